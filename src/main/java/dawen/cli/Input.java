package dawen.cli;

import dawen.source.Archive;
import dawen.source.Encodings;
import dawen.source.FileNames;
import dawen.source.SourceException;
import dawen.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/**
 * One file to read.
 *
 * @param path where it lies; null for standard input
 * @param shown how messages name it
 * @param entry the file in the archive at that path; null where the path is the file itself
 * @param size number of bytes when it was listed; 0 where that is not known before reading, and for
 *     what is refused by its size
 * @param within folders that are part of its name, as another file has the name alone: {@code
 *     2024/}; empty otherwise
 */
record Input(Path path, String shown, Archive.Entry entry, long size, String within) {
  /** Between an archive and what is in it: {@code archive.zip!/folder/a.txt}. */
  static final String IN_ARCHIVE = "!/";

  private static final int PACKED = 8;
  private static final Set<String> PLAIN = Set.of("txt", "text", "md", "markdown");
  private static final String STANDARD_INPUT = "stdin.txt";

  static Input standardInput() {
    return new Input(null, "-", null, 0, "");
  }

  static Input of(Path path) {
    long length = path.toFile().length();
    long size = length > SourceFile.MAX_BYTES ? 0 : length;
    return new Input(path, path.toString(), null, size, "");
  }

  static Input of(Path path, Archive.Entry entry) {
    return new Input(path, path + IN_ARCHIVE + entry.name(), entry, entry.size(), "");
  }

  /**
   * How much it counts among those that are read at a time, in bytes: what is packed counts for as
   * much as it is likely to unpack to.
   */
  long weight() {
    String ending = FileNames.ending(fileName());
    return ending.equals("docx") || ending.equals("pdf") ? PACKED * size : size;
  }

  /** Whether it is plain text, by its name. */
  boolean isPlain() {
    return PLAIN.contains(FileNames.ending(fileName()));
  }

  /** The same with so many of the folders that it lies in as part of its name. */
  Input within(int folders) {
    Path parent = path.toAbsolutePath().normalize().getParent();
    int all = parent.getNameCount();
    String names = parent.subpath(Math.max(0, all - folders), all).toString().replace('\\', '/');
    return new Input(path, shown, entry, size, names + "/");
  }

  /** Number of folders that it lies in; 0 for standard input. */
  int depth() {
    return path == null ? 0 : path.toAbsolutePath().normalize().getNameCount() - 1;
  }

  /**
   * File name, with the folders that tell it from another file of that name; of a file in an
   * archive, the archive's name and the file's with its folders there; {@code stdin.txt} for
   * standard input.
   */
  String name() {
    return within + fileName();
  }

  /** The same without folders, as it is called where no other file has that name. */
  String fileName() {
    if (path == null) {
      return STANDARD_INPUT;
    }
    String file = path.getFileName().toString();
    return entry == null ? file : file + IN_ARCHIVE + entry.name();
  }

  /** Whether another one, that may be named like this one, holds the same bytes. */
  boolean holdsTheSameAs(Input other) {
    if (path == null || other.path == null || size == 0 || size != other.size) {
      return false;
    }
    try {
      return entry == null && other.entry == null
          ? Files.mismatch(path, other.path) < 0
          : Arrays.equals(bytes(null), other.bytes(null));
    } catch (IOException | SourceException e) {
      return false; // whoever reads it tells what is wrong
    }
  }

  /**
   * Reads and decodes it.
   *
   * @param in what {@code -} stands for
   * @param encoding of text and web pages; null to have it found
   * @throws SourceException if it cannot be read, is too large, empty, or no text
   */
  SourceFile read(InputStream in, Charset encoding) {
    return SourceFile.of(shown, name(), bytes(in), encoding);
  }

  /**
   * Reads it as it was read before: the encoding is found again, or else is the one that was told.
   *
   * @param before encoding that the graph names; null where it names none
   * @throws SourceException as above
   */
  SourceFile readAgain(InputStream in, String before) {
    byte[] bytes = bytes(in);
    Charset told = before == null ? null : Encodings.find(before).orElse(null);
    try {
      SourceFile found = SourceFile.of(shown, name(), bytes, null);
      if (told == null || before.equals(found.encoding()) || found.encoding() == null) {
        return found;
      }
    } catch (SourceException e) {
      if (told == null) {
        throw e;
      }
    }
    return SourceFile.of(shown, name(), bytes, told);
  }

  private byte[] bytes(InputStream in) {
    if (entry != null) {
      return entry.bytes();
    }
    return path == null ? standardInput(in) : SourceFile.bytesOf(path);
  }

  private static byte[] standardInput(InputStream in) {
    try {
      int most = (int) SourceFile.MAX_BYTES;
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new SourceException("-: more than 64 MB are no transcript; split it");
      }
      return bytes;
    } catch (IOException e) {
      throw new SourceException("-: standard input cannot be read: " + reason(e), e);
    }
  }

  /** A message about this file with the path in front, also where it began with the name alone. */
  String inFrontOf(String message) {
    if (message.startsWith(shown)) {
      return message;
    }
    boolean named = message.startsWith(name());
    return shown + (named ? message.substring(name().length()) : ": " + message);
  }

  /** Why a file could not be read, in words. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}

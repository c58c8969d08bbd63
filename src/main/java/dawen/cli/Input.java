package dawen.cli;

import dawen.source.SourceException;
import dawen.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * One file to read.
 *
 * @param path where it lies; null for standard input
 * @param shown how messages name it
 */
record Input(Path path, String shown) {
  /**
   * The longest transcripts are some hundred kilobytes; what is far over that is something else.
   */
  static final int LARGEST = 64 * 1024 * 1024;

  private static final String STANDARD_INPUT = "stdin.txt";

  static Input standardInput() {
    return new Input(null, "-");
  }

  /** File name without its folder; {@code stdin.txt} for standard input. */
  String name() {
    return path == null ? STANDARD_INPUT : path.getFileName().toString();
  }

  /** Number of bytes; 0 where that is not known before reading. */
  long size() {
    return path == null ? 0 : path.toFile().length();
  }

  /**
   * Reads and decodes it.
   *
   * @param in what {@code -} stands for
   * @throws SourceException if it cannot be read, is too large, empty, or no text
   */
  SourceFile read(InputStream in) {
    if (path == null) {
      return readStandardInput(in);
    }
    try {
      long size = Files.size(path);
      if (size > LARGEST) {
        throw new SourceException(shown + ": " + tooLarge(size / (1024 * 1024) + " MB"));
      }
      return SourceFile.read(path);
    } catch (IOException e) {
      throw new SourceException(shown + ": cannot be read: " + reason(e), e);
    }
  }

  private static SourceFile readStandardInput(InputStream in) {
    try {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new SourceException("-: " + tooLarge("more than 64 MB"));
      }
      return SourceFile.of(STANDARD_INPUT, bytes);
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

  private static String tooLarge(String size) {
    return size + " are no transcript; files up to 64 MB are read, split it";
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

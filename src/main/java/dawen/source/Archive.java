package dawen.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;

/**
 * A zip file of transcripts. Each entry is read by itself, in memory; nothing is unpacked to disk,
 * so that a name like {@code ../x} leads nowhere.
 */
public final class Archive {
  /** All entries together: what is larger is split by whoever made it, or is a bomb. */
  private static final long LARGEST = 1L << 30;

  private final Path path;
  private final Zip zip;
  private final List<Entry> entries;

  /**
   * A file in the archive.
   *
   * @param archive where it is packed
   * @param name with its folders, parted by slashes; never begins with one, holds no {@code ..}
   * @param size number of bytes unpacked, as the archive says
   */
  public record Entry(Archive archive, String name, long size, int index) {
    /**
     * Unpacks it.
     *
     * @throws SourceException if it cannot be; the message begins with archive and name
     */
    public byte[] bytes() {
      return archive.read(this);
    }
  }

  private Archive(Path path) throws IOException {
    this.path = path;
    this.zip = new Zip(new FileBytes(path));
    this.entries = list();
  }

  /**
   * Reads an archive's directory.
   *
   * @return null where the file is no archive, but something else under such a name, or a document
   *     in a format that is packed as one (.docx)
   * @throws SourceException if it is damaged or too large; the message begins with the path
   */
  public static Archive open(Path path) {
    try {
      FileBytes file = new FileBytes(path);
      byte[] head = file.read(0, (int) Math.min(4, file.size()));
      if (!Arrays.equals(head, new byte[] {'P', 'K', 3, 4})) {
        return null;
      }
      Archive archive = new Archive(path);
      return archive.isDocument() ? null : archive;
    } catch (IOException e) {
      throw new SourceException(
          path + ": is a zip archive that cannot be read: it " + e.getMessage(), e);
    }
  }

  private boolean isDocument() {
    return entries.stream()
        .anyMatch(entry -> entry.name().matches("\\[Content_Types\\]\\.xml|mimetype"));
  }

  /** The files in it, in the archive's order. */
  public List<Entry> entries() {
    return entries;
  }

  private List<Entry> list() throws ZipException {
    List<Zip.Entry> all = zip.entries();
    List<String> names = names(all);
    List<Entry> files = new ArrayList<>();
    long total = 0;
    for (int i = 0; i < all.size(); i++) {
      String name = names.get(i).replace('\\', '/');
      if (!name.endsWith("/")) {
        files.add(new Entry(this, within(name), all.get(i).size(), i));
        total += all.get(i).size();
      }
    }
    if (total > LARGEST) {
      throw new ZipException(
          "unpacks to %d MB, and %d are the most".formatted(total >> 20, LARGEST >> 20));
    }
    return List.copyOf(files);
  }

  /** The name without what leads out of the archive. */
  private static String within(String name) {
    List<String> kept = new ArrayList<>();
    for (String segment : name.split("/")) {
      if (!segment.matches("\\.{0,2}")) {
        kept.add(segment);
      }
    }
    return String.join("/", kept);
  }

  /**
   * Names that are not marked as UTF-8 are in whatever the maker's system spoke: GB18030 or Big5
   * where its Windows was Chinese. All of them together tell which.
   */
  private static List<String> names(List<Zip.Entry> all) {
    StringBuilder unmarked = new StringBuilder();
    for (Zip.Entry entry : all) {
      if (!entry.utf8()) {
        unmarked.append(new String(entry.rawName(), StandardCharsets.ISO_8859_1)).append('\n');
      }
    }
    Charset charset = charset(unmarked.toString().getBytes(StandardCharsets.ISO_8859_1));
    return all.stream()
        .map(e -> new String(e.rawName(), e.utf8() ? StandardCharsets.UTF_8 : charset))
        .toList();
  }

  private static Charset charset(byte[] names) {
    if (CharsetGuess.read(names, StandardCharsets.UTF_8).lost() == 0) {
      return StandardCharsets.UTF_8;
    }
    Charset gb18030 = Charset.forName("GB18030");
    Charset otherwise =
        CharsetGuess.read(names, gb18030).lost() == 0 ? gb18030 : Charset.forName("IBM437");
    return CharsetGuess.of(names, gb18030).map(CharsetGuess::charset).orElse(otherwise);
  }

  private byte[] read(Entry entry) {
    try {
      return zip.read(zip.entries().get(entry.index()));
    } catch (IOException e) {
      throw new SourceException(path + "!/" + entry.name() + ": " + e.getMessage(), e);
    }
  }

  /** A file that is open only while it is read, however many archives there are. */
  private record FileBytes(Path path) implements Zip.Bytes {
    @Override
    public long size() throws IOException {
      return path.toFile().length();
    }

    @Override
    public byte[] read(long from, int length) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(length);
      try (FileChannel channel = FileChannel.open(path)) {
        while (bytes.hasRemaining()) {
          if (from < 0 || channel.read(bytes, from + bytes.position()) < 0) {
            throw new ZipException("is cut off");
          }
        }
      }
      return bytes.array();
    }
  }
}

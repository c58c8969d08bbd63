package dawen.text;

import dawen.query.SearchedTexts;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The texts of a large graph in one file, so that all of them can be searched for any words in a
 * fraction of a second: characters of two bytes each, text behind text. A second file has a line
 * for each: its length, {@code q} or {@code a}, and the IRI of the exchange. The memory that they
 * take is the system's, not the heap's.
 */
final class StoredTexts implements SearchedTexts {

  private static final String TEXTS = "texts";
  private static final String OWNERS = "owners";

  /** A mapped piece of the file has at most so many bytes. */
  private static final long MOST = 1L << 30;

  private final Path folder;

  /** Where each text begins, and where the last one ends, in characters of the file. */
  private final long[] begins;

  private final List<Piece> pieces;

  private StoredTexts(Path folder, long[] begins, List<Piece> pieces) {
    this.folder = folder;
    this.begins = begins;
    this.pieces = pieces;
  }

  /** The texts from the first one of a piece to the first of the next. */
  private record Piece(int first, CharBuffer characters) {}

  /**
   * Opens what a {@link Writer} has left.
   *
   * @throws IOException if it is not there, or incomplete
   */
  static StoredTexts open(Path folder) throws IOException {
    long[] begins = new long[1024];
    int size = 0;
    try (Stream<String> lines = Files.lines(folder.resolve(OWNERS))) {
      for (String line : (Iterable<String>) lines::iterator) {
        begins = size + 1 < begins.length ? begins : Arrays.copyOf(begins, 2 * begins.length);
        begins[size + 1] = begins[size] + Integer.parseInt(line.substring(0, line.indexOf(' ')));
        size++;
      }
    } catch (NumberFormatException | IndexOutOfBoundsException | UncheckedIOException e) {
      throw new IOException(folder.resolve(OWNERS) + " cannot be read: " + e.getMessage(), e);
    }
    long[] all = Arrays.copyOf(begins, size + 1);
    if (Files.size(folder.resolve(TEXTS)) != 2 * all[size]) {
      throw new IOException(folder.resolve(TEXTS) + " has not the length of its texts");
    }
    return new StoredTexts(folder, all, pieces(folder.resolve(TEXTS), all));
  }

  private static List<Piece> pieces(Path file, long[] begins) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file)) {
      int first = 0;
      for (int next = 1; next < begins.length; next++) {
        boolean last = next + 1 == begins.length;
        if (last || 2 * (begins[next + 1] - begins[first]) > MOST) {
          long size = 2 * (begins[next] - begins[first]);
          ByteBuffer bytes = channel.map(MapMode.READ_ONLY, 2 * begins[first], size);
          pieces.add(new Piece(first, bytes.order(ByteOrder.LITTLE_ENDIAN).asCharBuffer()));
          first = next;
        }
      }
    }
    return pieces;
  }

  @Override
  public int size() {
    return begins.length - 1;
  }

  @Override
  public void owners(Owner use) {
    try (Stream<String> lines = Files.lines(folder.resolve(OWNERS))) {
      lines.forEach(
          line -> {
            String[] cells = line.split(" ", 3);
            use.accept(cells[2], cells[1].equals("q"));
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String text(int number) {
    int at = pieces.size() - 1;
    while (pieces.get(at).first() > number) {
      at--;
    }
    Piece piece = pieces.get(at);
    char[] text = new char[(int) (begins[number + 1] - begins[number])];
    piece.characters().get((int) (begins[number] - begins[piece.first()]), text);
    return new String(text);
  }

  /** Writes the two files. */
  static final class Writer implements AutoCloseable {
    private final Path folder;
    private final OutputStream texts;
    private final BufferedWriter owners;

    Writer(Path folder) throws IOException {
      this.folder = folder;
      this.texts = new BufferedOutputStream(Files.newOutputStream(folder.resolve(TEXTS)));
      this.owners = Files.newBufferedWriter(folder.resolve(OWNERS));
    }

    /** Adds a text that is in lower case. */
    void add(String exchange, boolean question, String text) throws IOException {
      texts.write(text.getBytes(StandardCharsets.UTF_16LE));
      owners.write(text.length() + (question ? " q " : " a ") + exchange + "\n");
    }

    /** Has both on the disk, before an index counts that needs them. */
    void finish() throws IOException {
      texts.flush();
      owners.flush();
      for (String name : List.of(TEXTS, OWNERS)) {
        try (FileChannel file = FileChannel.open(folder.resolve(name), StandardOpenOption.WRITE)) {
          file.force(true);
        }
      }
    }

    @Override
    public void close() throws IOException {
      try (texts;
          owners) {
        owners.flush();
      }
    }
  }
}

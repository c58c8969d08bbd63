package dawen.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The files that names and topics are found by, as a reader of the data must know them to repeat a
 * run.
 *
 * @param files sorted by name; a list of the user's behind the shipped one of that name
 */
public record Dictionaries(List<Dictionary> files) {
  /** Lists that dawen ships beside those of entries; a test compares with the folder. */
  static final List<String> USES =
      List.of(
          "abbreviations",
          "announced",
          "capitals",
          "compounds",
          "guards",
          "links",
          "rules",
          "slips",
          "topic-weights",
          "topic-words");

  /**
   * One file.
   *
   * @param name {@code countries}
   * @param sha256 of its bytes, 64 lower-case hexadecimal digits
   */
  public record Dictionary(String name, String sha256) {}

  public Dictionaries {
    files = List.copyOf(files);
  }

  /**
   * The shipped lists, and a user's.
   *
   * @param folder of the user's lists, or null
   * @throws LexiconException if one of them cannot be read
   */
  public static Dictionaries of(Path folder) {
    TreeSet<String> names = new TreeSet<>(USES);
    for (Kind kind : Kind.values()) {
      names.add(kind.file());
    }
    List<Dictionary> files = new ArrayList<>();
    for (String name : names) {
      files.add(new Dictionary(name, sha256(bundled(name))));
      Path own = folder == null ? null : folder.resolve(name + ".tsv");
      if (own != null && Files.exists(own)) {
        files.add(new Dictionary(name, sha256(bytes(own))));
      }
    }
    return new Dictionaries(files);
  }

  /** Whether there is no list of the user's among them. */
  public boolean areShipped() {
    return files.stream().map(Dictionary::name).distinct().count() == files.size();
  }

  /** SHA-256 of all of them together: of their names and checksums, a line each. */
  public String sha256() {
    String lines =
        files.stream()
            .map(file -> file.name() + " " + file.sha256() + "\n")
            .collect(Collectors.joining());
    return sha256(lines.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bundled(String name) {
    String resource = "/dawen/lexicon/" + name + ".tsv";
    try (InputStream in = Dictionaries.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new LexiconException("data/lexicon/" + name + ".tsv: not in the program; build it");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new LexiconException(file + ": cannot be read (" + e.getMessage() + ")");
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

package dawen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Tells whether what made a graph is what runs now: one hash over the program's own classes and
 * resources (word lists and shapes are among them) and over the user's word lists.
 */
public final class Fingerprint {
  private static final String OWN = "dawen/";

  private Fingerprint() {}

  /**
   * The hash as an IRI by RFC 6920: {@code ni:///sha-256;f4OxZX…}.
   *
   * @param lexicon folder of the user's word lists, or null
   */
  public static Node of(Path lexicon) {
    return of(lexicon, Detail.FULL);
  }

  /**
   * The same for graphs of less detail, which are another thing than those of the same files in
   * full.
   */
  public static Node of(Path lexicon, Detail detail) {
    MessageDigest digest = sha256();
    digest.update(detail.name().getBytes(StandardCharsets.UTF_8));
    try {
      addProgram(digest);
      if (lexicon != null) {
        try (Stream<Path> files = Files.list(lexicon)) {
          addFiles(digest, files.filter(file -> file.toString().endsWith(".tsv")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    return NodeFactory.createURI("ni:///sha-256;" + hash);
  }

  private static void addProgram(MessageDigest digest) throws IOException {
    Path place;
    try {
      place =
          Path.of(Fingerprint.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own address is no address", e);
    }
    if (Files.isDirectory(place)) {
      try (Stream<Path> files = Files.walk(place.resolve(OWN))) {
        addFiles(digest, files);
      }
    } else {
      addJar(digest, place);
    }
  }

  /** The jar's directory holds a checksum of each entry, so that none needs to be unpacked. */
  private static void addJar(MessageDigest digest, Path place) throws IOException {
    try (JarFile jar = new JarFile(place.toFile())) {
      jar.stream()
          .filter(entry -> entry.getName().startsWith(OWN))
          .map(entry -> entry.getName() + ' ' + entry.getSize() + ' ' + entry.getCrc() + '\n')
          .sorted()
          .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static void addFiles(MessageDigest digest, Stream<Path> paths) throws IOException {
    for (Path path : paths.sorted().toList()) {
      if (Files.isRegularFile(path)) {
        digest.update(path.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(path));
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

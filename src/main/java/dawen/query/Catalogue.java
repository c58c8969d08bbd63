package dawen.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The canned queries of a folder, by name.
 *
 * <p>The files are read at once; a query is parsed when it is asked for, as a command that runs one
 * query should not wait for forty to be checked.
 */
public final class Catalogue {
  private static final String RESOURCES = "dawen/queries";
  private static final String ENDING = ".rq";

  private final SortedMap<String, String> texts;
  private final String folder;

  private Catalogue(SortedMap<String, String> texts, String folder) {
    this.texts = texts;
    this.folder = folder;
  }

  /**
   * The queries that dawen ships, from its jar or its folder of compiled classes. The folder is
   * found by where this class came from, not as a resource, because a jar need not have entries for
   * its folders.
   */
  public static Catalogue bundled() {
    try {
      Path home =
          Path.of(Catalogue.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(home)) {
        return new Catalogue(read(home.resolve(RESOURCES)), "queries");
      }
      try (JarFile jar = new JarFile(home.toFile())) {
        return new Catalogue(read(jar), "queries");
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read the queries that dawen ships", cause);
    } catch (URISyntaxException cause) {
      throw new IllegalStateException("dawen's own place has no path", cause);
    }
  }

  /**
   * The shipped query of that name, or nothing: found without a look at all that the jar holds.
   *
   * @throws CannedQueryException if there is one and it is wrong
   */
  public static Optional<CannedQuery> shipped(String name) {
    String resource = "/" + RESOURCES + "/" + name + ENDING;
    try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(CannedQuery.parse("queries/" + name + ENDING, text));
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read the queries that dawen ships", cause);
    }
  }

  /**
   * The {@code .rq} files of a folder; folders in it are not searched.
   *
   * @throws UncheckedIOException if the folder or a file cannot be read, or is no UTF-8
   */
  public static Catalogue of(Path folder) {
    try {
      return new Catalogue(read(folder), folder.toString());
    } catch (IOException cause) {
      throw new UncheckedIOException(folder + ": cannot read the queries in it", cause);
    }
  }

  /** All names, sorted. */
  public List<String> names() {
    return List.copyOf(texts.keySet());
  }

  /**
   * All queries, sorted by name.
   *
   * @throws CannedQueryException naming every fault of every file
   */
  public List<CannedQuery> list() {
    List<CannedQuery> queries = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (String name : texts.keySet()) {
      try {
        queries.add(parse(name));
      } catch (CannedQueryException wrong) {
        faults.addAll(wrong.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new CannedQueryException(faults);
    }
    return List.copyOf(queries);
  }

  /**
   * What all queries say of themselves, sorted by name; the queries are not parsed.
   *
   * @throws CannedQueryException naming every fault of the head of the first that has one
   * @throws IllegalArgumentException if one is neither a SELECT nor a CONSTRUCT
   */
  public List<QueryCaption> captions() {
    return texts.entrySet().stream()
        .map(file -> QueryCaption.read(file.getKey(), path(file.getKey()), file.getValue()))
        .toList();
  }

  /**
   * The query of that name, or nothing.
   *
   * @throws CannedQueryException if there is one and it is wrong
   */
  public Optional<CannedQuery> find(String name) {
    return texts.containsKey(name) ? Optional.of(parse(name)) : Optional.empty();
  }

  /** Up to three names that resemble the given one, nearest first. */
  public List<String> suggest(String name) {
    return Suggestions.nearest(name, texts.keySet(), 3);
  }

  private CannedQuery parse(String name) {
    return CannedQuery.parse(path(name), texts.get(name));
  }

  private String path(String name) {
    return folder + "/" + name + ENDING;
  }

  private static SortedMap<String, String> read(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + " is no folder");
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(ENDING)) {
          texts.put(name.substring(0, name.length() - ENDING.length()), Files.readString(file));
        }
      }
    }
    return texts;
  }

  /** As entries: a file system in the jar would first make a tree of all that it holds. */
  private static SortedMap<String, String> read(JarFile jar) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    String folder = RESOURCES + "/";
    List<JarEntry> entries =
        jar.stream().filter(entry -> entry.getName().startsWith(folder)).toList();
    for (JarEntry entry : entries) {
      String name = entry.getName().substring(folder.length());
      if (name.endsWith(ENDING) && name.indexOf('/') < 0) {
        byte[] text = jar.getInputStream(entry).readAllBytes();
        texts.put(
            name.substring(0, name.length() - ENDING.length()),
            new String(text, StandardCharsets.UTF_8));
      }
    }
    if (texts.isEmpty()) {
      throw new IOException(jar.getName() + " holds no " + folder);
    }
    return texts;
  }
}

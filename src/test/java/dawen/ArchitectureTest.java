package dawen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may import whom, read from the import lines. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java/dawen");

  /** Compiled in the profile {@code spark} only, so that nothing else can import it. */
  private static final Path JOB = Path.of("src/spark/java/dawen");

  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?([\\w.]+)\\.\\w+;", Pattern.MULTILINE);

  private static final Pattern NAMED_IN_FULL =
      Pattern.compile("(?<![\\w.])((?:dawen|org|com|picocli|jakarta)(?:\\.[a-z]\\w*)+)\\.[A-Z]");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");

  private static final String JENA = "org.apache.jena.";
  private static final String LUCENE = "org.apache.lucene.";
  private static final String HANLP = "com.hankcs.";
  private static final String GSON = "com.google.gson";
  private static final String CSV = "org.apache.commons.csv";
  private static final String JSON_LD = "com.apicatalog";
  private static final String JSON = "jakarta.json";
  private static final String SERVLET = "jakarta.servlet";
  private static final String JETTY = "org.eclipse.jetty.";
  private static final String JSOUP = "org.jsoup";
  private static final String PDFBOX = "org.apache.pdfbox";
  private static final String FONTBOX = "org.apache.fontbox";

  /** Of the JDK, and in every one of them: tells how much memory the machine has. */
  private static final String MEMORY = "com.sun.management";

  private static final String STAX = "javax.xml.stream";
  private static final String PICOCLI = "picocli";
  private static final String MCP = "io.modelcontextprotocol";
  private static final String REACTOR = "reactor.core.publisher";
  private static final String DIFF = "com.github.difflib";
  private static final String LOGBACK = "ch.qos.logback.";
  private static final String SLF4J = "org.slf4j";
  private static final String SPARK = "org.apache.spark";
  private static final String HADOOP = "org.apache.hadoop.";
  private static final String SCALA = "scala";

  /** The classes beside the packages, without the packages. */
  private static final String ROOT = "dawen classes";

  /** Package → what it may import beside the JDK; the plan of the house. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("log", Set.of(LOGBACK)),
          Map.entry("conference", Set.of()),
          Map.entry("source", Set.of(JSOUP, PDFBOX, FONTBOX, STAX)),
          Map.entry("transcript", Set.of("dawen.conference", "dawen.source")),
          Map.entry("lexicon", Set.of()),
          Map.entry("repair", Set.of("dawen.conference", "dawen.lexicon")),
          Map.entry("mention", Set.of("dawen.conference", "dawen.lexicon", "dawen.repair", HANLP)),
          Map.entry("align", Set.of()),
          Map.entry(
              "graph",
              Set.of(
                  "dawen.align",
                  "dawen.conference",
                  "dawen.lexicon",
                  "dawen.mention",
                  "dawen.pack",
                  JENA)),
          Map.entry("pack", Set.of(JENA)),
          Map.entry("store", Set.of("dawen.pack", JENA)),
          Map.entry("text", Set.of("dawen.query", "dawen.store", JENA, LUCENE)),
          Map.entry("query", Set.of("dawen.store", JENA, GSON, CSV, JSON_LD, JSON)),
          Map.entry("reader", Set.of("dawen.query", "dawen.store", JENA, SERVLET, MEMORY)),
          Map.entry(
              "export", Set.of("dawen.query", "dawen.store", "dawen.graph", JENA, GSON, STAX)),
          Map.entry("evaluate", Set.of("dawen.conference", "dawen.lexicon", "dawen.mention", GSON)),
          Map.entry("web", Set.of("dawen.graph", "dawen.store", JENA, SERVLET)),
          Map.entry("chart", Set.of("dawen.web")),
          Map.entry(
              "explore",
              Set.of("dawen.chart", "dawen.query", "dawen.graph", "dawen.web", JENA, DIFF)),
          Map.entry(
              "serve",
              Set.of(
                  "dawen.explore",
                  "dawen.chart",
                  "dawen.web",
                  "dawen.export",
                  "dawen.query",
                  "dawen.reader",
                  "dawen.store",
                  "dawen.graph",
                  JENA,
                  GSON,
                  SERVLET,
                  JETTY)),
          Map.entry(
              "mcp",
              Set.of("dawen.query", "dawen.store", "dawen.graph", JENA, MCP, REACTOR, SLF4J)),
          Map.entry(
              "spark",
              Set.of(
                  ROOT,
                  "dawen.graph",
                  "dawen.lexicon",
                  "dawen.mention",
                  "dawen.source",
                  "dawen.store",
                  "dawen.transcript",
                  JENA,
                  PICOCLI,
                  SPARK,
                  HADOOP,
                  SCALA)),
          Map.entry("cli", Set.of("dawen", JENA, GSON, PICOCLI)),
          Map.entry(
              "",
              Set.of(
                  "dawen.source",
                  "dawen.transcript",
                  "dawen.lexicon",
                  "dawen.mention",
                  "dawen.graph",
                  "dawen.query",
                  JENA)));

  @Test
  void everyPackageImportsOnlyWhatThePlanGrantsIt() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String home = packageOf(file);
      for (String imported : imports(file)) {
        if (!isGranted(home, imported)) {
          wrong.add(file + " imports " + imported);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void thePlanKnowsEveryPackage() throws IOException {
    Set<String> found = new TreeSet<>();
    sources().forEach(file -> found.add(packageOf(file)));
    assertEquals(new TreeSet<>(MAY_IMPORT.keySet()), found);
  }

  @Test
  void nothingButMentionNamesHanLp() throws IOException {
    for (Path file : sources()) {
      if (!packageOf(file).equals("mention")) {
        assertFalse(read(file).contains(HANLP + "hanlp"), file.toString());
      }
    }
  }

  @Test
  void everyPackageSaysInOneSentenceWhatItIs() throws IOException {
    for (Path file : sources()) {
      Path info = file.resolveSibling("package-info.java");
      assertFalse(Files.notExists(info), info + " is missing");
    }
  }

  @Test
  void noFileIsLongerThanFourHundredLines() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      if (read(file).lines().count() > 400) {
        wrong.add(file.toString());
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static boolean isGranted(String home, String imported) {
    String own = home.isEmpty() ? "dawen" : "dawen." + home;
    return imported.startsWith("java.")
        || imported.equals(own)
        || imported.startsWith(own + ".") && !home.isEmpty()
        || isClassOfOwn(own, imported)
        || MAY_IMPORT.getOrDefault(home, Set.of()).stream().anyMatch(imported::startsWith)
        || MAY_IMPORT.getOrDefault(home, Set.of()).contains(ROOT)
            && imported.matches("dawen(\\.[A-Z]\\w*)?");
  }

  /** A class nested in one of the same package: {@code dawen.graph.Vocabulary}. */
  private static boolean isClassOfOwn(String own, String imported) {
    return imported.startsWith(own + ".")
        && Character.isUpperCase(imported.charAt(own.length() + 1));
  }

  private static List<Path> sources() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path root : List.of(SOURCES, JOB)) {
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(found::add);
      }
      assertTrue(
          found.stream().anyMatch(file -> file.startsWith(root)), "no sources under " + root);
    }
    return found;
  }

  private static String packageOf(Path file) {
    Path root = file.startsWith(JOB) ? JOB : SOURCES;
    Path folder = root.relativize(file).getParent();
    return folder == null ? "" : folder.toString();
  }

  /** Packages, or outer classes, that a file imports or names in full. */
  private static Set<String> imports(Path file) {
    Set<String> imports = new TreeSet<>();
    String code = COMMENT.matcher(read(file)).replaceAll("");
    for (Pattern pattern : List.of(IMPORT, NAMED_IN_FULL)) {
      Matcher matcher = pattern.matcher(code);
      while (matcher.find()) {
        imports.add(matcher.group(1));
      }
    }
    return imports;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

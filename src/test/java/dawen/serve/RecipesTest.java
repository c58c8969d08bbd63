package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dawen.cli.Main;
import dawen.mention.Simplified;
import dawen.query.Candidates;
import dawen.query.Catalogue;
import dawen.store.Tdb2Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The recipes of docs/recipes as far as Java alone can try them: what curl and the SPARQL queries
 * print is asked of a server with the samples. {@code .ci/recipes} runs all of them with their
 * tools.
 */
class RecipesTest {

  private static final Path DOCS = Path.of("docs/recipes");
  private static final String SHOWN_SERVER = "http://localhost:3030/";

  private static final Pattern FENCED =
      Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("'[^']*'|[^\\s']+");
  private static final Pattern QUERY =
      Pattern.compile("api/([a-z][\\w-]*)\\.|\\btable(?:_of)?\\(\"([\\w-]+)\"");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
  private static final Pattern JUMP = Pattern.compile("\\]\\(#([^)]+)\\)");
  private static final Pattern HEADING = Pattern.compile("^## (.*)$", Pattern.MULTILINE);

  @TempDir static Path folder;
  private static Tdb2Store store;
  private static Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  /** A fenced block. */
  private record Block(String language, String text) {}

  @BeforeAll
  static void start() {
    String kg = folder.resolve("kg").toString();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code = Main.run(out, out, "build", "data/transcripts", "--kg", kg);
    assertEquals(0, code, said.toString(StandardCharsets.UTF_8));
    store = Tdb2Store.open(Path.of(kg));
    ServerConfig config =
        ServerConfig.of(store, Catalogue.bundled())
            .withPort(0)
            .withSearch(Simplified::eachCharacterOf, Candidates.NONE, Optional.empty());
    server = Server.start(config);
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @Test
  void curlPrintsWhatIsShown() throws Exception {
    List<Block> blocks = blocks("README.md");
    int tried = 0;
    for (int i = 0; i + 1 < blocks.size(); i++) {
      String command = blocks.get(i).text().strip();
      boolean oneCurl = command.startsWith("curl ") && !command.matches("(?s).*\\n\\S.*");
      if (oneCurl && blocks.get(i + 1).language().equals("text")) {
        String shown = blocks.get(i + 1).text();
        assertShown(command.startsWith("curl -sI") ? sorted(shown) : shown, curl(command), command);
        tried++;
      }
    }
    assertTrue(tried >= 7, tried + " curl recipes");
  }

  @Test
  void theSparqlQueriesAnswerWhatIsShown() throws Exception {
    List<Block> blocks = blocks("README.md");
    int tried = 0;
    for (int i = 0; i + 1 < blocks.size(); i++) {
      if (blocks.get(i).language().equals("sparql")) {
        HttpRequest.Builder request =
            HttpRequest.newBuilder(URI.create(server.url() + "sparql"))
                .header("Accept", "text/csv")
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(blocks.get(i).text()));
        assertShown(blocks.get(i + 1).text(), send(request).body(), blocks.get(i).text());
        tried++;
      }
    }
    assertEquals(3, tried);
  }

  @Test
  void bothLanguagesHaveTheSameBlocks() throws IOException {
    assertEquals(blocks("README.md"), blocks("README.zh-CN.md"));
  }

  @Test
  void everyQueryFileAndHeadingThatARecipeNamesExists() throws IOException {
    for (String file : List.of("README.md", "README.zh-CN.md", "dawen.ipynb")) {
      String text = Files.readString(DOCS.resolve(file)).replace("\\\"", "\"");
      List<String> queries =
          QUERY
              .matcher(text)
              .results()
              .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
              .toList();
      assertFalse(queries.isEmpty(), file);
      assertEquals(List.of(), queries.stream().filter(name -> !known(name)).toList(), file);
      for (Matcher link = LINK.matcher(text); link.find(); ) {
        assertTrue(Files.exists(DOCS.resolve(link.group(1))), file + ": " + link.group(1));
      }
      List<String> headings = HEADING.matcher(text).results().map(h -> anchor(h.group(1))).toList();
      for (Matcher jump = JUMP.matcher(text); jump.find(); ) {
        assertTrue(headings.contains(jump.group(1)), file + ": #" + jump.group(1));
      }
    }
  }

  @Test
  void everyFigureIsDrawnByARecipeAndShown() throws IOException {
    String text = Files.readString(DOCS.resolve("README.md"));
    try (Stream<Path> figures = Files.list(DOCS.resolve("figures"))) {
      for (Path figure : figures.toList()) {
        String name = figure.getFileName().toString();
        assertTrue(text.matches("(?s).*(savefig|ggsave)\\(\"" + name + "\".*"), name);
        assertTrue(text.contains("](figures/" + name + ")"), name);
      }
    }
  }

  @Test
  void theNotebookIsOneAndHasBeenRun() throws IOException {
    JsonElement notebook = JsonParser.parseString(Files.readString(DOCS.resolve("dawen.ipynb")));
    assertEquals(4, notebook.getAsJsonObject().get("nbformat").getAsInt());
    int run = 0;
    for (JsonElement cell : notebook.getAsJsonObject().getAsJsonArray("cells")) {
      if (cell.getAsJsonObject().has("execution_count")) {
        assertEquals(++run, cell.getAsJsonObject().get("execution_count").getAsInt());
      }
    }
    assertTrue(run >= 5, run + " cells");
  }

  private static boolean known(String query) {
    return query.equals("openapi") || Catalogue.bundled().names().contains(query);
  }

  /** A heading's anchor as GitHub makes it, as far as the headings here need it. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static List<Block> blocks(String file) throws IOException {
    return FENCED
        .matcher(Files.readString(DOCS.resolve(file)))
        .results()
        .map(found -> new Block(found.group(1), found.group(2)))
        .toList();
  }

  /** What curl would print, for the options that the recipes use. */
  private String curl(String command) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder();
    List<String> data = new ArrayList<>();
    boolean inAddress = false;
    boolean headersOnly = false;
    String address = "";
    List<String> words = words(command);
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      switch (word) {
        case "-s" -> {}
        case "-sI" -> headersOnly = true;
        case "--get" -> inAddress = true;
        case "-H" -> header(request, words.get(++i));
        case "--data-urlencode" -> data.add(encoded(words.get(++i)));
        default -> address = word.replace(SHOWN_SERVER, server.url());
      }
    }
    String body = String.join("&", data);
    request.uri(URI.create(inAddress ? address + "?" + body : address));
    if (headersOnly) {
      request.method("HEAD", BodyPublishers.noBody());
      return headers(send(request));
    }
    if (!inAddress && !data.isEmpty()) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
      request.POST(BodyPublishers.ofString(body));
    }
    return send(request).body();
  }

  private static List<String> words(String command) {
    return WORD.matcher(command).results().map(w -> w.group().replace("'", "")).toList();
  }

  private static void header(HttpRequest.Builder request, String header) {
    int colon = header.indexOf(':');
    request.header(header.substring(0, colon), header.substring(colon + 1).strip());
  }

  private static String encoded(String pair) {
    int equals = pair.indexOf('=');
    String value = URLEncoder.encode(pair.substring(equals + 1), StandardCharsets.UTF_8);
    return pair.substring(0, equals + 1) + value;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** The status line, and the headers in the order in which Java's client has them. */
  private static String sorted(String shown) {
    Stream<String> headers = shown.lines().skip(1).filter(line -> !line.equals("…"));
    String lines = headers.sorted().map(line -> "…\n" + line + "\n").collect(Collectors.joining());
    return shown.lines().findFirst().orElseThrow() + "\n" + lines + "…\n";
  }

  /** Status line and headers, these as the client sorts them. */
  private static String headers(HttpResponse<String> answer) {
    String fields =
        answer.headers().map().entrySet().stream()
            .flatMap(field -> field.getValue().stream().map(value -> field.getKey() + ": " + value))
            .collect(Collectors.joining("\n"));
    return "HTTP/1.1 " + answer.statusCode() + " OK\n" + fields;
  }

  private static void assertShown(String shown, String printed, String command) {
    String here = printed.replace(server.url(), SHOWN_SERVER).replace("\r", "");
    String pattern =
        shown
            .lines()
            .map(line -> line.equals("…") ? "(?:.*\\n)*?" : pattern(line) + "\\n")
            .collect(Collectors.joining());
    String text = here.endsWith("\n") ? here : here + "\n";
    if (!text.matches("(?i)" + pattern)) {
      assertEquals(shown, text, command);
    }
  }

  /** A line as shown; "…" at its end stands for the rest. */
  private static String pattern(String line) {
    return line.endsWith("…")
        ? Pattern.quote(line.substring(0, line.length() - 1)) + ".*"
        : Pattern.quote(line);
  }
}

package dawen.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dawen.cli.Main;
import dawen.mention.Simplified;
import dawen.query.Catalogue;
import dawen.store.Tdb2Store;
import dawen.web.Language;
import dawen.web.Nodes;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;

/** The explorer over the built samples. */
final class SampleExplorer implements AutoCloseable {

  final Tdb2Store store;
  final Explorer explorer;

  private SampleExplorer(Tdb2Store store) {
    this.store = store;
    this.explorer =
        new Explorer(
            new Nodes(store),
            Catalogue.bundled()::list,
            Simplified::eachCharacterOf,
            Optional.empty());
  }

  static SampleExplorer in(Path folder) {
    return of(folder, "data/transcripts");
  }

  /** The explorer over files; it is built in the folder. */
  static SampleExplorer of(Path folder, String... files) {
    String kg = folder.resolve("kg").toString();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    List<String> args = new ArrayList<>(List.of("build", "--kg", kg));
    args.addAll(List.of(files));
    int code = Main.run(out, out, args.toArray(String[]::new));
    assertEquals(0, code, said.toString(StandardCharsets.UTF_8));
    return new SampleExplorer(Tdb2Store.open(Path.of(kg)));
  }

  /** The page at an address such as {@code /timeline?by=country}, in Chinese. */
  View view(String address) {
    return view(address, Language.ZH);
  }

  View view(String address, Language language) {
    return Txn.calculateRead(store.dataset(), () -> within(address, language));
  }

  /** The page in Chinese, for who is within a transaction. */
  View within(String address) {
    return within(address, Language.ZH);
  }

  private View within(String address, Language language) {
    String path = address.split("\\?", 2)[0];
    Section section = Sections.of(explorer).get(path);
    Asked asked =
        new Asked(path, parameters(address.substring(path.length())), language, "http://here");
    return section.of(asked);
  }

  /** What a query answers. */
  Table answer(String query) {
    return Txn.calculateRead(
        store.dataset(),
        () -> {
          try (QueryExec execution = QueryExec.dataset(store.dataset()).query(query).build()) {
            return table(execution.select());
          }
        });
  }

  private static Table table(RowSet rows) {
    List<Var> names = rows.getResultVars();
    List<List<Node>> cells = new ArrayList<>();
    rows.forEachRemaining(
        row -> cells.add(Arrays.asList(names.stream().map(row::get).toArray(Node[]::new))));
    return new Table(names.stream().map(Var::getVarName).toList(), cells);
  }

  /** Values as they stand, without percent signs. */
  static SortedMap<String, List<String>> parameters(String query) {
    return Arrays.stream(query.replaceFirst("^\\?", "").split("&"))
        .filter(one -> one.contains("="))
        .collect(
            Collectors.groupingBy(
                one -> one.split("=", 2)[0],
                TreeMap::new,
                Collectors.mapping(one -> one.split("=", 2)[1], Collectors.toList())));
  }

  @Override
  public void close() {
    store.close();
  }
}

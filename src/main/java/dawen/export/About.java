package dawen.export;

import dawen.graph.Iris;
import dawen.graph.Metadata;
import dawen.graph.Vocabulary.Dataset;
import dawen.store.StoreException;
import dawen.store.Tdb2Store;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;

/**
 * What the stored graph says of the dataset, for those who do not read RDF.
 *
 * @param iri of the dataset
 * @param title in Chinese and English
 * @param description in Chinese and English
 * @param rights in the texts, in Chinese and English
 * @param keywords sorted, both languages
 * @param version of program and content
 * @param licence address of the licence of the facts
 * @param creator name of who made it
 * @param page address of its page
 * @param period {@code 2031-03-07/2035-03-07}; null where no conference has a year
 */
public record About(
    String iri,
    Words title,
    Words description,
    Words rights,
    List<String> keywords,
    String version,
    String licence,
    String creator,
    String page,
    String period) {

  /** The same in two languages. */
  public record Words(String zh, String en) {}

  /**
   * Reads the metadata graph; takes what a build says at its beginning where there is none.
   *
   * @throws StoreException if it was written by a version of dawen that said less
   */
  public static About of(Tdb2Store store, Iris iris) {
    return Txn.calculateRead(
        store.dataset(),
        () -> {
          Graph stored = store.dataset().getGraph(iris.metadataGraph());
          return of(stored.isEmpty() ? Metadata.of(iris) : stored, iris);
        });
  }

  /** How to name the dataset in a list of references, in BibTeX. */
  public String citation() {
    return "@misc{dawen, author = {{%s}}, title = {%s}, version = {%s}, url = {%s}}"
        .formatted(creator, title.en(), version, iri);
  }

  private static About of(Graph graph, Iris iris) {
    Node dataset = iris.dataset();
    Node rights = value(graph, dataset, Dataset.rights);
    Node creator = value(graph, dataset, Dataset.creator);
    return new About(
        dataset.getURI(),
        words(graph, dataset, Dataset.title),
        words(graph, dataset, Dataset.description),
        words(graph, rights, Dataset.description),
        values(graph, dataset, Dataset.keyword).map(Node::getLiteralLexicalForm).sorted().toList(),
        value(graph, dataset, Dataset.version).getLiteralLexicalForm(),
        value(graph, dataset, Dataset.license).getURI(),
        value(graph, creator, Dataset.agentName).getLiteralLexicalForm(),
        value(graph, dataset, Dataset.landingPage).getURI(),
        values(graph, dataset, Dataset.temporal)
            .findFirst()
            .map(period -> period(graph, period))
            .orElse(null));
  }

  private static String period(Graph graph, Node period) {
    return value(graph, period, Dataset.startDate).getLiteralLexicalForm()
        + "/"
        + value(graph, period, Dataset.endDate).getLiteralLexicalForm();
  }

  private static Words words(Graph graph, Node subject, Node property) {
    return new Words(word(graph, subject, property, "zh"), word(graph, subject, property, "en"));
  }

  private static String word(Graph graph, Node subject, Node property, String language) {
    return values(graph, subject, property)
        .filter(value -> value.getLiteralLanguage().equals(language))
        .findFirst()
        .map(Node::getLiteralLexicalForm)
        .orElseThrow(() -> missing(subject, property));
  }

  private static Node value(Graph graph, Node subject, Node property) {
    return values(graph, subject, property)
        .findFirst()
        .orElseThrow(() -> missing(subject, property));
  }

  private static Stream<Node> values(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
  }

  private static StoreException missing(Node subject, Node property) {
    return new StoreException(
        subject
            + " has no "
            + property.getLocalName()
            + " in the stored graph, which another version of dawen built; build it again");
  }
}

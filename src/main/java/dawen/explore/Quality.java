package dawen.explore;

import dawen.graph.Vocabulary.Dataset;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Dqv;
import dawen.graph.Vocabulary.Oa;
import dawen.graph.Vocabulary.Rdf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * What was not understood, and how far what was understood can be trusted. Only what is counted
 * within moments; for the rest there are canned queries.
 */
final class Quality implements Section {

  private static final List<String> COLUMNS = List.of("check", "value", "number", "sample");

  /** Classes of which the description of the dataset tells how many there are. */
  private static final List<Node> CLASSES =
      List.of(Dawen.Transcript, Dawen.Exchange, Dawen.Statement, Dawen.Mention, Oa.Annotation);

  /** Properties of which it tells how often they are used. */
  private static final List<Node> PROPERTIES = List.of(Dawen.duplicateOf, Dawen.ambiguousWith);

  private static final String QUERY =
      """
      # Completeness: exchanges. Unlisted: exchanges with a name that the word lists do not know.
      # Confidence and precision: from 0 to 1, of a rule; the sample is what it was measured on.
      # Size: as the description of the dataset counts it.
      PREFIX dawen: <https://w3id.org/dawen/ontology#>
      PREFIX dqv: <http://www.w3.org/ns/dqv#>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX schema: <https://schema.org/>
      PREFIX void: <http://rdfs.org/ns/void#>
      SELECT DISTINCT ?check ?value ?number ?sample WHERE {
        {
          SELECT ("completeness" AS ?check) ?value (COUNT(DISTINCT ?exchange) AS ?number) WHERE {
            ?exchange a dawen:Exchange ; dawen:completeness ?value
            FILTER NOT EXISTS { ?exchange dawen:duplicateOf ?earlier }
          } GROUP BY ?value
        }
        UNION
        {
          SELECT ("unlisted" AS ?check) ?value (COUNT(DISTINCT ?exchange) AS ?number) WHERE {
            ?value dawen:listed false
            { ?exchange dawen:outlet|dawen:speaker ?value }
            UNION { ?exchange dawen:question ?question . ?question schema:mentions ?value }
            UNION { ?exchange dawen:answer ?answer . ?answer schema:mentions ?value }
            ?exchange a dawen:Exchange
            FILTER NOT EXISTS { ?exchange dawen:duplicateOf ?earlier }
          } GROUP BY ?value
        }
        UNION
        { ?value a dawen:Rule ; dawen:confidence ?number BIND("confidence" AS ?check) }
        UNION
        {
          ?measured dqv:computedOn ?value ; dqv:value ?number
          OPTIONAL { ?measured dawen:sampleSize ?sample }
          BIND("precision" AS ?check)
        }
        UNION
        {
          VALUES ?value { dawen:Transcript dawen:Exchange dawen:Statement dawen:Mention oa:Annotation }
          ?partition void:class ?value ; void:entities ?number
          BIND("size" AS ?check)
        }
        UNION
        {
          VALUES ?value { dawen:duplicateOf dawen:ambiguousWith }
          ?partition void:property ?value ; void:triples ?number
          BIND("size" AS ?check)
        }
      } ORDER BY ?check DESC(?number) ?value
      """;

  private static final Node NO = NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean);

  private final Explorer explorer;
  private Table table;

  Quality(Explorer explorer) {
    this.explorer = explorer;
  }

  @Override
  public View of(Asked asked) {
    Table checked = table();
    QualityPage page = new QualityPage(explorer, asked.language(), checked);
    return new View(page.title(), page.html(), checked, QUERY);
  }

  /** Read once, since the graph does not change. */
  private synchronized Table table() {
    if (table == null) {
      Set<List<Node>> rows = new LinkedHashSet<>();
      completeness(rows);
      unlisted(rows);
      rules(rows);
      sizes(Dataset.partitionClass, CLASSES, Dataset.entities, rows);
      sizes(Dataset.partitionProperty, PROPERTIES, Dataset.triples, rows);
      List<List<Node>> sorted = new ArrayList<>(rows);
      sorted.sort(order());
      table = new Table(COLUMNS, List.copyOf(sorted));
    }
    return table;
  }

  private void completeness(Set<List<Node>> rows) {
    ExchangeIndex index = explorer.index();
    index
        .count(Facet.COMPLETENESS, index.all())
        .forEach(c -> rows.add(row("completeness", c.value(), Table.number(c.exchanges()), null)));
  }

  /** Outlets, speakers and other entities that no word list knows. */
  private void unlisted(Set<List<Node>> rows) {
    ExchangeIndex index = explorer.index();
    Set<Node> occurring = new LinkedHashSet<>();
    for (Facet facet : List.of(Facet.OUTLET, Facet.SPEAKER, Facet.ASKED, Facet.ANSWERED)) {
      index.count(facet, index.all()).forEach(count -> occurring.add(count.value()));
    }
    for (Node entity : occurring) {
      if (!explorer.nodes().list(entity, Dawen.listed, NO).isEmpty()) {
        BitSet exchanges = index.naming(entity);
        exchanges.or(index.with(Facet.OUTLET, entity));
        exchanges.or(index.with(Facet.SPEAKER, entity));
        rows.add(row("unlisted", entity, Table.number(exchanges.cardinality()), null));
      }
    }
  }

  /** How sure a rule is said to be, and what it was measured to be. */
  private void rules(Set<List<Node>> rows) {
    for (Triple rule : explorer.nodes().list(null, Rdf.type, Dawen.Rule)) {
      explorer
          .nodes()
          .list(rule.getSubject(), Dawen.confidence, null)
          .forEach(t -> rows.add(row("confidence", t.getSubject(), t.getObject(), null)));
    }
    for (Triple measured : explorer.nodes().list(null, Dqv.computedOn, null)) {
      Node sample = explorer.nodes().first(measured.getSubject(), Dawen.sampleSize);
      explorer
          .nodes()
          .list(measured.getSubject(), Dqv.value, null)
          .forEach(t -> rows.add(row("precision", measured.getObject(), t.getObject(), sample)));
    }
  }

  /** What the description of the dataset says of classes or properties. */
  private void sizes(Node property, List<Node> values, Node number, Set<List<Node>> rows) {
    for (Node value : values) {
      for (Triple partition : explorer.nodes().list(null, property, value)) {
        explorer
            .nodes()
            .list(partition.getSubject(), number, null)
            .forEach(t -> rows.add(row("size", value, t.getObject(), null)));
      }
    }
  }

  private static List<Node> row(String check, Node value, Node number, Node sample) {
    return Arrays.asList(NodeFactory.createLiteralString(check), value, number, sample);
  }

  private static Comparator<List<Node>> order() {
    Comparator<List<Node>> byCheck = Comparator.comparing(row -> Exchanges.text(row.get(0)));
    Comparator<List<Node>> byNumber = (a, b) -> compare(b.get(2), a.get(2));
    return byCheck.thenComparing(byNumber).thenComparing((a, b) -> compare(a.get(1), b.get(1)));
  }

  /** As ORDER BY compares. */
  private static int compare(Node a, Node b) {
    return NodeValue.compareAlways(NodeValue.makeNode(a), NodeValue.makeNode(b));
  }
}

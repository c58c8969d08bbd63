package dawen.explore;

import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Skos;
import dawen.query.Choices;
import dawen.query.Parameter;
import dawen.query.ParameterException;
import dawen.query.ParameterType;
import dawen.query.Suggestions;
import dawen.web.Nodes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;

/**
 * What the values of an address stand for: an id, a label, an IRI or its end. To be read within a
 * transaction.
 */
final class Values {

  private static final int SUGGESTIONS = 5;
  private static final int MAX_LENGTH = 300;
  private static final List<Node> COMPLETENESS =
      List.of(Dawen.Complete, Dawen.QuestionMissing, Dawen.AnswerMissing, Dawen.AnswerCut);

  private final Explorer explorer;
  private final Nodes nodes;

  Values(Explorer explorer) {
    this.explorer = explorer;
    this.nodes = explorer.nodes();
  }

  /**
   * The value of a facet that somebody means.
   *
   * @throws ParameterException if there is none; the message has what resembles it
   */
  Node of(Facet facet, String value) {
    String wanted = value.strip().replaceAll("^<(.*)>$", "$1");
    if (wanted.length() > MAX_LENGTH) {
      throw refused(facet, value, List.of());
    }
    return switch (facet) {
      case YEAR -> year(wanted);
      case COMPLETENESS -> completeness(wanted);
      case ASKED, ANSWERED -> named(wanted);
      default -> entity(facet, wanted);
    };
  }

  private static Node year(String value) {
    String year = value.replaceFirst("\\s*年$", "");
    if (!year.matches("[0-9]{4}")) {
      throw new ParameterException("year=" + value + ": expected a year such as 2026");
    }
    return NodeFactory.createLiteralDT(year, XSDDatatype.XSDinteger);
  }

  private static Node completeness(String value) {
    List<String> ids =
        COMPLETENESS.stream().map(one -> SearchAddress.word(Facet.COMPLETENESS, one)).toList();
    for (int i = 0; i < ids.size(); i++) {
      if (ids.get(i).equals(value) || COMPLETENESS.get(i).getURI().equals(value)) {
        return COMPLETENESS.get(i);
      }
    }
    throw new ParameterException(
        "completeness="
            + value
            + ": expected one of "
            + String.join(", ", ids)
            + Suggestions.didYouMean(Suggestions.nearest(value, ids, SUGGESTIONS)));
  }

  private Node entity(Facet facet, String value) {
    String kind = kind(facet);
    String prefix = nodes.base() + kind + "/";
    Stream<String> iris =
        Stream.of(
            value,
            nodes.base() + value,
            prefix + value,
            prefix + value.toUpperCase(Locale.ROOT),
            prefix + value.toLowerCase(Locale.ROOT));
    return iris.filter(iri -> iri.startsWith(prefix))
        .map(NodeFactory::createURI)
        .filter(this::isKnown)
        .findFirst()
        .orElseGet(() -> labelled(facet, prefix, value));
  }

  private boolean isKnown(Node node) {
    return nodes.dataset().getUnionGraph().contains(node, Node.ANY, Node.ANY);
  }

  /** By a label; conferences and transcripts have none that tells them apart. */
  private Node labelled(Facet facet, String prefix, String value) {
    ParameterType type = type(facet);
    if (type == ParameterType.PHRASE) {
      throw refused(facet, value, near(facet, value));
    }
    Parameter parameter =
        new Parameter(facet.word(), type, facet.word(), "", true, "", "", List.of(), false);
    Choices choices =
        new Choices(
            query ->
                QueryExecution.dataset(DatasetFactory.wrap(nodes.dataset())).query(query).build(),
            explorer::searched);
    return NodeFactory.createURI(prefix + choices.resolve(parameter, value));
  }

  private List<String> near(Facet facet, String value) {
    ExchangeIndex index = explorer.index();
    List<String> words =
        index.count(facet, index.all()).stream()
            .map(count -> SearchAddress.word(facet, count.value()))
            .toList();
    return Suggestions.nearest(value, words, SUGGESTIONS);
  }

  /** Any entity, by the end of its IRI, its IRI or a label. */
  private Node named(String value) {
    Stream<String> iris = Stream.of(value, nodes.base() + value);
    return iris.filter(iri -> iri.startsWith(nodes.base()) && value.contains("/"))
        .map(NodeFactory::createURI)
        .filter(this::isKnown)
        .findFirst()
        .orElseGet(() -> byLabel(value));
  }

  private Node byLabel(String value) {
    Set<Node> found = new LinkedHashSet<>();
    for (String label : List.of(value, explorer.searched(value))) {
      for (Node property : List.of(Skos.prefLabel, Skos.altLabel)) {
        for (String language : List.of("zh", "en")) {
          Node words = NodeFactory.createLiteralLang(label, language);
          nodes.list(null, property, words).stream().map(Triple::getSubject).forEach(found::add);
        }
      }
    }
    List<Node> named = found.stream().filter(this::isNamed).toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    List<String> several =
        named.stream().map(node -> SearchAddress.word(Facet.ASKED, node)).toList();
    throw refused(Facet.ASKED, value, several.isEmpty() ? near(value) : several);
  }

  private boolean isNamed(Node node) {
    return !explorer.index().naming(node).isEmpty();
  }

  private List<String> near(String value) {
    List<String> words = new ArrayList<>(near(Facet.ASKED, value));
    words.addAll(near(Facet.ANSWERED, value));
    return words.stream().distinct().limit(SUGGESTIONS).toList();
  }

  private static ParameterException refused(Facet facet, String value, List<String> near) {
    String cut = value.length() > MAX_LENGTH ? value.substring(0, MAX_LENGTH) + "…" : value;
    String name = facet == Facet.ASKED ? SearchAddress.NAMES : facet.word();
    return new ParameterException(
        name
            + "="
            + cut
            + ": not in this graph, expected the id, label or IRI of one that is"
            + Suggestions.didYouMean(near),
        near);
  }

  private static String kind(Facet facet) {
    return switch (facet) {
      case SEAT, COUNTRY -> "place";
      case TOPIC, OWN_TOPIC, MAIN_TOPIC -> "topic";
      case SPEAKER -> "person";
      default -> facet.word();
    };
  }

  private static ParameterType type(Facet facet) {
    return switch (facet) {
      case OUTLET -> ParameterType.OUTLET;
      case SEAT, COUNTRY -> ParameterType.COUNTRY;
      case TOPIC, OWN_TOPIC, MAIN_TOPIC -> ParameterType.TOPIC;
      case SPEAKER -> ParameterType.SPEAKER;
      default -> ParameterType.PHRASE;
    };
  }
}

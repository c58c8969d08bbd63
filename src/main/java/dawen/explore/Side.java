package dawen.explore;

import dawen.graph.Vocabulary.Skos;
import dawen.query.ParameterException;
import dawen.web.Nodes;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * One of two things that are compared.
 *
 * @param kind what it is
 * @param value the entity, or the year
 */
record Side(Kind kind, Node value) {

  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  /** What can be compared with its like, and the exchanges that it stands for. */
  enum Kind {
    OUTLET("outlet", Facet.OUTLET, "媒体", "outlets"),
    PLACE("place", Facet.COUNTRY, "国家和地区", "countries and territories"),
    TOPIC("topic", Facet.TOPIC, "议题", "topics"),
    PERSON("person", Facet.SPEAKER, "发言人", "speakers"),
    YEAR("year", Facet.YEAR, "年份", "years");

    private final String word;
    private final Facet facet;
    private final String zh;
    private final String en;

    Kind(String word, Facet facet, String zh, String en) {
      this.word = word;
      this.facet = facet;
      this.zh = zh;
      this.en = en;
    }

    /** What its addresses begin with. */
    String word() {
      return word;
    }

    /** By which exchanges have it. */
    Facet facet() {
      return facet;
    }

    String zh() {
      return zh;
    }

    String en() {
      return en;
    }

    private static Optional<Kind> byWord(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
  }

  /**
   * What a value of the address stands for: {@code outlet/reuters}, {@code year/2031}, or a label.
   *
   * @param parameter its name, for the message
   * @throws ParameterException if there is no such thing in the graph
   */
  static Side read(String parameter, String given, Explorer explorer) {
    Matcher parts = Pattern.compile("([a-z]+)/(.+)", Pattern.DOTALL).matcher(given.strip());
    Optional<Kind> kind = parts.matches() ? Kind.byWord(parts.group(1)) : Optional.empty();
    if (kind.isPresent()) {
      return new Side(kind.get(), new Values(explorer).of(kind.get().facet(), parts.group(2)));
    }
    if (YEAR.matcher(given.strip()).matches()) {
      return new Side(Kind.YEAR, new Values(explorer).of(Facet.YEAR, given));
    }
    return labelled(given.strip(), explorer).orElseThrow(() -> refused(parameter, given));
  }

  /** The one thing that has the name, in Chinese or English. */
  private static Optional<Side> labelled(String name, Explorer explorer) {
    List<Side> found =
        Stream.of("zh", "en")
            .map(language -> NodeFactory.createLiteralLang(name, language))
            .flatMap(label -> called(label, explorer.nodes()))
            .distinct()
            .flatMap(node -> of(node, explorer).stream())
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static Stream<Node> called(Node label, Nodes nodes) {
    return Stream.of(Skos.prefLabel, Skos.altLabel)
        .flatMap(property -> nodes.list(null, property, label).stream())
        .map(Triple::getSubject);
  }

  private static Optional<Side> of(Node node, Explorer explorer) {
    String path = explorer.nodes().path(node);
    int end = path.indexOf('/', 1);
    return end < 0
        ? Optional.empty()
        : Kind.byWord(path.substring(1, end))
            .map(kind -> new Side(kind, node))
            .filter(side -> !side.exchanges(explorer.index()).isEmpty());
  }

  private static ParameterException refused(String parameter, String given) {
    String kinds =
        Arrays.stream(Kind.values())
            .map(kind -> kind.word + "/…")
            .collect(Collectors.joining(", "));
    String shown = given.length() > 60 ? given.substring(0, 60) + "…" : given;
    return new ParameterException(
        "parameter "
            + parameter
            + ": nothing \""
            + shown
            + "\" to compare, expected the name of one thing in this graph, or one of "
            + kinds);
  }

  /** The exchanges that it stands for. */
  BitSet exchanges(ExchangeIndex index) {
    return index.with(kind.facet(), value);
  }

  /** The search that finds them. */
  SearchAddress address() {
    return SearchAddress.ALL.with(kind.facet(), value);
  }

  /** As it stands in an address: {@code outlet/reuters}. */
  String word() {
    return word(kind, value);
  }

  static String word(Kind kind, Node value) {
    return kind.word() + "/" + SearchAddress.word(kind.facet(), value);
  }
}

package dawen.web;

import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Nif;
import dawen.graph.Vocabulary.Rdf;
import dawen.graph.Vocabulary.Schema;
import dawen.graph.Vocabulary.Skos;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** What nodes are called on a page. To be read within a transaction, by one thread. */
public final class Labels {

  private static final List<Node> NAMES =
      List.of(Skos.prefLabel, Rdf.label, Schema.headline, Schema.name, Dawen.roleAsPrinted);

  private static final Pattern PART = Pattern.compile("(.*/exchange/.*)/(question|answer)");

  private final Nodes nodes;
  private final Language language;
  private final Map<Node, String> known = new HashMap<>();

  public Labels(Nodes nodes, Language language) {
    this.nodes = nodes;
    this.language = language;
  }

  /**
   * The name in the language, or in another; else what tells the node from its like. Read once,
   * since a page names the same things again and again.
   */
  public String of(Node node) {
    String name = known.get(node);
    if (name == null) {
      name = read(node);
      known.put(node, name);
    }
    return name;
  }

  private String read(Node node) {
    return names(node)
        .findFirst()
        .or(() -> quote(node))
        .or(() -> exchange(node))
        .or(() -> conference(node))
        .or(() -> part(node))
        .orElseGet(() -> nodes.shortForm(node.getURI()));
  }

  /** The name in the other language; empty if there is none. */
  public Optional<String> inOther(Node node) {
    String other = language.pick("en", "zh");
    return nodes.list(node, Skos.prefLabel, null).stream()
        .map(Triple::getObject)
        .filter(label -> label.isLiteral() && label.getLiteralLanguage().equals(other))
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  /** Names, those in the page's language first. */
  private Stream<String> names(Node node) {
    return NAMES.stream()
        .map(property -> nodes.list(node, property, null))
        .filter(triples -> !triples.isEmpty())
        .limit(1)
        .flatMap(List::stream)
        .map(Triple::getObject)
        .filter(Node::isLiteral)
        .sorted((a, b) -> Boolean.compare(isForeign(a), isForeign(b)))
        .map(Node::getLiteralLexicalForm);
  }

  private boolean isForeign(Node label) {
    return !label.getLiteralLanguage().startsWith(language.code());
  }

  /** A mention is called by the words that it quotes. */
  private Optional<String> quote(Node node) {
    return Optional.ofNullable(nodes.first(node, Nif.anchorOf))
        .map(words -> "“" + words.getLiteralLexicalForm() + "”");
  }

  /** An exchange without a headline: its outlet and main topic. */
  private Optional<String> exchange(Node node) {
    String words =
        Stream.of(Dawen.outlet, Dawen.mainTopic)
            .map(property -> nodes.first(node, property))
            .filter(value -> value != null)
            .map(this::of)
            .collect(Collectors.joining(language.pick("：", ": ")));
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  /** A conference without a name: its day and its speakers. */
  private Optional<String> conference(Node node) {
    Node day = nodes.first(node, Schema.startDate);
    String speakers =
        nodes.list(node, Dawen.speaker, null).stream()
            .map(triple -> of(triple.getObject()))
            .sorted()
            .collect(Collectors.joining(language.pick("、", ", ")));
    return day == null || speakers.isEmpty()
        ? Optional.empty()
        : Optional.of(day.getLiteralLexicalForm() + " " + speakers);
  }

  /** A question or an answer is called after its exchange. */
  private Optional<String> part(Node node) {
    Matcher part = PART.matcher(node.getURI());
    if (!part.matches()) {
      return Optional.empty();
    }
    String name =
        part.group(2).equals("question")
            ? language.pick("提问：", "question: ")
            : language.pick("回答：", "answer: ");
    return Optional.of(name + of(NodeFactory.createURI(part.group(1))));
  }
}

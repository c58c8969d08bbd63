package dawen.serve;

import dawen.graph.OntologyFile;
import dawen.graph.Vocabulary;
import dawen.web.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Which shapes speak of which own term, in the words of their messages. */
final class ShapeMessages {

  private static final Pattern IN_QUERY = Pattern.compile("\\bdawen:(\\w+)");
  private static final Node MESSAGE = shacl("message");
  private static final Node PROPERTY = shacl("property");
  private static final List<Node> TARGETS =
      List.of(shacl("targetClass"), shacl("targetSubjectsOf"), shacl("targetObjectsOf"));

  private final Graph shapes = OntologyFile.SHAPES.read();
  private final TreeMap<String, SortedSet<String>> byTerm = new TreeMap<>();

  ShapeMessages(Language language) {
    shapes.stream(Node.ANY, MESSAGE, Node.ANY)
        .filter(triple -> triple.getObject().getLiteralLanguage().equals(language.code()))
        .forEach(this::add);
  }

  /** Messages of the shapes that a term must meet, sorted; empty if there are none. */
  List<String> of(Node term) {
    return List.copyOf(byTerm.getOrDefault(term.getURI(), new TreeSet<>()));
  }

  private void add(Triple message) {
    Set<String> terms = new HashSet<>();
    collect(message.getSubject(), terms, new HashSet<>());
    Stream.concat(
            Stream.of(message.getSubject()),
            shapes.stream(Node.ANY, PROPERTY, message.getSubject()).map(Triple::getSubject))
        .flatMap(this::targets)
        .forEach(target -> terms.add(target.getURI()));
    String text = message.getObject().getLiteralLexicalForm();
    terms.forEach(term -> byTerm.computeIfAbsent(term, t -> new TreeSet<>()).add(text));
  }

  private Stream<Node> targets(Node shape) {
    return TARGETS.stream()
        .flatMap(target -> shapes.stream(shape, target, Node.ANY))
        .map(Triple::getObject);
  }

  /** Terms in a constraint: its path, its values, its query; not those of property shapes below. */
  private void collect(Node node, Set<String> terms, Set<Node> seen) {
    if (!seen.add(node)) {
      return;
    }
    shapes.stream(node, Node.ANY, Node.ANY)
        .filter(triple -> !(node.isURI() && triple.getPredicate().equals(PROPERTY)))
        .map(Triple::getObject)
        .forEach(
            object -> {
              if (object.isBlank()) {
                collect(object, terms, seen);
              } else if (OntologyView.isOwn(object)) {
                terms.add(object.getURI());
              } else if (object.isLiteral()) {
                named(object.getLiteralLexicalForm(), terms);
              }
            });
  }

  private static void named(String query, Set<String> terms) {
    Matcher names = IN_QUERY.matcher(query);
    while (names.find()) {
      terms.add(Vocabulary.DAWEN + names.group(1));
    }
  }

  private static Node shacl(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/shacl#" + name);
  }
}

package dawen.graph;

import dawen.graph.QuickShapes.QuickShape;
import dawen.graph.QuickShapes.Target;
import dawen.graph.Vocabulary.Rdf;
import dawen.pack.NodeNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Makes shapes ready. What it does not understand, it takes for a constraint that no node surely
 * fulfils.
 */
final class QuickShapeReader {
  private static final QuickConstraint NEVER = (index, focus, values) -> false;

  /** Properties of a shape that say nothing of the nodes that have it, or are read with others. */
  private static final Set<String> ASIDE =
      Set.of(
          ("path message severity group name description order defaultValue"
                  + " targetClass targetSubjectsOf targetObjectsOf"
                  + " qualifiedMinCount qualifiedMaxCount")
              .split(" "));

  private final Graph graph;
  private final NodeNumbers terms;
  private final Map<Node, QuickConstraint> sparql;
  private final int type;

  /** Whether the shape that is being read holds anything that is not understood. */
  private boolean strange;

  private QuickShapeReader(Graph graph, NodeNumbers terms, Map<Node, QuickConstraint> sparql) {
    this.graph = graph;
    this.terms = terms;
    this.sparql = sparql;
    this.type = terms.of(Rdf.type);
  }

  /**
   * Reads shapes.
   *
   * @param terms in which the constraints of {@code sparql} are written
   * @param sparql what says in Java what the SPARQL of a shape says, by the shape
   */
  static QuickShapes read(Graph graph, NodeNumbers terms, Map<Node, QuickConstraint> sparql) {
    QuickShapeReader reader = new QuickShapeReader(graph, terms, sparql);
    List<QuickShape> shapes = new ArrayList<>();
    if (reader.hasUnknownTargets()) {
      shapes.add(new QuickShape(sh("target"), List.of(index -> new int[] {0}), NEVER));
    }
    graph.stream()
        .filter(triple -> local(triple).startsWith("target"))
        .map(Triple::getSubject)
        .distinct()
        .forEach(shape -> shapes.add(reader.shape(shape)));
    return new QuickShapes(terms, terms.of(RDFS.subClassOf.asNode()), shapes);
  }

  /** Nodes named one by one, found by SPARQL, or being instances of the shape itself. */
  private boolean hasUnknownTargets() {
    boolean implicit =
        graph.contains(Node.ANY, Rdf.type, RDFS.Class.asNode())
            || graph.contains(Node.ANY, Rdf.type, OWL.Class.asNode());
    return implicit
        || graph.contains(Node.ANY, sh("targetNode"), Node.ANY)
        || graph.contains(Node.ANY, sh("target"), Node.ANY);
  }

  private QuickShape shape(Node shape) {
    strange = false;
    List<Target> targets = new ArrayList<>();
    for (int each : numbers(shape, "targetClass")) {
      targets.add(index -> index.subjects(type, each));
    }
    for (int each : numbers(shape, "targetSubjectsOf")) {
      targets.add(index -> index.allSubjects(each));
    }
    for (int each : numbers(shape, "targetObjectsOf")) {
      targets.add(index -> index.allObjects(each));
    }
    QuickConstraint constraint = constraint(shape, false);
    return new QuickShape(shape, targets, strange ? NEVER : constraint);
  }

  /**
   * What a shape, of nodes or of a property, says of the node that has it.
   *
   * @param exact whether it must be judged exactly, since it is denied or counted
   */
  private QuickConstraint constraint(Node shape, boolean exact) {
    List<QuickConstraint> parts = new ArrayList<>();
    graph
        .find(shape, Node.ANY, Node.ANY)
        .forEachRemaining(
            triple -> {
              String name = local(triple);
              if (!name.isEmpty() && !ASIDE.contains(name)) {
                strange |= exact && !QuickConstraint.EXACT.contains(name);
                parts.add(part(shape, name, triple.getObject(), exact));
              }
            });
    QuickConstraint all = QuickConstraint.all(parts);
    Node path = value(shape, "path");
    if (path == null) {
      return all;
    }
    QuickPath steps = path(path);
    return (index, focus, values) -> all.holds(index, focus, steps.values(index, focus));
  }

  private QuickConstraint part(Node shape, String name, Node value, boolean exact) {
    return switch (name) {
      case "minCount" -> QuickConstraint.count(integer(value), Integer.MAX_VALUE);
      case "maxCount" -> QuickConstraint.count(0, integer(value));
      case "class" -> QuickConstraint.type(type, terms.of(value));
      case "datatype" -> QuickConstraint.datatype(value);
      case "nodeKind" -> value.equals(sh("IRI")) ? QuickConstraint.each(Node::isURI) : strange();
      case "hasValue" -> QuickConstraint.hasValue(terms.of(value));
      case "in" -> QuickConstraint.in(list(value).stream().map(terms::of).collect(toSet()));
      case "equals" -> QuickConstraint.equalTo(terms.of(value));
      case "disjoint" -> QuickConstraint.disjoint(terms.of(value));
      case "lessThan" -> QuickConstraint.lessThan(terms.of(value));
      case "minInclusive" -> QuickConstraint.atLeast(value);
      case "maxInclusive" -> QuickConstraint.atMost(value);
      case "minLength" -> QuickConstraint.minLength(integer(value));
      case "pattern" -> QuickConstraint.pattern(value.getLiteralLexicalForm());
      case "languageIn" -> QuickConstraint.languageIn(texts(list(value)));
      case "uniqueLang" -> isTrue(value) ? QuickConstraint.uniqueLanguages() : strange();
      case "sparql" -> sparql(shape);
      default -> nested(shape, name, value, exact);
    };
  }

  private QuickConstraint nested(Node shape, String name, Node value, boolean exact) {
    return switch (name) {
      case "property", "node" -> QuickConstraint.shaped(constraint(value, exact));
      case "and" -> QuickConstraint.shaped(QuickConstraint.all(constraints(value, exact)));
      case "or" -> QuickConstraint.of(constraints(value, exact), 1, Integer.MAX_VALUE);
      case "xone" -> QuickConstraint.of(constraints(value, true), 1, 1);
      case "not" -> QuickConstraint.of(List.of(constraint(value, true)), 0, 0);
      case "qualifiedValueShape" -> qualified(shape, value);
      default -> strange();
    };
  }

  private QuickConstraint qualified(Node shape, Node value) {
    Node min = value(shape, "qualifiedMinCount");
    Node max = value(shape, "qualifiedMaxCount");
    return QuickConstraint.qualified(
        constraint(value, max != null),
        min == null ? 0 : integer(min),
        max == null ? Integer.MAX_VALUE : integer(max));
  }

  private List<QuickConstraint> constraints(Node list, boolean exact) {
    return list(list).stream().map(shape -> constraint(shape, exact)).toList();
  }

  private QuickConstraint sparql(Node shape) {
    boolean one = graph.find(shape, sh("sparql"), Node.ANY).toList().size() == 1;
    QuickConstraint known = one ? sparql.get(shape) : null;
    return known == null ? strange() : known;
  }

  private QuickConstraint strange() {
    strange = true;
    return NEVER;
  }

  private QuickPath path(Node path) {
    if (path.isURI()) {
      return new QuickPath.Step(terms.of(path));
    }
    Node inverse = value(path, "inversePath");
    if (inverse != null && inverse.isURI()) {
      return new QuickPath.Inverse(terms.of(inverse));
    }
    if (graph.contains(path, RDF.Nodes.first, Node.ANY)) {
      return new QuickPath.Sequence(list(path).stream().map(this::path).toList());
    }
    strange();
    return new QuickPath.Sequence(List.of());
  }

  private List<Node> list(Node list) {
    List<Node> members = new ArrayList<>();
    for (Node at = list; !at.equals(RDF.Nodes.nil); at = object(at, RDF.Nodes.rest)) {
      members.add(object(at, RDF.Nodes.first));
    }
    return members;
  }

  private Node object(Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).next().getObject();
  }

  private Node value(Node shape, String name) {
    return graph.stream(shape, sh(name), Node.ANY).map(Triple::getObject).findFirst().orElse(null);
  }

  private int[] numbers(Node shape, String name) {
    return graph.stream(shape, sh(name), Node.ANY)
        .mapToInt(triple -> terms.of(triple.getObject()))
        .toArray();
  }

  private static java.util.stream.Collector<Integer, ?, Set<Integer>> toSet() {
    return Collectors.toUnmodifiableSet();
  }

  private static List<String> texts(List<Node> literals) {
    return literals.stream().map(Node::getLiteralLexicalForm).toList();
  }

  private static int integer(Node literal) {
    return Integer.parseInt(literal.getLiteralLexicalForm());
  }

  private static boolean isTrue(Node literal) {
    return literal.getLiteralLexicalForm().equals("true");
  }

  private static Node sh(String name) {
    return NodeFactory.createURI(Vocabulary.SH + name);
  }

  /** The name of a property of SHACL; empty of all others. */
  private static String local(Triple triple) {
    String property = triple.getPredicate().getURI();
    return property.startsWith(Vocabulary.SH) ? property.substring(Vocabulary.SH.length()) : "";
  }
}

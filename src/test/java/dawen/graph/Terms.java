package dawen.graph;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The terms that graphs use, and those that they may. */
public final class Terms {
  private static final Graph ONTOLOGY = OntologyFile.DAWEN.read();

  private Terms() {}

  /** Subjects of the ontology in its own namespace. */
  public static SortedSet<String> declared() {
    return ONTOLOGY.stream()
        .map(triple -> triple.getSubject().getURI())
        .filter(iri -> iri.startsWith(Vocabulary.DAWEN))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The terms of others that {@code ontology/borrowed.ttl} lists. */
  public static SortedSet<String> borrowed() {
    return OntologyFile.BORROWED.read().stream(Node.ANY, Vocabulary.Rdf.label, Node.ANY)
        .map(triple -> triple.getSubject().getURI())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Classes, properties and own values of triples, the ontology's statements aside. */
  public static SortedSet<String> usedIn(Stream<Triple> triples) {
    return triples
        .filter(triple -> !ONTOLOGY.contains(triple))
        .flatMap(Terms::of)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is left of terms without others. */
  public static SortedSet<String> without(SortedSet<String> terms, Collection<String> others) {
    SortedSet<String> left = new TreeSet<>(terms);
    left.removeAll(others);
    return left;
  }

  private static Stream<String> of(Triple triple) {
    Node object = triple.getObject();
    boolean isTerm =
        triple.getPredicate().equals(Vocabulary.Rdf.type)
            || object.isURI() && object.getURI().startsWith(Vocabulary.DAWEN);
    Stream<String> property = Stream.of(triple.getPredicate().getURI());
    return isTerm && !object.getURI().equals(Vocabulary.DAWEN)
        ? Stream.concat(property, Stream.of(object.getURI()))
        : property;
  }
}

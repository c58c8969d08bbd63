package dawen.graph;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** The IRIs by which the dataset is described: its parts, partitions and files. */
record DatasetIris(Iris iris) {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

  /** A part of everything that is counted by itself: {@code dataset/plain}. */
  Node datasetPart(String name) {
    return iris.iri("dataset", name);
  }

  /** The instances of a class: {@code dataset/class/dawen-Exchange}. */
  Node classPartition(Node type) {
    return iris.iri("dataset", "class", termId(type));
  }

  /** The triples of a property: {@code dataset/property/dct-identifier}. */
  Node propertyPartition(Node property) {
    return iris.iri("dataset", "property", termId(property));
  }

  /**
   * {@code dct-identifier}; of a term without prefix, or with odd characters, the end of its IRI
   * and eight hexadecimal digits. No dot: on the server it would name a form.
   */
  private static String termId(Node term) {
    return Vocabulary.prefixed(term)
        .map(name -> name.replace(':', '-'))
        .filter(name -> PLAIN.matcher(name).matches())
        .orElseGet(
            () -> {
              String end = term.getURI().replaceFirst("^.*[/#]", "");
              return end.replaceAll("[^A-Za-z0-9_]", "") + "-" + Iris.digest(term.getURI());
            });
  }

  /** A form in which the dataset is handed out; without a dot, which would name a form of it. */
  Node distribution(String fileName) {
    return iris.iri("distribution", fileName.replace('.', '-'));
  }

  /** Who makes the dataset. */
  Node authors() {
    return iris.iri("authors");
  }

  /** The page of all downloads. */
  Node downloads() {
    return iris.iri("data");
  }

  /** A file to download: {@code data/dawen.nq}. */
  Node download(String fileName) {
    return iris.iri("data", fileName);
  }
}

package dawen.graph;

import dawen.graph.Vocabulary.Dataset;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Org;
import dawen.graph.Vocabulary.Schema;
import dawen.graph.Vocabulary.Skos;
import dawen.lexicon.Authority;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Link;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Describes what texts name: outlets, places, people …; the same for listed and unlisted ones. */
final class Entities {
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private final Iris iris;
  private final Triples triples;

  Entities(Iris iris, Triples triples) {
    this.iris = iris;
    this.triples = triples;
  }

  void describe(Entry entry) {
    Node node = iris.entity(entry);
    types(entry).forEach(type -> triples.type(node, type));
    triples.string(node, Dataset.identifier, entry.id());
    triples.chinese(node, Skos.prefLabel, entry.zh());
    triples.text(node, Skos.prefLabel, entry.en(), "en");
    entry.surfaces().forEach(surface -> triples.chinese(node, Skos.altLabel, surface));
    if (entry.wikidata() != null) {
      triples.add(node, Schema.sameAs, NodeFactory.createURI(WIKIDATA + entry.wikidata()));
    }
    if (!entry.listed()) {
      triples.truth(node, Dawen.listed, false);
    }
    relate(entry, node);
  }

  /** Says what an authority calls an entry; a code of ISO 3166-1 stands with a place alone. */
  void link(Entry entry, Link link) {
    Node node = iris.entity(entry);
    link.authority()
        .findIri(link.code())
        .ifPresent(iri -> triples.add(node, Schema.sameAs, NodeFactory.createURI(iri)));
    if (link.authority() == Authority.ISO_ALPHA_3 && entry.kind() == Kind.COUNTRY) {
      triples.string(node, Dawen.alpha3, link.code());
    }
  }

  private static List<Node> types(Entry entry) {
    return switch (entry.kind()) {
      case COUNTRY -> isState(entry) ? List.of(Dawen.Place, Schema.Country) : List.of(Dawen.Place);
      case REGION -> List.of(Schema.Place);
      case ORGANIZATION -> List.of(Org.Organization, Schema.Organization);
      case PERSON -> List.of(Schema.Person, Org.Person);
      case DOCUMENT -> List.of(Schema.CreativeWork, Dawen.Document);
      case OUTLET -> List.of(Schema.NewsMediaOrganization);
      case TOPIC -> List.of(Skos.Concept);
    };
  }

  /**
   * A place with a code that is part of another is no state; a code of ISO 3166-1 states no status.
   */
  private static boolean isState(Entry place) {
    return place.parent() == null;
  }

  private void relate(Entry entry, Node node) {
    Node parent = entry.parent() == null ? null : iris.entity(entry.kind(), entry.parent());
    switch (entry.kind()) {
      case OUTLET -> triples.add(node, Dawen.seat, seat(entry));
      case ORGANIZATION -> triples.add(node, Schema.parentOrganization, parent);
      case TOPIC -> placeInScheme(node, parent);
      default -> {
        // places, regions, people and documents stand alone
      }
    }
  }

  private Node seat(Entry outlet) {
    return outlet.place() == null ? null : iris.entity(Kind.COUNTRY, outlet.place());
  }

  private void placeInScheme(Node topic, Node broader) {
    triples.add(topic, Skos.inScheme, iris.topicScheme());
    triples.add(topic, Skos.broader, broader);
    if (broader == null) {
      triples.add(topic, Skos.topConceptOf, iris.topicScheme());
    }
  }
}

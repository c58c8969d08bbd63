package dawen.pack;

import static dawen.pack.Place.GRAPH;
import static dawen.pack.Place.OBJECT;
import static dawen.pack.Place.PREDICATE;
import static dawen.pack.Place.SUBJECT;

import java.util.List;

/** The orders in which TDB2 keeps quads; the names are those of its files. */
enum Order {
  GSPO(GRAPH, SUBJECT, PREDICATE, OBJECT),
  GPOS(GRAPH, PREDICATE, OBJECT, SUBJECT),
  GOSP(GRAPH, OBJECT, SUBJECT, PREDICATE),
  POSG(PREDICATE, OBJECT, SUBJECT, GRAPH),
  OSPG(OBJECT, SUBJECT, PREDICATE, GRAPH),
  SPOG(SUBJECT, PREDICATE, OBJECT, GRAPH);

  private final List<Place> places;

  Order(Place... places) {
    this.places = List.of(places);
  }

  /** What the quads are ordered by, the first thing first. */
  List<Place> places() {
    return places;
  }
}

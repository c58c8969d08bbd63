package dawen.pack;

/** A place in a quad. */
enum Place {
  GRAPH,
  SUBJECT,
  PREDICATE,
  OBJECT;

  static final int COUNT = values().length;
}

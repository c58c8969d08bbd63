package dawen;

/** How much a graph tells of each transcript. */
public enum Detail {
  /** What was asked and answered, by whom and about what, without where that is printed. */
  PLAIN,

  /** All of that, and of each fact where it is printed and by which rule it was found. */
  FULL
}

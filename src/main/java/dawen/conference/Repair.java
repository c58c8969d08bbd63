package dawen.conference;

/**
 * A wording that is printed wrongly, with what is read instead. What is printed stays; this stands
 * beside it.
 *
 * @param span where, in code points of the source
 * @param rule by which it was found; none of the layout
 * @param printed the words as printed, layout taken off; not empty
 * @param repaired the words as read; not empty, and not the printed ones
 */
public record Repair(Span span, RepairRule rule, String printed, String repaired) {

  /**
   * @throws IllegalArgumentException if nothing is repaired
   */
  public Repair {
    if (printed.isEmpty() || repaired.isEmpty() || printed.equals(repaired)) {
      throw new IllegalArgumentException("no repair: “" + printed + "” → “" + repaired + "”");
    }
  }
}

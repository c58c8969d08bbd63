package dawen.query;

import java.util.List;

/**
 * A value that a parameter can take.
 *
 * @param id what the query compares with
 * @param iri of the thing; empty for a year or date
 * @param zh Chinese label, or the id where there is none
 * @param en English label, or the Chinese one where there is none
 * @param names all labels and printed forms, sorted
 */
public record Choice(String id, String iri, String zh, String en, List<String> names) {
  public Choice {
    names = List.copyOf(names);
  }

  /** Label and id: {@code 路透社 (reuters)}. */
  public String show() {
    return zh.equals(id) ? id : zh + " (" + id + ")";
  }
}

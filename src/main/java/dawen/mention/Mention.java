package dawen.mention;

import dawen.conference.Span;
import dawen.lexicon.Entry;
import java.util.List;

/**
 * One occurrence of a country, region, organisation, person, document or outlet.
 *
 * @param part in which half of the exchange it stands; the question for the tag before it
 * @param entity what is named; may be an entry that the lexicon does not list
 * @param span where, in code points of the source
 * @param exact the words as they read with layout breaks joined
 * @param rule how it was found
 * @param alternatives what the same words name elsewhere, 巴西 and others where 巴 was read as
 *     Pakistan; empty where they are unambiguous
 */
public record Mention(
    Part part, Entry entity, Span span, String exact, Rule rule, List<Entry> alternatives) {

  public Mention {
    alternatives = List.copyOf(alternatives);
  }

  /** An unambiguous mention. */
  public Mention(Part part, Entry entity, Span span, String exact, Rule rule) {
    this(part, entity, span, exact, rule, List.of());
  }
}

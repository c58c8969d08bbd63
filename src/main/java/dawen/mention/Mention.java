package dawen.mention;

import dawen.conference.Span;
import dawen.lexicon.Entry;

/**
 * One occurrence of a country, region, organisation, person, document or outlet.
 *
 * @param part in which half of the exchange it stands; the question for the tag before it
 * @param entity what is named; may be an entry that the lexicon does not list
 * @param span where, in code points of the source
 * @param exact the words as they read with layout breaks joined
 * @param rule how it was found
 */
public record Mention(Part part, Entry entity, Span span, String exact, Rule rule) {}

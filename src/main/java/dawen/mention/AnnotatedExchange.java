package dawen.mention;

import dawen.conference.Exchange;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An exchange with what it names.
 *
 * @param exchange as read
 * @param speaker who answers, an entry of kind {@code PERSON}
 * @param outlet whose reporter asks, an entry of kind {@code OUTLET}; null where none is printed
 * @param mentions in order of their spans, question before answer
 * @param topics one to three, the main one first
 */
public record AnnotatedExchange(
    Exchange exchange,
    Entry speaker,
    Entry outlet,
    List<Mention> mentions,
    List<TopicScore> topics) {

  public AnnotatedExchange {
    mentions = List.copyOf(mentions);
    topics = List.copyOf(topics);
  }

  /** ISO codes of the countries named in one part, sorted. */
  public SortedSet<String> countries(Part part) {
    SortedSet<String> codes = new TreeSet<>();
    for (Mention mention : mentions) {
      if (mention.part() == part && mention.entity().kind() == Kind.COUNTRY) {
        codes.add(mention.entity().id());
      }
    }
    return codes;
  }
}

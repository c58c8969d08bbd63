package dawen.mention;

import dawen.conference.Exchange;
import dawen.conference.Passage;
import dawen.lexicon.Entry;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The outlet where the words before its reporter's question name it. */
final class OutletTag {

  /** What a tag has and the outlet's name, as the reader gives it, lacks. */
  private static final String DROPPED = "[\\s《》〈〉「」『』“”\"\\[\\]【】()（）]*";

  private OutletTag() {}

  /** The mention in the tag; nothing where no tag of this exchange names its outlet. */
  static Optional<Mention> mention(Exchange exchange, Entry outlet) {
    Passage tag = exchange.tag();
    String name = exchange.outlet();
    if (tag == null || name == null || outlet == null || exchange.question() == null) {
      return Optional.empty();
    }
    int begin = tag.text().indexOf(name);
    if (begin >= 0 && tag.text().indexOf(name.charAt(0)) == begin) {
      return Optional.of(mention(tag, begin, begin + name.length(), outlet));
    }
    Matcher words = words(name).matcher(tag.text());
    return words.find()
        ? Optional.of(mention(tag, words.start(), words.end(), outlet))
        : Optional.empty();
  }

  private static Mention mention(Passage tag, int begin, int end, Entry outlet) {
    String printed = tag.text().substring(begin, end);
    return new Mention(Part.QUESTION, outlet, tag.span(begin, end), printed, Rule.TAG);
  }

  private static Pattern words(String name) {
    return Pattern.compile(
        name.codePoints()
            .mapToObj(c -> Pattern.quote(Character.toString(c)))
            .collect(Collectors.joining(DROPPED)));
  }
}

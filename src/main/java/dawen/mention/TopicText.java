package dawen.mention;

import dawen.conference.Exchange;
import dawen.conference.Passage;

/**
 * The words by which topics are judged.
 *
 * @param heading above the exchange; null where there is none
 * @param slogan below the heading; null where there is none
 * @param question null where it is not printed
 * @param answer null where it is not printed
 */
record TopicText(String heading, String slogan, String question, String answer) {

  static TopicText of(Exchange exchange) {
    return new TopicText(
        exchange.heading(), exchange.slogan(), text(exchange.question()), text(exchange.answer()));
  }

  private static String text(Passage passage) {
    return passage == null ? null : passage.text();
  }
}

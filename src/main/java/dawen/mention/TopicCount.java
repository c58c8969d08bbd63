package dawen.mention;

import dawen.lexicon.CharacterSet;
import dawen.lexicon.WordLists;

/** Counts the words of topics in heading, slogan, question and answer. */
final class TopicCount {
  private static final CharacterSet SENTENCE_ENDS = new CharacterSet("。！？!?\n");

  private TopicCount() {}

  /**
   * A text with the words that stand in it.
   *
   * @param characters in simplified form
   */
  record Text(char[] characters, WordLists.Hits words) {}

  /** What stands in the parts of an exchange; null for a part that it has not. */
  static TopicWords of(Text heading, Text slogan, Text question, Text answer) {
    TopicWords.Found all = new TopicWords.Found();
    add(heading, TopicWords.Place.HEADING, all);
    add(slogan, TopicWords.Place.SLOGAN, all);
    add(question, TopicWords.Place.QUESTION, all);
    addAsking(question, all);
    add(answer, TopicWords.Place.ANSWER, all);
    return all.words();
  }

  private static void add(Text text, TopicWords.Place place, TopicWords.Found all) {
    if (text != null) {
      WordLists.Hits hits = text.words();
      for (int hit = 0; hit < hits.count(); hit = hits.nextApart(hit)) {
        all.add(hits.word(hit), place);
      }
    }
  }

  /** The words in sentences of a question that end in a question mark. */
  private static void addAsking(Text question, TopicWords.Found all) {
    if (question == null) {
      return;
    }
    char[] text = question.characters();
    WordLists.Hits hits = question.words();
    int end = 0; // of the sentence that the last word stands in
    for (int hit = 0; hit < hits.count(); hit = hits.nextApart(hit)) {
      end = hits.begin(hit) < end ? end : sentenceEnd(text, hits.begin(hit));
      if (hits.end(hit) <= end && (text[end - 1] == '？' || text[end - 1] == '?')) {
        all.add(hits.word(hit), TopicWords.Place.ASKING);
      }
    }
  }

  private static int sentenceEnd(char[] text, int index) {
    int end = index;
    while (end < text.length && !SENTENCE_ENDS.has(text[end])) {
      end++;
    }
    return Math.min(end + 1, text.length);
  }
}

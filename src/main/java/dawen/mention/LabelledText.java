package dawen.mention;

import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import dawen.lexicon.LexiconException;
import dawen.lexicon.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * An exchange with the topics that a person gave it.
 *
 * @param topics one to three, the main one first
 * @param text what was judged
 */
public record LabelledText(List<Entry> topics, TopicText text) {
  private static final List<String> COLUMNS = List.of("topics", "heading", "question", "answer");

  public LabelledText {
    topics = List.copyOf(topics);
  }

  /**
   * Reads a list of labelled exchanges: tab-separated, ids of topics joined by commas.
   *
   * @param path named in messages
   * @param lexicon whose topics are known
   * @throws LexiconException at the first line that is wrong, or if there is none
   */
  public static List<LabelledText> read(String path, String text, Lexicon lexicon) {
    Table table = Table.parse(path, text, COLUMNS);
    List<LabelledText> all = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      List<Entry> topics = new ArrayList<>();
      for (String id : row.cells().get(0).split(",")) {
        topics.add(
            lexicon
                .find(Kind.TOPIC, id)
                .orElseThrow(
                    () ->
                        table.fault(
                            row, 0, "no topic “" + id + "”; expected an id of topics.tsv")));
      }
      all.add(new LabelledText(topics, new TopicText(row.find(1), null, row.find(2), row.find(3))));
    }
    if (all.isEmpty()) {
      throw new LexiconException(
          path + ": no labelled exchange; expected lines of topics, heading, question and answer");
    }
    return all;
  }
}

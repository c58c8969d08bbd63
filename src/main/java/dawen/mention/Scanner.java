package dawen.mention;

import dawen.lexicon.WordLists;
import java.util.BitSet;
import java.util.List;

/** Looks in texts for the words of all lists, one pass for each text; immutable. */
final class Scanner {
  private final Names names;
  private final OutletNames outlets;
  private final Topics topics;
  private final WordLists words;

  Scanner(
      Names names,
      OutletNames outlets,
      Documents documents,
      Topics topics,
      ShortNames shortNames,
      People people) {
    this.names = names;
    this.outlets = outlets;
    this.topics = topics;
    this.words =
        new WordLists(
            List.of(
                names.words(),
                outlets.plainWords(),
                outlets.commonWords(),
                documents.words(),
                topics.words(),
                shortNames.guards(),
                people.titles()));
  }

  /** Judges the topics whose words are looked for. */
  Topics topics() {
    return topics;
  }

  /** A text as printed, with what stands in it; null for null. */
  Scan scan(String printed) {
    if (printed == null) {
      return null;
    }
    boolean traditional = Simplified.isTraditional(printed);
    return scan(traditional, traditional ? Simplified.eachCharacterOf(printed) : printed);
  }

  /** The same text with every character in simplified form, also those that tell no script. */
  Scan everySimplified(Scan scan) {
    String text = Simplified.eachCharacterOf(scan.text());
    return text.equals(scan.text()) ? scan : scan(scan.traditional(), text);
  }

  private Scan scan(boolean traditional, String text) {
    char[] characters = text.toCharArray();
    WordLists.Hits[] hits = words.find(characters);
    BitSet covered = new BitSet(text.length());
    return new Scan(
        traditional,
        text,
        characters,
        names.find(hits[0], covered),
        covered,
        outlets.candidates(text, hits[1], hits[2]),
        hits[3],
        hits[4],
        hits[5],
        hits[6]);
  }
}

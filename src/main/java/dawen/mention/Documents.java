package dawen.mention;

import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import dawen.lexicon.WordLists;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Finds treaties, declarations, resolutions and initiatives, by the lexicon or by their 《》. */
final class Documents {
  private static final int LONGEST_TITLE = 60;

  private final List<String> words;

  /** In the order of the words. */
  private final List<Entry> listed;

  private final Map<String, Entry> byName = new HashMap<>();

  Documents(Lexicon lexicon) {
    for (Entry entry : lexicon.list(Kind.DOCUMENT)) {
      byName.put(entry.zh(), entry);
      entry.surfaces().forEach(surface -> byName.putIfAbsent(surface, entry));
    }
    this.words = List.copyOf(byName.keySet());
    this.listed = List.copyOf(byName.values());
  }

  /** The names to look for. */
  List<String> words() {
    return words;
  }

  /**
   * The documents that a text names.
   *
   * @param hits where {@link #words} stand in it
   */
  List<Found> find(String text, WordLists.Hits hits) {
    List<Found> found = new ArrayList<>();
    int from = 0;
    for (Titles.Title title : Titles.in(text, LONGEST_TITLE)) {
      addListed(text, hits, from, title.begin(), found);
      Entry listed = byName.get(title.name());
      Entry entry = listed == null ? unlisted(Kind.DOCUMENT, title.name()) : listed;
      found.add(new Found(title.begin(), title.end(), entry, Rule.TITLE));
      from = title.end();
    }
    addListed(text, hits, from, text.length(), found);
    return found;
  }

  /** Adds what stands from one index to another, as if the text ended there. */
  private void addListed(String text, WordLists.Hits hits, int from, int to, List<Found> found) {
    int free = from;
    for (int hit = 0; hit < hits.count() && hits.begin(hit) < to; hit++) {
      int begin = hits.begin(hit);
      if (begin < free) {
        continue;
      }
      int end = hits.end(hit) <= to ? hits.end(hit) : shorterEnd(text, begin, to);
      if (end > begin) {
        Entry entry =
            end == hits.end(hit)
                ? listed.get(hits.word(hit))
                : byName.get(text.substring(begin, end));
        found.add(new Found(begin, end, entry, Rule.NAME));
        free = end;
      }
    }
  }

  /** Where the longest name ends that goes no further than an index; its begin where none does. */
  private int shorterEnd(String text, int begin, int to) {
    int end = to;
    while (end > begin && !byName.containsKey(text.substring(begin, end))) {
      end--;
    }
    return end;
  }

  /** An entry for a name that the lexicon does not list; the same name gives the same id. */
  static Entry unlisted(Kind kind, String name) {
    return unlisted(kind, name, null);
  }

  /** The same with the code of its place, or null. */
  static Entry unlisted(Kind kind, String name, String place) {
    return new Entry(
        kind, "x-" + hash(name), name, null, place, List.of(), List.of(), null, null, false);
  }

  private static String hash(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

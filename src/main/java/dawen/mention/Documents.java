package dawen.mention;

import dawen.lexicon.Automaton;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import dawen.lexicon.Sieve;
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

  private final Automaton<Entry> listed;
  private final Map<String, Entry> byName = new HashMap<>();

  Documents(Lexicon lexicon) {
    for (Entry entry : lexicon.list(Kind.DOCUMENT)) {
      byName.put(entry.zh(), entry);
      entry.surfaces().forEach(surface -> byName.putIfAbsent(surface, entry));
    }
    this.listed = new Automaton<>(byName);
  }

  /** Keeps every place where a listed document's name may begin. */
  Sieve sieve() {
    return listed.sieve();
  }

  /**
   * The documents that a text names.
   *
   * @param sifted the text by a sieve that keeps all that {@link #sieve} does
   */
  List<Found> find(String text, Sieve.Sifted sifted) {
    List<Found> found = new ArrayList<>();
    int from = 0;
    for (Titles.Title title : Titles.in(text, LONGEST_TITLE)) {
      addListed(sifted, from, title.begin(), found);
      Entry listed = byName.get(title.name());
      Entry entry = listed == null ? unlisted(Kind.DOCUMENT, title.name()) : listed;
      found.add(new Found(title.begin(), title.end(), entry, Rule.TITLE));
      from = title.end();
    }
    addListed(sifted, from, text.length(), found);
    return found;
  }

  private void addListed(Sieve.Sifted sifted, int from, int to, List<Found> found) {
    for (Automaton.Hit<Entry> hit : listed.find(sifted, from, to)) {
      found.add(new Found(hit.begin(), hit.end(), hit.value(), Rule.NAME));
    }
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

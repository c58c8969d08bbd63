package dawen.mention;

import dawen.lexicon.Automaton;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds full names and aliases of the lexicon, the longest at each place, so that 中非合作论坛 is not 中非
 * and 上海合作组织 is not 上海.
 */
final class Names {
  private static final List<Kind> KINDS =
      List.of(Kind.COUNTRY, Kind.ORGANIZATION, Kind.REGION, Kind.PERSON);

  /** Outlets' names that are no ordinary words: not 中国与非洲, 第六声. */
  private static final Pattern PLAINLY_AN_OUTLET =
      Pattern.compile(".{2,}(?:[社报報台网網]|卫视|衛視|周刊|杂志|雜誌|广播公司|新闻网)");

  private final Automaton<Meaning> automaton;

  /**
   * What a word means.
   *
   * @param entries what it names; none for a word that contains a name and does not name it
   * @param rule how it names it
   */
  private record Meaning(List<Entry> entries, Rule rule) {}

  Names(Lexicon lexicon) {
    Map<String, Meaning> words = new HashMap<>();
    for (Kind kind : KINDS) {
      for (Entry entry : lexicon.list(kind)) {
        Meaning meaning = new Meaning(List.of(entry), Rule.NAME);
        words.putIfAbsent(entry.zh(), meaning);
        entry.surfaces().forEach(surface -> words.putIfAbsent(surface, meaning));
      }
    }
    lexicon
        .compounds()
        .forEach((word, entries) -> words.put(word, new Meaning(entries, ruleOf(entries))));
    addWordsThatNameNothing(lexicon, words);
    this.automaton = new Automaton<>(words);
  }

  private static Rule ruleOf(List<Entry> entries) {
    return entries.size() > 1 ? Rule.COMPOUND : Rule.IMPLIED;
  }

  /** Guards, and outlets: an outlet's own name counts no country. */
  private static void addWordsThatNameNothing(Lexicon lexicon, Map<String, Meaning> words) {
    Meaning nothing = new Meaning(List.of(), Rule.NAME);
    Automaton<Meaning> names = new Automaton<>(words);
    for (String guard : lexicon.guards()) {
      if (!names.find(guard).isEmpty()) {
        words.put(guard, nothing);
      }
    }
    for (Entry outlet : lexicon.list(Kind.OUTLET)) {
      List<String> surfaces = new ArrayList<>(outlet.surfaces());
      surfaces.add(outlet.zh());
      for (String surface : surfaces) {
        if (PLAINLY_AN_OUTLET.matcher(surface).matches()) {
          words.putIfAbsent(surface, nothing);
        }
      }
    }
  }

  /**
   * The names in a text.
   *
   * @param covered receives the characters that belong to a name or to a word that only looks like
   *     one
   */
  List<Found> find(String text, BitSet covered) {
    List<Found> found = new ArrayList<>();
    for (Automaton.Hit<Meaning> hit : automaton.find(text)) {
      covered.set(hit.begin(), hit.end());
      for (Entry entry : hit.value().entries()) {
        found.add(new Found(hit.begin(), hit.end(), entry, hit.value().rule()));
      }
    }
    return found;
  }
}

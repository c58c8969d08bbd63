package dawen.mention;

import dawen.lexicon.Automaton;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import dawen.lexicon.WordLists;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds full names and aliases of the lexicon, the longest at each place, so that 中非合作论坛 is not 中非
 * and 上海合作组织 is not 上海.
 */
final class Names {
  private static final List<Kind> KINDS =
      List.of(Kind.COUNTRY, Kind.ORGANIZATION, Kind.REGION, Kind.PERSON);

  /** An agency's name that begins so names the United Nations too. */
  private static final String UNITED_NATIONS = "联合国";

  private final List<String> words;

  /** In the order of the words. */
  private final List<Meaning> meanings;

  /**
   * What a word means.
   *
   * @param namings what it names; none for a word that contains a name and does not name it
   */
  private record Meaning(List<Naming> namings) {}

  private record Naming(Entry entry, Rule rule) {}

  /** Names are found in simplified text, also those that only traditional texts print: 義大利. */
  Names(Lexicon lexicon) {
    Map<String, Meaning> words = new HashMap<>();
    Automaton<List<Entry>> places = places(lexicon);
    for (Kind kind : KINDS) {
      for (Entry entry : lexicon.list(kind)) {
        // a text is matched in simplified characters: 義大利 is looked for as 义大利
        Stream.concat(Stream.of(entry.zh()), entry.surfaces().stream())
            .flatMap(name -> Stream.of(name, Simplified.eachCharacterOf(name)))
            .forEach(
                name ->
                    words.computeIfAbsent(
                        name, word -> new Meaning(namings(entry, word, places, lexicon))));
      }
    }
    lexicon.compounds().forEach((word, entries) -> words.put(word, compound(entries)));
    addWordsThatNameNothing(lexicon, words);
    this.words = List.copyOf(words.keySet());
    this.meanings = List.copyOf(words.values());
  }

  private static Meaning compound(List<Entry> entries) {
    Rule rule = entries.size() > 1 ? Rule.COMPOUND : Rule.IMPLIED;
    return new Meaning(entries.stream().map(entry -> new Naming(entry, rule)).toList());
  }

  /** Countries and regions by canonical name, and words that only contain one, which are none. */
  private static Automaton<List<Entry>> places(Lexicon lexicon) {
    Map<String, List<Entry>> places = new HashMap<>();
    for (Kind kind : List.of(Kind.COUNTRY, Kind.REGION)) {
      lexicon.list(kind).forEach(place -> places.putIfAbsent(place.zh(), List.of(place)));
    }
    lexicon.guards().forEach(word -> places.putIfAbsent(word, List.of()));
    return new Automaton<>(places);
  }

  /** An organisation's name names its countries too: 中非合作论坛, 美英澳三边安全伙伴关系. */
  private static List<Naming> namings(
      Entry entry, String name, Automaton<List<Entry>> places, Lexicon lexicon) {
    List<Naming> namings = new ArrayList<>();
    namings.add(new Naming(entry, Rule.NAME));
    if (entry.kind() == Kind.ORGANIZATION) {
      if (name.startsWith(UNITED_NATIONS) && !name.equals(UNITED_NATIONS)) {
        lexicon
            .find(Kind.ORGANIZATION, "un")
            .filter(un -> !un.id().equals(entry.id()) && !un.id().equals(entry.parent()))
            .ifPresent(un -> namings.add(new Naming(un, Rule.PART_OF)));
      }
      for (Entry country : countriesIn(name, places, lexicon)) {
        namings.add(new Naming(country, Rule.IMPLIED));
      }
    }
    return namings;
  }

  /** The longest at each place: no 美国 in 南美国家联盟, no 南非 in 东南非共同市场. */
  private static Set<Entry> countriesIn(
      String name, Automaton<List<Entry>> places, Lexicon lexicon) {
    Set<Entry> countries = new LinkedHashSet<>();
    places.find(name).stream()
        .filter(place -> !NameParts.goesOn(name, place.end()))
        .flatMap(place -> place.value().stream())
        .filter(place -> place.kind() == Kind.COUNTRY)
        .forEach(countries::add);
    lexicon.compounds().entrySet().stream()
        .filter(compound -> name.startsWith(compound.getKey()))
        .flatMap(compound -> compound.getValue().stream())
        .filter(entry -> entry.kind() == Kind.COUNTRY)
        .forEach(countries::add);
    List<Lexicon.Abbreviation> run = new ArrayList<>();
    for (int i = 0; i < name.length(); i++) {
      Lexicon.Abbreviation next = lexicon.abbreviations().get(name.substring(i, i + 1));
      if (next == null || next.use() != Lexicon.Use.NAME) {
        break;
      }
      run.add(next);
    }
    if (run.size() > 1) {
      run.stream()
          .map(Lexicon.Abbreviation::otherwise)
          .filter(entry -> entry != null && entry.kind() == Kind.COUNTRY)
          .forEach(countries::add);
    }
    return countries;
  }

  private static void addWordsThatNameNothing(Lexicon lexicon, Map<String, Meaning> words) {
    Meaning nothing = new Meaning(List.of());
    Automaton<Meaning> names = new Automaton<>(words);
    for (String guard : lexicon.guards()) {
      if (!names.find(guard).isEmpty()) {
        words.put(guard, nothing);
      }
    }
  }

  /** The words to look for. */
  List<String> words() {
    return words;
  }

  /**
   * The names in a text.
   *
   * @param hits where the words stand
   * @param covered receives the characters that belong to a name or to a word that only looks like
   *     one
   */
  List<Found> find(WordLists.Hits hits, BitSet covered) {
    List<Found> found = new ArrayList<>();
    for (int hit = 0; hit < hits.count(); hit = hits.nextApart(hit)) {
      covered.set(hits.begin(hit), hits.end(hit));
      for (Naming naming : meanings.get(hits.word(hit)).namings()) {
        found.add(new Found(hits.begin(hit), hits.end(hit), naming.entry(), naming.rule()));
      }
    }
    return found;
  }
}

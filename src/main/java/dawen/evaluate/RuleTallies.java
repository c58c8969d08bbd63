package dawen.evaluate;

import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.mention.Mention;
import dawen.mention.Part;
import dawen.mention.Rule;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each rule found in one exchange, against the gold. Compared is what the gold names:
 * countries of question and answer; regions, organisations and people of the answer; the outlet of
 * a tag. Names of documents, outlets inside a text, and other names in questions, are not in the
 * gold and count for nothing.
 */
final class RuleTallies {

  /** What the gold can name: one kind in one part. */
  private record Place(Part part, Kind kind) {}

  /** A name that a rule found or the gold has. */
  private record Name(Place place, String name) {}

  private RuleTallies() {}

  /**
   * For every rule: right and surplus findings, and what it did not find of the gold.
   *
   * @param outletIsRight whether the outlet read is the one of the gold
   */
  static Map<Rule, Tally> of(Gold.Exchange gold, Row row, boolean outletIsRight) {
    Map<Place, List<String>> places = places(gold);
    Set<Name> wanted = new HashSet<>();
    places.forEach(
        (place, names) -> Wording.normal(names).forEach(n -> wanted.add(new Name(place, n))));
    Map<Rule, Set<Name>> found = found(row, places.keySet());
    Map<Rule, Tally> tallies = new EnumMap<>(Rule.class);
    for (Rule rule : Rule.values()) {
      Set<Name> names = found.getOrDefault(rule, Set.of());
      int right = (int) names.stream().filter(wanted::contains).count();
      tallies.put(rule, new Tally(right, names.size() - right, wanted.size() - right));
    }
    tallies.put(Rule.TAG, tag(gold, row, outletIsRight));
    return tallies;
  }

  private static Tally tag(Gold.Exchange gold, Row row, boolean outletIsRight) {
    if (row.annotated().mentions().stream().noneMatch(mention -> mention.rule() == Rule.TAG)) {
      return new Tally(0, 0, gold.outlet() == null ? 0 : 1);
    }
    return outletIsRight ? new Tally(1, 0, 0) : new Tally(0, 1, 0);
  }

  private static Map<Place, List<String>> places(Gold.Exchange gold) {
    return Map.of(
        new Place(Part.QUESTION, Kind.COUNTRY), gold.countriesQuestion(),
        new Place(Part.ANSWER, Kind.COUNTRY), gold.countriesAnswer(),
        new Place(Part.ANSWER, Kind.REGION), gold.regions(),
        new Place(Part.ANSWER, Kind.ORGANIZATION), gold.organizations(),
        new Place(Part.ANSWER, Kind.PERSON), gold.people());
  }

  private static Map<Rule, Set<Name>> found(Row row, Set<Place> places) {
    Map<Rule, Set<Name>> found = new HashMap<>();
    for (Mention mention : row.annotated().mentions()) {
      Place place = new Place(mention.part(), mention.entity().kind());
      if (places.contains(place)) {
        Name name = new Name(place, Wording.normal(name(mention.entity())));
        found.computeIfAbsent(mention.rule(), rule -> new HashSet<>()).add(name);
      }
    }
    return found;
  }

  private static String name(Entry entity) {
    return entity.kind() == Kind.COUNTRY ? entity.id() : entity.zh();
  }
}

package dawen.evaluate;

import dawen.lexicon.Kind;
import dawen.mention.Part;
import dawen.mention.Rule;
import dawen.mention.TopicScore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares the gold of one transcript with its reading; used once. */
final class FileScorer {
  /** How much of a surplus exchange a difference quotes. */
  private static final int QUOTE = 40;

  private final String set;
  private final Gold.Transcript gold;
  private final Map<String, List<String>> outletNames;
  private final List<Row> unused;
  private final Map<Measure, Tally> tallies = new EnumMap<>(Measure.class);
  private final Map<Rule, Tally> rules = new EnumMap<>(Rule.class);
  private final List<Difference> differences = new ArrayList<>();

  /**
   * @param transcript one of the gold
   * @param rows the reading's exchanges, in order of their index
   */
  FileScorer(Gold gold, Gold.Transcript transcript, List<Row> rows) {
    this.set = gold.name();
    this.gold = transcript;
    this.outletNames = gold.outletNames();
    this.unused = new ArrayList<>(rows);
  }

  FileScore score() {
    int found = 0;
    for (Gold.Exchange exchange : gold.exchanges()) {
      Row row = take(exchange);
      if (row == null) {
        miss(exchange);
      } else {
        found++;
        add(Measure.EXCHANGE, new Tally(1, 0, 0));
        compare(exchange, row);
      }
    }
    unused.forEach(this::surplus);
    return new FileScore(
        set,
        gold.source(),
        gold.layout(),
        gold.exchanges().size(),
        found,
        unused.size(),
        tallies,
        rules,
        differences);
  }

  /**
   * The first row not yet taken whose question begins as in the gold; where the gold has no
   * question, whose answer does.
   */
  private Row take(Gold.Exchange exchange) {
    for (int i = 0; i < unused.size(); i++) {
      Row row = unused.get(i);
      boolean same =
          exchange.question() != null
              ? Wording.starts(exchange.question(), row.question())
              : exchange.answer() != null && Wording.starts(exchange.answer(), row.answer());
      if (same) {
        return unused.remove(i);
      }
    }
    return null;
  }

  private void miss(Gold.Exchange exchange) {
    add(Measure.EXCHANGE, new Tally(0, 0, 1));
    Gold.Ends ends = exchange.question() != null ? exchange.question() : exchange.answer();
    differ(exchange.index(), "exchange", ends == null ? "" : ends.start(), "");
  }

  private void surplus(Row row) {
    add(Measure.EXCHANGE, new Tally(0, 1, 0));
    String text = row.question().isEmpty() ? row.answer() : row.question();
    int end = text.offsetByCodePoints(0, Math.min(QUOTE, text.codePointCount(0, text.length())));
    differ(row.index(), "exchange", "", text.substring(0, end));
  }

  private void compare(Gold.Exchange exchange, Row row) {
    bounds(exchange, row);
    boolean outletIsRight = outlet(exchange, row);
    sets(exchange, row);
    topics(exchange, row);
    values(exchange, row);
    RuleTallies.of(exchange, row, outletIsRight)
        .forEach((rule, tally) -> rules.merge(rule, tally, Tally::plus));
  }

  private void bounds(Gold.Exchange exchange, Row row) {
    boolean question = bounds(exchange.index(), "question", exchange.question(), row.question());
    boolean answer = bounds(exchange.index(), "answer", exchange.answer(), row.answer());
    add(Measure.BOUNDS, share(question && answer));
  }

  private boolean bounds(int index, String field, Gold.Ends ends, String text) {
    boolean starts = Wording.starts(ends, text);
    boolean finishes = Wording.ends(ends, text);
    if (!starts || !finishes) {
      String normal = Wording.normal(text);
      String wanted = ends == null ? "" : ends.start() + "…" + ends.end();
      differ(index, field, wanted, normal.isEmpty() ? "" : head(normal) + "…" + tail(normal));
    }
    return starts && finishes;
  }

  private boolean outlet(Gold.Exchange exchange, Row row) {
    Gold.Outlet outlet = exchange.outlet();
    if (outlet == null) {
      one(Measure.OUTLET, exchange, "outlet", "", row.outlet(), row.outlet().isEmpty());
      return row.outlet().isEmpty();
    }
    List<String> names = new ArrayList<>(List.of(outlet.surface()));
    if (outlet.id() != null) {
      names.add(outlet.id());
      names.addAll(outletNames.getOrDefault(outlet.id(), List.of()));
    }
    boolean right = Wording.names(names, row.outlet(), row.outletName());
    String got = (row.outlet() + " " + row.outletName()).strip();
    one(Measure.OUTLET, exchange, "outlet", outlet.surface(), got, right);
    if (outlet.country() != null) {
      boolean same = outlet.country().equals(row.outletCountry());
      String country = row.outletCountry();
      one(Measure.OUTLET_COUNTRY, exchange, "outlet_country", outlet.country(), country, same);
    }
    return right;
  }

  private void sets(Gold.Exchange gold, Row row) {
    set(
        Measure.COUNTRIES_QUESTION,
        gold.index(),
        "countries_question",
        gold.countriesQuestion(),
        row.annotated().countries(Part.QUESTION));
    set(
        Measure.COUNTRIES_ANSWER,
        gold.index(),
        "countries_answer",
        gold.countriesAnswer(),
        row.annotated().countries(Part.ANSWER));
    named(Measure.PEOPLE, gold.index(), "people_answer", gold.people(), row, Kind.PERSON);
    named(
        Measure.ORGANIZATIONS,
        gold.index(),
        "organizations_answer",
        gold.organizations(),
        row,
        Kind.ORGANIZATION);
    named(Measure.REGIONS, gold.index(), "regions_answer", gold.regions(), row, Kind.REGION);
  }

  private void named(
      Measure measure, int index, String field, List<String> wanted, Row row, Kind kind) {
    Set<String> got = Wording.normal(row.namedInAnswer(kind));
    set(measure, index, field, Wording.normal(wanted), got);
  }

  private void topics(Gold.Exchange exchange, Row row) {
    List<String> got =
        row.annotated().topics().stream().map(TopicScore::topic).map(topic -> topic.id()).toList();
    List<String> wanted = exchange.topics();
    set(Measure.TOPICS, exchange.index(), "topics", wanted, got);
    boolean same = first(wanted).equals(first(got));
    one(Measure.MAIN_TOPIC, exchange, "main_topic", first(wanted), first(got), same);
  }

  private void values(Gold.Exchange exchange, Row row) {
    if (exchange.heading() != null) {
      wording(Measure.HEADING, exchange, "heading", exchange.heading(), row.heading());
    }
    if (exchange.saysDuplicate()) {
      Integer copied = exchange.duplicateOf();
      String wanted = copied == null || copied == 0 ? "" : copied.toString();
      same(Measure.DUPLICATE, exchange, "duplicate_of", wanted, row.duplicateOf());
    }
    if (gold.year() != null && gold.year() != 0) {
      same(Measure.YEAR, exchange, "year", gold.year().toString(), row.year());
    }
    if (gold.date() != null) {
      same(Measure.DATE, exchange, "date", gold.date(), row.date());
    }
    String speaker = gold.speaker() != null ? gold.speaker() : exchange.speaker();
    if (speaker != null) {
      wording(Measure.SPEAKER, exchange, "speaker", speaker, row.speaker());
    }
  }

  private void same(
      Measure measure, Gold.Exchange exchange, String field, String wanted, String got) {
    one(measure, exchange, field, wanted, got, wanted.equals(got));
  }

  private void wording(
      Measure measure, Gold.Exchange exchange, String field, String wanted, String got) {
    one(measure, exchange, field, wanted, got, Wording.same(wanted, got));
  }

  private void one(
      Measure measure,
      Gold.Exchange exchange,
      String field,
      String wanted,
      String got,
      boolean right) {
    add(measure, share(right));
    if (!right) {
      differ(exchange.index(), field, wanted, got);
    }
  }

  private void set(
      Measure measure, int index, String field, Collection<String> gold, Collection<String> read) {
    Set<String> wanted = new TreeSet<>(gold);
    Set<String> got = new TreeSet<>(read);
    Set<String> both = new TreeSet<>(wanted);
    both.retainAll(got);
    add(measure, new Tally(both.size(), got.size() - both.size(), wanted.size() - both.size()));
    if (!wanted.equals(got)) {
      differ(index, field, String.join(" ", wanted), String.join(" ", got));
    }
  }

  private void add(Measure measure, Tally tally) {
    tallies.merge(measure, tally, Tally::plus);
  }

  private void differ(int index, String field, String wanted, String got) {
    differences.add(new Difference(gold.source(), index, field, wanted, got));
  }

  private static Tally share(boolean right) {
    return right ? new Tally(1, 0, 0) : new Tally(0, 0, 1);
  }

  private static String first(List<String> list) {
    return list.isEmpty() ? "" : list.get(0);
  }

  private static String head(String text) {
    return text.substring(0, Math.min(12, text.length()));
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - 12));
  }
}

package dawen.explore;

import dawen.query.Days;
import dawen.query.ParameterException;
import dawen.query.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What an address of {@code /search} asks for.
 *
 * @param address itself, without what has no value
 * @param selection the exchanges
 * @param sort their order
 * @param view how the page shows them: {@code list}, {@code year} or {@code topic}
 * @param page number of the page of the list, from 1
 */
record SearchRequest(SearchAddress address, Selection selection, Sort sort, String view, int page) {

  static final String SORT = "sort";
  static final String VIEW = "view";
  static final String PAGE = "page";

  private static final List<String> PARTS = List.of("question", "answer");
  private static final List<String> VIEWS = List.of("list", "year", "topic");

  /** In which order exchanges are shown. */
  enum Sort {
    NEWEST,
    OLDEST,
    /** Those with most hits first; as {@code NEWEST} where no words are looked for. */
    RELEVANCE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The facets that an address can name. */
  static final List<Facet> FACETS =
      List.of(
          Facet.YEAR,
          Facet.OUTLET,
          Facet.SEAT,
          Facet.COUNTRY,
          Facet.TOPIC,
          Facet.OWN_TOPIC,
          Facet.MAIN_TOPIC,
          Facet.SPEAKER,
          Facet.COMPLETENESS,
          Facet.CONFERENCE,
          Facet.TRANSCRIPT);

  /**
   * Reads an address.
   *
   * @throws ParameterException if a parameter or value is unknown
   */
  static SearchRequest of(Explorer explorer, Asked asked) {
    SortedMap<String, List<String>> given = new TreeMap<>();
    asked.parameters().keySet().forEach(name -> given.put(name, asked.all(name)));
    given.values().removeIf(List::isEmpty);
    check(given);
    SearchAddress address = new SearchAddress(given);
    List<String> sorts = List.of(Sort.values()).stream().map(Sort::word).toList();
    String sort = choice(asked, SORT, sorts, Sort.NEWEST.word());
    String page = asked.first(PAGE);
    if (!page.matches("|[1-9][0-9]{0,6}")) {
      throw new ParameterException("page=" + page + ": expected a number from 1");
    }
    return new SearchRequest(
        address,
        selection(explorer, asked),
        Sort.values()[sorts.indexOf(sort)],
        choice(asked, VIEW, VIEWS, VIEWS.get(0)),
        page.isEmpty() ? 1 : Integer.parseInt(page));
  }

  private static void check(SortedMap<String, List<String>> given) {
    List<String> single =
        List.of(
            SearchAddress.WORDS,
            SearchAddress.IN,
            SearchAddress.FROM,
            SearchAddress.TO,
            SORT,
            VIEW,
            PAGE);
    List<String> known = new ArrayList<>(single);
    FACETS.forEach(facet -> known.add(facet.word()));
    known.add(SearchAddress.NAMES);
    given.forEach(
        (name, values) -> {
          if (!known.contains(name)) {
            List<String> near = Suggestions.nearest(name, known, 3);
            throw new ParameterException(
                "no parameter "
                    + name
                    + ", expected one of "
                    + String.join(", ", known)
                    + Suggestions.didYouMean(near),
                near);
          }
          if (single.contains(name) && values.size() > 1) {
            throw new ParameterException(
                name + " is given " + values.size() + " times, expected once");
          }
        });
  }

  private static String choice(Asked asked, String name, List<String> choices, String otherwise) {
    String value = asked.first(name);
    if (!value.isEmpty() && !choices.contains(value)) {
      throw new ParameterException(
          name + "=" + value + ": expected one of " + String.join(", ", choices));
    }
    return value.isEmpty() ? otherwise : value;
  }

  private static Selection selection(Explorer explorer, Asked asked) {
    ExchangeIndex index = explorer.index();
    String part = choice(asked, SearchAddress.IN, PARTS, "");
    List<Filter> filters = new ArrayList<>();
    Values values = new Values(explorer);
    for (Facet facet : FACETS) {
      for (String value : asked.all(facet.word())) {
        Node node = values.of(facet, value);
        filters.add(new Filter(facet.word(), value, facet, node, index.with(facet, node)));
      }
    }
    for (String value : asked.all(SearchAddress.NAMES)) {
      Node node = values.of(Facet.ASKED, value);
      BitSet naming = naming(index, node, part);
      filters.add(new Filter(SearchAddress.NAMES, value, Facet.ASKED, node, naming));
    }
    bound(asked, SearchAddress.FROM, index, filters);
    bound(asked, SearchAddress.TO, index, filters);
    Words words = Words.of(asked.first(SearchAddress.WORDS), explorer::searched);
    if (words.isEmpty()) {
      return new Selection(index, words, part, null, List.copyOf(filters));
    }
    int[] hits = explorer.texts().hits(words, part, index.all(), index.size());
    String written = asked.first(SearchAddress.WORDS);
    filters.add(0, new Filter(SearchAddress.WORDS, written, null, null, Texts.of(hits)));
    return new Selection(index, words, part, hits, List.copyOf(filters));
  }

  private static BitSet naming(ExchangeIndex index, Node node, String part) {
    return switch (part) {
      case "question" -> index.with(Facet.ASKED, node);
      case "answer" -> index.with(Facet.ANSWERED, node);
      default -> index.naming(node);
    };
  }

  /** Adds the bound of a range of days, which leaves out what has no day. */
  private static void bound(Asked asked, String name, ExchangeIndex index, List<Filter> filters) {
    String value = asked.first(name);
    if (value.isEmpty()) {
      return;
    }
    String day = Days.read(name, value);
    if (!day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      throw new ParameterException(
          name + "=" + value + ": expected a date such as 2026-03-08" + Days.expected(name));
    }
    boolean from = name.equals(SearchAddress.FROM);
    Predicate<String> within =
        other -> from ? other.compareTo(day) >= 0 : other.compareTo(day) <= 0;
    Node node = NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
    filters.add(new Filter(name, value, null, node, index.on(within)));
  }

  /** The numbers of the selected exchanges in the order asked for. */
  int[] ordered() {
    int[] found = selection.exchanges().stream().toArray();
    return switch (sort) {
      case NEWEST -> found;
      case OLDEST -> oldest(found);
      case RELEVANCE -> relevant(found);
    };
  }

  /** By day, undated ones last; within a day as in the order of the newest. */
  private int[] oldest(int[] found) {
    ExchangeIndex index = selection.index();
    Comparator<Integer> undatedLast = Comparator.comparing(a -> index.when(a).isEmpty());
    return Arrays.stream(found)
        .boxed()
        .sorted(undatedLast.thenComparing(index::when))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int[] relevant(int[] found) {
    int[] hits = selection.hits();
    if (hits == null) {
      return found;
    }
    return Arrays.stream(found)
        .boxed()
        .sorted((a, b) -> Integer.compare(hits[b], hits[a]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}

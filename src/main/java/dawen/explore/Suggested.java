package dawen.explore;

import dawen.query.CannedQuery;
import dawen.web.Html;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Questions to begin with, which this graph has an answer to: canned queries with values of it. */
final class Suggested {

  private static final int CARDS = 3;

  private final Frame frame;
  private final List<CannedQuery> queries;

  /**
   * @param queries that the server answers
   */
  Suggested(Frame frame, List<CannedQuery> queries) {
    this.frame = frame;
    this.queries = queries;
  }

  /** A question in the page's language, and the canned query with the values that answer it. */
  private record Question(String words, String query, Map<String, String> values) {}

  /** As items of a list. */
  Html cards() {
    Stream<Question> fitting =
        Stream.of(country(), topic(), years(), outlet())
            .flatMap(Optional::stream)
            .filter(question -> isOffered(question.query()));
    Stream<Question> others =
        queries.stream().map(one -> new Question(summary(one), one.name(), Map.of()));
    return Html.of(Stream.concat(fitting, others).limit(CARDS).map(Suggested::card).toList());
  }

  private boolean isOffered(String name) {
    return queries.stream().anyMatch(query -> query.name().equals(name));
  }

  private String summary(CannedQuery query) {
    return frame.pick(query.summaryZh(), query.summary());
  }

  private Optional<Question> country() {
    return most(
        Facet.COUNTRY,
        country ->
            new Question(
                frame.pick(
                    "哪些问答谈到" + name(country) + "？", "Which exchanges name " + name(country) + "?"),
                "exchanges-by-country",
                Map.of("country", frame.id(country))));
  }

  private Optional<Question> topic() {
    return most(
        Facet.MAIN_TOPIC,
        topic ->
            new Question(
                frame.pick("谁问过“" + name(topic) + "”？", "Who asked about " + name(topic) + "?"),
                "exchanges-by-topic",
                Map.of("topic", frame.id(topic))));
  }

  private Optional<Question> outlet() {
    return most(
        Facet.OUTLET,
        outlet ->
            new Question(
                frame.pick(name(outlet) + "问过什么？", "What did " + name(outlet) + " ask?"),
                "questions-by-outlet",
                Map.of("outlet", frame.id(outlet))));
  }

  /** The two last years, if there are two. */
  private Optional<Question> years() {
    ExchangeIndex index = frame.index();
    List<String> years =
        index.count(Facet.YEAR, index.all()).stream()
            .map(count -> Exchanges.text(count.value()))
            .sorted()
            .toList();
    if (years.size() < 2) {
      return Optional.empty();
    }
    String last = years.get(years.size() - 1);
    String before = years.get(years.size() - 2);
    return Optional.of(
        new Question(
            frame.pick(
                last + " 年与 " + before + " 年所谈有何不同？",
                "How does " + last + " differ from " + before + "?"),
            "compare-years",
            Map.of("year", last, "otherYear", before)));
  }

  /** Of the value that most exchanges have; one that more than half have says too little. */
  private Optional<Question> most(Facet facet, Function<Node, Question> question) {
    ExchangeIndex index = frame.index();
    return index.count(facet, index.all()).stream()
        .filter(count -> count.exchanges() * 2 <= index.size() || facet != Facet.COUNTRY)
        .findFirst()
        .map(Count::value)
        .map(question);
  }

  private String name(Node node) {
    return frame.labels().of(node);
  }

  private static Html card(Question question) {
    String values =
        new TreeMap<>(question.values())
            .entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining("&"));
    String href = "/queries/" + question.query() + (values.isEmpty() ? "" : "?" + values);
    Html name = Html.tag("code").with(question.query());
    return Html.tag("li")
        .with(Html.tag("a").set("href", href).with(Html.text(question.words()).and(name)));
  }
}

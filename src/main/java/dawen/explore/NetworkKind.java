package dawen.explore;

import dawen.graph.Distribution;
import dawen.web.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a network joins. */
enum NetworkKind {
  OUTLETS_TOPICS(
      "outlets-topics",
      Facet.OUTLET,
      Facet.OWN_TOPIC,
      List.of("outlet", "topic"),
      "媒体与议题",
      "Outlets and topics"),
  COUNTRIES(
      "countries",
      Facet.COUNTRY,
      Facet.COUNTRY,
      List.of("country", "otherCountry"),
      "一同提到的国家和地区",
      "Countries and territories named together");

  private final String word;
  private final Facet one;
  private final Facet other;
  private final List<String> columns;
  private final String zh;
  private final String en;

  NetworkKind(String word, Facet one, Facet other, List<String> columns, String zh, String en) {
    this.word = word;
    this.one = one;
    this.other = other;
    this.columns = columns;
    this.zh = zh;
    this.en = en;
  }

  static Optional<NetworkKind> byWord(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** Its name in an address: {@code countries}. */
  String word() {
    return word;
  }

  String name(Language language) {
    return language.pick(zh, en);
  }

  Facet one() {
    return one;
  }

  Facet other() {
    return other;
  }

  /** What the two ends of an edge are called in the table. */
  List<String> columns() {
    return columns;
  }

  /** Whether both ends are of one kind, so that each pair is counted once. */
  boolean isOfOneKind() {
    return one == other;
  }

  /** The files that have this network whole, of all years. */
  List<Distribution> files() {
    return isOfOneKind()
        ? List.of(Distribution.COUNTRY_COUNTRY_GEXF, Distribution.COUNTRY_COUNTRY_GRAPHML)
        : List.of(Distribution.OUTLET_TOPIC_GEXF, Distribution.OUTLET_TOPIC_GRAPHML);
  }
}

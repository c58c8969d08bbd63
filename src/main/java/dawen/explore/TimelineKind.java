package dawen.explore;

import dawen.web.Language;
import java.util.Arrays;
import java.util.Optional;

/** What the rows of a timeline are. */
enum TimelineKind {
  TOPIC("topic", Facet.OWN_TOPIC, "议题", "Topics"),
  COUNTRY("country", Facet.COUNTRY, "国家和地区", "Countries and territories"),
  OUTLET("outlet", Facet.OUTLET, "媒体", "Outlets"),
  SEAT("seat", Facet.SEAT, "媒体所在地", "Seats of outlets"),
  SPEAKER("speaker", Facet.SPEAKER, "发言人", "Speakers"),
  ORGANIZATION("organization", null, "组织", "Organizations"),
  REGION("region", null, "区域", "Regions"),
  PERSON("person", null, "人物", "People"),
  DOCUMENT("document", null, "文件", "Documents");

  private final String word;
  private final Facet facet;
  private final String zh;
  private final String en;

  /**
   * @param facet null for what is only mentioned
   */
  TimelineKind(String word, Facet facet, String zh, String en) {
    this.word = word;
    this.facet = facet;
    this.zh = zh;
    this.en = en;
  }

  static Optional<TimelineKind> byWord(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** Its name in an address: {@code country}. */
  String word() {
    return word;
  }

  String name(Language language) {
    return language.pick(zh, en);
  }

  /** The facet that has the values; empty for what is only mentioned. */
  Optional<Facet> facet() {
    return Optional.ofNullable(facet);
  }

  /** Whether questions and answers name it, so that one may ask which of the two. */
  boolean isNamed() {
    return facet == null || this == COUNTRY;
  }

  /** What the IRI of such an entity has after the base. */
  String folder() {
    return this == COUNTRY ? "place/" : word + "/";
  }

  /** What tells such a {@code ?value} from others in a query. */
  String pattern() {
    return switch (this) {
      case COUNTRY -> "?value a dawen:Place .";
      case ORGANIZATION -> "?value a org:Organization .";
      case PERSON -> "?value a foaf:Person .";
      case DOCUMENT -> "?value a dawen:Document .";
      case REGION -> "?value a schema:Place . FILTER NOT EXISTS { ?value a dawen:Place }";
      default -> "";
    };
  }
}

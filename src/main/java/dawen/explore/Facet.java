package dawen.explore;

import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Schema;
import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** A property by which exchanges are told apart, counted and found. */
public enum Facet {
  YEAR("year", Dawen.year, "年份", "Year"),
  OUTLET("outlet", Dawen.outlet, "媒体", "Outlet"),
  SEAT("seat", Dawen.outletPlace, "媒体所在地", "Seat of the outlet"),
  COUNTRY("country", Dawen.country, "谈到的国家和地区", "Country or territory named"),
  /** Topics, the broader ones of each among them. */
  TOPIC("topic", Dawen.topic, "议题", "Topic"),
  SPEAKER("speaker", Dawen.speaker, "发言人", "Speaker"),
  COMPLETENESS("completeness", Dawen.completeness, "完整程度", "Completeness"),
  CONFERENCE("conference", Dawen.conference, "记者会", "Press conference"),
  TRANSCRIPT("transcript", Dawen.transcript, "文字实录", "Transcript"),
  /** Topics as the exchange has them, without the broader ones. */
  OWN_TOPIC("own-topic", Dawen.topic, "议题本身", "Topic itself"),
  MAIN_TOPIC("main-topic", Dawen.mainTopic, "主要议题", "Main topic"),
  /** Whatever the question mentions. */
  ASKED("asked", Schema.mentions, "提问中提到", "Named in the question"),
  /** Whatever the answer mentions. */
  ANSWERED("answered", Schema.mentions, "回答中提到", "Named in the answer");

  private final String word;
  private final Node property;
  private final String zh;
  private final String en;

  Facet(String word, Node property, String zh, String en) {
    this.word = word;
    this.property = property;
    this.zh = zh;
    this.en = en;
  }

  /** The facet of that name in an address; empty if there is none. */
  public static Optional<Facet> byWord(String word) {
    return Arrays.stream(values()).filter(facet -> facet.word.equals(word)).findFirst();
  }

  /** Its name in an address: {@code year}. */
  public String word() {
    return word;
  }

  /** The property of the exchange, or of its question or answer, that has the values. */
  public Node property() {
    return property;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  /** Whether an exchange may have several values, so that two of them narrow rather than widen. */
  public boolean isMany() {
    return switch (this) {
      case COUNTRY, TOPIC, OWN_TOPIC, ASKED, ANSWERED -> true;
      default -> false;
    };
  }
}

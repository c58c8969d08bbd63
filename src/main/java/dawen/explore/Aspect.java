package dawen.explore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * One way in which exchanges have to do with an entity: an outlet asked them, a place is named in
 * them.
 *
 * @param entity the entity
 * @param zh what the exchanges are called, in Chinese
 * @param en the same in English
 * @param exchanges those that have to do with it so
 * @param address of the search that finds them
 * @param tables what is counted in them, each under a heading of its own
 * @param named whether the entity is one that questions and answers name
 */
record Aspect(
    Node entity,
    String zh,
    String en,
    BitSet exchanges,
    SearchAddress address,
    List<Facet> tables,
    boolean named) {

  private static final List<Facet> WHO_ASKED = List.of(Facet.OUTLET, Facet.SEAT);
  private static final List<Facet> ABOUT = List.of(Facet.OWN_TOPIC, Facet.COUNTRY);

  /** The ways in which exchanges have to do with the entity, the chief one first. */
  static List<Aspect> of(Node entity, Frame frame) {
    String path = frame.nodes().path(entity);
    String kind = path.substring(1, path.indexOf('/', 1));
    List<Aspect> aspects =
        switch (kind) {
          case "outlet" -> List.of(asker(entity, frame), named(entity, frame));
          case "topic" -> List.of(topic(entity, frame));
          case "place" -> List.of(named(entity, frame), seat(entity, frame));
          case "person" -> List.of(speaker(entity, frame), named(entity, frame));
          default -> List.of(named(entity, frame));
        };
    return aspects.stream().filter(aspect -> !aspect.exchanges().isEmpty()).toList();
  }

  /** Of what names the entity, that of which the question does. */
  Aspect inQuestions(Frame frame) {
    BitSet asked = frame.index().with(Facet.ASKED, entity);
    SearchAddress found = address.with(Facet.ASKED, entity);
    return new Aspect(entity, zh, en, asked, found, tables, named);
  }

  private static Aspect asker(Node outlet, Frame frame) {
    List<Facet> tables = join(ABOUT, List.of(Facet.CONFERENCE));
    return with(Facet.OUTLET, outlet, "提出的问题", "Questions it asked", tables, frame);
  }

  private static Aspect topic(Node topic, Frame frame) {
    List<Facet> tables = join(WHO_ASKED, ABOUT);
    return with(Facet.TOPIC, topic, "涉及此议题的问答", "Exchanges on this topic", tables, frame);
  }

  private static Aspect seat(Node place, Frame frame) {
    List<Facet> tables = join(List.of(Facet.OUTLET), ABOUT);
    return with(
        Facet.SEAT, place, "当地媒体的提问", "Questions of the outlets seated here", tables, frame);
  }

  private static Aspect speaker(Node person, Frame frame) {
    List<Facet> tables = join(join(ABOUT, List.of(Facet.OUTLET)), List.of(Facet.CONFERENCE));
    return with(Facet.SPEAKER, person, "所作的回答", "Exchanges answered", tables, frame);
  }

  private static Aspect named(Node entity, Frame frame) {
    BitSet naming = frame.index().naming(entity);
    List<Facet> tables = join(WHO_ASKED, ABOUT);
    SearchAddress address = SearchAddress.ALL.naming(entity);
    return new Aspect(entity, "提到的问答", "Exchanges that name it", naming, address, tables, true);
  }

  private static Aspect with(
      Facet facet, Node value, String zh, String en, List<Facet> tables, Frame frame) {
    BitSet exchanges = frame.index().with(facet, value);
    SearchAddress address = SearchAddress.ALL.with(facet, value);
    return new Aspect(value, zh, en, exchanges, address, tables, false);
  }

  private static List<Facet> join(List<Facet> some, List<Facet> others) {
    List<Facet> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}

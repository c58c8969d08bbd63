package dawen.explore;

import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Schema;
import dawen.graph.Vocabulary.Skos;
import dawen.web.Html;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What an entity is part of, and what is part of it, with the exchanges of each. */
final class Kin {

  private static final int SHOWN = 12;

  private final Frame frame;

  Kin(Frame frame) {
    this.frame = frame;
  }

  /** One line for each relation that the entity has; nothing if it has none. */
  Html html(Node entity) {
    Map<String, List<Node>> lines = new LinkedHashMap<>();
    lines.put(frame.pick("上位议题", "Broader topics"), objects(entity, Skos.broader));
    lines.put(frame.pick("下位议题", "Narrower topics"), subjects(Skos.broader, entity));
    lines.put(frame.pick("上级组织", "Part of"), objects(entity, Schema.parentOrganization));
    lines.put(frame.pick("下属组织", "Its parts"), subjects(Schema.parentOrganization, entity));
    lines.put(frame.pick("总部设于此的媒体", "Outlets seated here"), subjects(Dawen.seat, entity));
    List<Html> shown = new ArrayList<>();
    lines.forEach(
        (name, kin) -> {
          if (!kin.isEmpty()) {
            shown.add(line(name, kin));
          }
        });
    return shown.isEmpty() ? Html.NONE : Html.tag("dl").set("class", "facts kin").with(shown);
  }

  private Html line(String name, List<Node> kin) {
    List<Count> counts = kin.stream().map(this::count).sorted(Count.MOST_FIRST).toList();
    List<Html> items = counts.stream().map(this::item).toList();
    int shown = items.size() <= SHOWN + 2 ? items.size() : SHOWN;
    Html list = list(items.subList(0, shown));
    Html rest = shown < items.size() ? folded(items.subList(shown, items.size())) : Html.NONE;
    return Html.tag("div")
        .with(
            Html.tag("dt")
                .with(name + " (" + counts.size() + ")")
                .and(Html.tag("dd").with(list.and(rest))));
  }

  private Html folded(List<Html> items) {
    String words = frame.pick("另有 " + items.size() + " 项", items.size() + " more");
    return Html.tag("details").with(Html.tag("summary").with(words).and(list(items)));
  }

  private static Html list(List<Html> items) {
    return Html.tag("ul").set("class", "values").with(items);
  }

  private Html item(Count count) {
    Html number = Html.tag("small").with(" " + count.exchanges());
    return Html.tag("li").with(frame.links().value(count.value()).and(number));
  }

  /** The exchanges of an outlet, a topic, or of what else is named. */
  private Count count(Node entity) {
    String path = frame.nodes().path(entity);
    BitSet exchanges =
        path.startsWith("/outlet/")
            ? frame.index().with(Facet.OUTLET, entity)
            : path.startsWith("/topic/")
                ? frame.index().with(Facet.TOPIC, entity)
                : frame.index().naming(entity);
    return new Count(entity, exchanges.cardinality());
  }

  private List<Node> objects(Node entity, Node property) {
    return frame.nodes().list(entity, property, null).stream().map(Triple::getObject).toList();
  }

  private List<Node> subjects(Node property, Node entity) {
    return frame.nodes().list(null, property, entity).stream().map(Triple::getSubject).toList();
  }
}

package dawen.explore;

import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Nif;
import dawen.graph.Vocabulary.Org;
import dawen.graph.Vocabulary.Schema;
import dawen.graph.Vocabulary.Skos;
import dawen.query.ParameterException;
import dawen.web.Html;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * What refers to an entity, counted by property. Where more than a few things do they are listed
 * when asked for, by {@code ?incoming=dawen:outlet}, so that the page of a country does not read
 * them all.
 */
final class Incoming {

  private static final String PARAMETER = "incoming";

  /** As many are listed when nobody asked. */
  private static final int FEW = 5;

  /** Of more than these the others are not counted. */
  private static final int MAX_READ = 200;

  private static final List<Node> PROPERTIES =
      List.of(
          Dawen.outlet,
          Dawen.outletPlace,
          Dawen.speaker,
          Dawen.mainTopic,
          Dawen.topic,
          Dawen.country,
          Schema.creator,
          Schema.mentions,
          Dawen.seat,
          Skos.broader,
          Schema.parentOrganization,
          Org.member,
          Nif.taIdentRef,
          Dawen.ambiguousWith);

  private final Frame frame;

  Incoming(Frame frame) {
    this.frame = frame;
  }

  /**
   * A line for each property by which something refers to the entity.
   *
   * @throws ParameterException if the address asks for a list of a property that there is not
   */
  Html html(Node entity, Asked asked) {
    Node wanted = wanted(asked.first(PARAMETER));
    List<Html> lines = new ArrayList<>();
    for (Node property : PROPERTIES) {
      List<Triple> found = frame.nodes().some(property, entity, MAX_READ);
      if (!found.isEmpty()) {
        lines.add(line(property, found, property.equals(wanted), asked));
      }
    }
    return lines.isEmpty()
        ? Html.NONE
        : frame
            .heading("何处提到", "What refers to it")
            .and(Html.tag("dl").set("class", "facts").set("id", PARAMETER).with(lines));
  }

  private Node wanted(String name) {
    if (name.isEmpty()) {
      return null;
    }
    return PROPERTIES.stream()
        .filter(property -> shortForm(property).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    "parameter "
                        + PARAMETER
                        + ": no property \""
                        + name
                        + "\", expected one of "
                        + String.join(", ", PROPERTIES.stream().map(this::shortForm).toList())));
  }

  private String shortForm(Node property) {
    return frame.nodes().shortForm(property.getURI());
  }

  private Html line(Node property, List<Triple> found, boolean wanted, Asked asked) {
    String count = found.size() < MAX_READ ? "" + found.size() : MAX_READ + "+";
    String name = frame.terms().incoming(property) + " (" + count + ")";
    boolean listed = wanted || found.size() <= FEW;
    Html value = listed ? list(found) : link(property, asked);
    return Html.tag("div").with(Html.tag("dt").with(name).and(Html.tag("dd").with(value)));
  }

  private Html list(List<Triple> found) {
    List<Node> subjects =
        found.stream().map(Triple::getSubject).sorted(NodeCmp::compareRDFTerms).toList();
    Html more =
        found.size() < MAX_READ
            ? Html.NONE
            : frame.note("不止这些；SPARQL 有全部", "There are more; SPARQL has all of them");
    return frame.links().values(subjects).and(more);
  }

  private Html link(Node property, Asked asked) {
    String href = asked.path() + "?" + PARAMETER + "=" + shortForm(property) + "#" + PARAMETER;
    return Html.tag("a").set("href", href).with(frame.pick("列出", "List them"));
  }
}

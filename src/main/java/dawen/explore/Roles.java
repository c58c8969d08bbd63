package dawen.explore;

import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Org;
import dawen.web.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The roles in which transcripts print a person, with the conferences where. */
final class Roles {

  /** Of more memberships than these the others are not looked at. */
  private static final int MAX_READ = 300;

  private final Frame frame;

  Roles(Frame frame) {
    this.frame = frame;
  }

  /** A line for each role; nothing for what has none. */
  Html html(Node person) {
    List<Triple> memberships = frame.nodes().some(Org.member, person, MAX_READ);
    Map<String, List<Node>> roles = new TreeMap<>();
    for (Triple membership : memberships) {
      Node role = frame.nodes().first(membership.getSubject(), Dawen.roleAsPrinted);
      Node during = frame.nodes().first(membership.getSubject(), Org.memberDuring);
      if (role != null && during != null) {
        roles.computeIfAbsent(Exchanges.text(role), r -> new ArrayList<>()).add(during);
      }
    }
    List<Html> lines =
        roles.entrySet().stream().map(role -> line(role.getKey(), role.getValue())).toList();
    Html note =
        memberships.size() < MAX_READ
            ? Html.NONE
            : frame.note("只读了前 " + MAX_READ + " 条职务", "Only " + MAX_READ + " roles were read");
    return lines.isEmpty()
        ? Html.NONE
        : frame
            .heading("原文所印职务", "Roles as printed")
            .and(Html.tag("dl").set("class", "facts").with(lines))
            .and(note);
  }

  private Html line(String role, List<Node> conferences) {
    List<Node> sorted =
        conferences.stream().distinct().sorted((a, b) -> b.getURI().compareTo(a.getURI())).toList();
    Html name = Html.tag("dt").set("lang", "zh").with(role);
    return Html.tag("div").with(name.and(Html.tag("dd").with(frame.links().values(sorted))));
  }
}

package dawen.explore;

import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Schema;
import dawen.web.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** How to cite an exchange or a conference: a line of words, and BibTeX. */
final class Citation {

  private final Node node;
  private final Wording wording;

  Citation(Node node, Wording wording) {
    this.node = node;
    this.wording = wording;
  }

  /** The citation with a button that copies it, BibTeX under it. */
  Html html() {
    String line = line();
    String bibtex = bibtex();
    return Html.tag("p")
        .set("class", "citation")
        .with(line)
        .and(Html.tag("p").with(copy(line)))
        .and(
            Html.tag("details")
                .with(
                    Html.tag("summary")
                        .with("BibTeX")
                        .and(Html.tag("pre").set("tabindex", 0).with(bibtex))
                        .and(Html.tag("p").with(copy(bibtex)))));
  }

  private Html copy(String text) {
    return Html.tag("button")
        .set("type", "button")
        .set("data-copy", text)
        .set("hidden", "hidden")
        .with(wording.pick("复制", "Copy"));
  }

  private String line() {
    List<String> parts = new ArrayList<>();
    parts.add(speakers(wording.pick("、", ", ")));
    parts.add(wording.pick("《" + title() + "》", title()));
    parts.add(day());
    parts.add(wording.pick("答问图谱", "dawen"));
    parts.add(node.getURI());
    return parts.stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(wording.pick("，", ", ")));
  }

  /** Name of the conference; of an exchange with its number and headline. */
  private String title() {
    Node conference = wording.first(node, Dawen.conference);
    if (conference == null) {
      return wording.name(node);
    }
    String number = wording.text(node, Dawen.position);
    return wording.name(conference)
        + wording.pick("·第" + number + "问：", ", question " + number + ": ")
        + wording.name(node);
  }

  private String speakers(String separator) {
    return wording.all(node, Dawen.speaker).stream()
        .map(wording::name)
        .collect(Collectors.joining(separator));
  }

  /** The day, or the year where the graph has no day. */
  private String day() {
    String day = wording.text(node, Schema.startDate);
    return day.isEmpty() ? wording.text(node, Dawen.year) : day;
  }

  private String bibtex() {
    StringBuilder entry = new StringBuilder("@misc{dawen-").append(key());
    field(entry, "author", speakers(" and "));
    field(entry, "title", title());
    field(entry, "date", day());
    field(entry, "publisher", wording.pick("答问图谱", "dawen"));
    entry.append(",\n  url = {").append(node.getURI()).append('}');
    return entry.append("\n}\n").toString();
  }

  private String key() {
    return wording
        .nodes()
        .shortForm(node.getURI())
        .replaceAll("[^A-Za-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static void field(StringBuilder entry, String name, String value) {
    if (!value.isEmpty()) {
      entry.append(",\n  ").append(name).append(" = {").append(escaped(value)).append('}');
    }
  }

  /** The characters that TeX reads as commands; braces are left out, they could be unpaired. */
  private static String escaped(String value) {
    return value
        .replaceAll("[{}\\\\]", "")
        .replaceAll("([&%$#_])", "\\\\$1")
        .replaceAll("[~^\\s]+", " ");
  }
}

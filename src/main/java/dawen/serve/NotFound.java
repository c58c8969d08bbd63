package dawen.serve;

import dawen.graph.Vocabulary.Dataset;
import dawen.query.Suggestions;
import dawen.web.Here;
import dawen.web.Html;
import dawen.web.Language;
import dawen.web.Nodes;
import dawen.web.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;

/** The answer where the graph does not know a name: 404, and what was perhaps meant. */
final class NotFound {

  private static final int SUGGESTIONS = 3;

  private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-F]{2})");

  private final Nodes nodes;
  private final String asked;
  private final Language language;

  NotFound(Nodes nodes, Address address, Language language) {
    this.nodes = nodes;
    this.asked = address.node();
    this.language = language;
  }

  /** A page for browsers, for others application/problem+json. */
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "no-cache");
    List<String> near = Txn.calculateRead(nodes.dataset(), this::suggestions);
    if (!Representation.wantsHtml(request)) {
      Problem.notFound("the graph says nothing of \"/" + asked + "\"", near).write(response);
      return;
    }
    String title = language.pick("图中没有这个名称", "The graph has no such name");
    Html main =
        Html.tag("h1")
            .with(title)
            .and(Html.tag("p").with(Html.tag("code").with("/" + asked)))
            .and(near.isEmpty() ? Html.NONE : meant(near))
            .and(Html.tag("h2").with(language.pick("可以从这里找起", "Where to look")))
            .and(Html.tag("ul").with(ways()));
    Site.send(response, 404, Here.at("/" + asked, language), title, main);
  }

  /** The last part of the name as words to search for, and the pages that list what there is. */
  private List<Html> ways() {
    String words = words();
    List<Html> ways = new ArrayList<>();
    if (!words.isEmpty()) {
      String search = language.pick("检索“" + words + "”", "Search for “" + words + "”");
      ways.add(way("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), search));
    }
    ways.add(way("/topics", language.pick("全部议题", "All topics")));
    ways.add(way("/queries", language.pick("现成的查询", "Canned queries")));
    ways.add(way("/", language.pick("首页", "Start page")));
    return ways;
  }

  private String words() {
    String name = asked.substring(asked.lastIndexOf('/') + 1);
    boolean readable = !STRAY_PERCENT.matcher(name).find();
    String plain = readable ? URLDecoder.decode(name, StandardCharsets.UTF_8) : name;
    return plain.replaceAll("[-_.]+", " ").strip();
  }

  private static Html way(String href, String words) {
    return Html.tag("li").with(Html.tag("a").set("href", href).with(words));
  }

  private Html meant(List<String> near) {
    List<Html> links = new ArrayList<>();
    for (String path : near) {
      links.add(Html.tag("li").with(Html.tag("a").set("href", path).with(path)));
    }
    return Html.tag("p")
        .with(language.pick("是不是要找：", "Did you mean:"))
        .and(Html.tag("ul").with(links));
  }

  /** Paths of known nodes: another spelling, without what looks like a suffix, a similar name. */
  private List<String> suggestions() {
    Set<String> near = new LinkedHashSet<>();
    int dot = asked.lastIndexOf('.');
    String stem = dot > 0 ? asked.substring(0, dot) : asked;
    int slash = stem.lastIndexOf('/') + 1;
    String kind = stem.substring(0, slash).toLowerCase(Locale.ROOT);
    String id = stem.substring(slash);
    for (String spelling : List.of(id, id.toLowerCase(Locale.ROOT), id.toUpperCase(Locale.ROOT))) {
      if (!spelling.isEmpty() && nodes.has(kind + spelling)) {
        near.add("/" + kind + spelling);
      }
    }
    if (near.isEmpty() && !kind.isEmpty()) {
      near.addAll(Suggestions.nearest("/" + kind + id, listed("/" + kind), SUGGESTIONS));
    }
    return List.copyOf(near);
  }

  /** Paths of all nodes of a kind that have an id. */
  private List<String> listed(String kind) {
    return nodes.list(null, Dataset.identifier, null).stream()
        .map(Triple::getSubject)
        .map(nodes::path)
        .filter(path -> path.startsWith(kind))
        .toList();
  }
}

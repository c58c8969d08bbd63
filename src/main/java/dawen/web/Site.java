package dawen.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What all pages share: head, menu, search box, foot, language. */
public final class Site {

  /** A page of the menu. */
  private record Entry(String path, String zh, String en) {}

  private static final List<Entry> MENU =
      List.of(
          new Entry("/search", "检索", "Search"),
          new Entry("/topics", "议题", "Topics"),
          new Entry("/timeline", "年表", "Years"),
          new Entry("/network", "网络", "Network"),
          new Entry("/compare", "比较", "Compare"),
          new Entry("/queries", "查询", "Queries"),
          new Entry("/sparql", "SPARQL", "SPARQL"),
          new Entry("/data", "数据", "Data"));

  private Site() {}

  /** Sends a whole page. */
  public static void send(
      HttpServletResponse response, int status, Here here, String title, Html main)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/html; charset=utf-8");
    response.getOutputStream().write(page(here, title, main));
  }

  /** A whole page in UTF-8. */
  public static byte[] page(Here here, String title, Html main) {
    Language language = here.language();
    Language other = language == Language.ZH ? Language.EN : Language.ZH;
    Html page =
        Template.of(language.code() + "/page.html")
            .fill(
                Map.of(
                    "title", Html.text(named(title, language)),
                    "menu", menu(here),
                    "other", Html.text(here.in(other)),
                    "main", main));
    return page.markup().getBytes(StandardCharsets.UTF_8);
  }

  /** Title of the window: that of the page, then that of the site. */
  private static String named(String title, Language language) {
    String site = language.pick("答问", "dawen");
    return title.equals(site) ? site : title + " · " + site;
  }

  private static Html menu(Here here) {
    List<Html> links =
        MENU.stream()
            .map(entry -> link(entry, here).with(here.language().pick(entry.zh(), entry.en())))
            .toList();
    return Html.of(links);
  }

  private static Html.Element link(Entry entry, Here here) {
    Html.Element link = Html.tag("a").set("href", entry.path());
    if (here.path().equals(entry.path())) {
      return link.set("aria-current", "page");
    }
    return here.path().startsWith(entry.path() + "/") ? link.set("aria-current", "true") : link;
  }
}

package dawen.explore;

import dawen.chart.Both;
import dawen.chart.MirroredBars;
import dawen.web.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;

/** Two things side by side, in one language. */
final class CompareView {

  private static final int DRAWN = 15;
  private static final int ROWS = 100;

  /** Of fewer exchanges than these a share says little. */
  private static final int FEW = 20;

  private final Frame frame;
  private final Asked asked;
  private final Compare.Compared compared;
  private final CompareForm form;
  private final String a;
  private final String b;

  CompareView(Explorer explorer, Asked asked, Compare.Compared compared) {
    this.frame = Frame.of(explorer, asked.language());
    this.asked = asked;
    this.compared = compared;
    this.form = new CompareForm(explorer, asked);
    this.a = name(compared.a().value());
    this.b = name(compared.b().value());
  }

  String title() {
    return frame.pick(a + " 与 " + b, a + " and " + b);
  }

  Html html() {
    return Html.tag("h1")
        .with(title())
        .and(sides())
        .and(tabs())
        .and(note())
        .and(chart())
        .and(table())
        .and(frame.heading("另作比较", "Compare others"))
        .and(form.html());
  }

  private Html sides() {
    return Html.tag("ul")
        .set("class", "figures")
        .with(side(compared.a(), a, compared.ofA()).and(side(compared.b(), b, compared.ofB())));
  }

  private Html side(Side side, String name, int exchanges) {
    String words = frame.pick("组问答：", " exchanges: ") + name;
    Html shown = Html.tag("strong").with(exchanges).and(Html.text(words));
    return Html.tag("li").with(Html.tag("a").set("href", side.address()).with(shown));
  }

  private Html tabs() {
    List<Html> tabs = new ArrayList<>();
    for (Facet way : Compare.ways(compared.a().kind())) {
      Html.Element link = Html.tag("a").set("href", address(way));
      if (way == compared.by()) {
        link.set("aria-current", "page");
      }
      tabs.add(link.with(name(way)));
    }
    return Html.tag("nav")
        .set("class", "tabs")
        .set("aria-label", frame.pick("比较的方面", "Compare by"))
        .with(tabs);
  }

  private String name(Facet way) {
    return switch (way) {
      case COUNTRY -> frame.pick("国家和地区", "Countries");
      case OUTLET -> frame.pick("媒体", "Outlets");
      default -> frame.pick("议题", "Topics");
    };
  }

  private String address(Facet way) {
    return asked.path()
        + "?a="
        + compared.a().word()
        + "&b="
        + compared.b().word()
        + "&by="
        + Compare.word(way);
  }

  private Html note() {
    Html how =
        frame.note(
            "占比是各自问答中有此项的比例；差为两者占比之差（百分点），差别最大的排在最前。",
            "A share is the part of a side's exchanges that have the value; the difference is that"
                + " of the two shares, in percentage points, the greatest first.");
    boolean few = Math.min(compared.ofA(), compared.ofB()) < FEW;
    return few
        ? how.and(
            frame.note(
                "至少一方不足 " + FEW + " 组问答，一两组之差即可使占比相去甚远。",
                "One side has fewer than "
                    + FEW
                    + " exchanges: one or two of them move a share far."))
        : how;
  }

  private Html chart() {
    List<Both> bars =
        compared.rows().stream()
            .limit(DRAWN)
            .map(
                row ->
                    new Both(
                        name(row.value()),
                        frame.nodes().path(row.value()),
                        share(row.a(), compared.ofA()),
                        share(row.b(), compared.ofB())))
            .toList();
    String caption =
        frame.pick("差别最大的各项，占问答的百分比", "The greatest differences, in percent of the exchanges");
    return MirroredBars.of(caption, a, b, bars);
  }

  /** In percent, with one decimal. */
  private static double share(int part, int whole) {
    return whole == 0 ? 0 : Math.round(1000.0 * part / whole) / 10.0;
  }

  private Html table() {
    if (compared.rows().isEmpty()) {
      return frame.note("双方都没有可比的。", "Neither side has anything to compare.");
    }
    List<Html> rows = compared.rows().stream().limit(ROWS).map(this::row).toList();
    List<String> head =
        List.of(
            name(compared.by()),
            a,
            b,
            frame.pick(a + "占比", "share of " + a),
            frame.pick(b + "占比", "share of " + b),
            frame.pick("差", "difference"));
    int more = compared.rows().size() - rows.size();
    Html rest =
        more > 0
            ? frame.note("另有 " + more + " 项，见此页数据", more + " more in this page's data")
            : Html.NONE;
    return Html.tag("div")
        .set("class", "compared")
        .with(Frame.table(title(), head, rows))
        .and(rest);
  }

  private Html row(Compare.Row row) {
    Facet found = compared.by() == Facet.OWN_TOPIC ? Facet.TOPIC : compared.by();
    String inA = compared.a().address().with(found, row.value()).toString();
    String inB = compared.b().address().with(found, row.value()).toString();
    double difference = share(row.a(), compared.ofA()) - share(row.b(), compared.ofB());
    return Html.tag("tr")
        .with(
            List.of(
                Html.tag("td").with(frame.links().value(row.value())),
                count(row.a(), inA),
                count(row.b(), inB),
                number(Html.text(Shares.percent(row.a(), compared.ofA()))),
                number(Html.text(Shares.percent(row.b(), compared.ofB()))),
                number(Html.text(String.format(Locale.ROOT, "%+.1f", difference)))));
  }

  /** Where there is nothing there is nothing to be found. */
  private static Html count(int exchanges, String href) {
    return number(
        exchanges == 0 ? Html.text(exchanges) : Html.tag("a").set("href", href).with(exchanges));
  }

  private static Html number(Html content) {
    return Html.tag("td").set("class", "number").with(content);
  }

  private String name(Node node) {
    return node.isURI() ? frame.labels().of(node) : Exchanges.text(node);
  }
}

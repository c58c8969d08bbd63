package dawen.explore;

import dawen.chart.HeatMap;
import dawen.chart.HeatRow;
import dawen.chart.Item;
import dawen.explore.Options.Option;
import dawen.web.Html;
import dawen.web.Labels;
import dawen.web.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** A timeline as a page: what else can be chosen, the heat map, and what it leaves out. */
final class TimelinePage {

  private static final int SHOWN = 30;

  /** Years between the first and the last are all shown, unless a stray year is this far off. */
  private static final int MAX_SPAN = 150;

  private final Explorer explorer;
  private final Language language;
  private final TimelineRequest request;
  private final TimelineCounts counts;
  private final Options options;
  private final Labels labels;

  /** Where each year's column is in the counts; null for a year without exchanges. */
  private final TreeMap<Integer, Integer> columns = new TreeMap<>();

  TimelinePage(Explorer explorer, Asked asked, TimelineRequest request, TimelineCounts counts) {
    this.explorer = explorer;
    this.language = asked.language();
    this.request = request;
    this.counts = counts;
    this.options = new Options(asked);
    this.labels = new Labels(explorer.nodes(), language);
    for (int i = 0; i < counts.years().size(); i++) {
      columns.put(Table.number(counts.years().get(i).node()), i);
    }
    if (!columns.isEmpty() && columns.lastKey() - columns.firstKey() < MAX_SPAN) {
      for (int year = columns.firstKey(); year < columns.lastKey(); year++) {
        columns.putIfAbsent(year, null);
      }
    }
  }

  Html main(String title) {
    Html lead =
        Html.tag("p")
            .set("class", "lead")
            .with(
                language.pick(
                    "各年有多少组问答。每个数字都是链接，点开就是这些问答。",
                    "How many exchanges there were in each year. Every number leads to them."));
    return Html.tag("h1").with(title).and(lead).and(lines()).and(map()).and(notes());
  }

  private Html lines() {
    List<Option> kinds =
        Arrays.stream(TimelineKind.values())
            .map(
                kind ->
                    new Option(kind == TimelineKind.TOPIC ? "" : kind.word(), kind.name(language)))
            .toList();
    String kind = request.kind() == TimelineKind.TOPIC ? "" : request.kind().word();
    Html lines =
        options.line(
            language.pick("行", "Rows"),
            TimelineRequest.BY,
            kinds,
            kind,
            Set.of("all", "level", "in"));
    if (request.kind().isNamed()) {
      lines = lines.and(parts());
    }
    if (request.kind() == TimelineKind.TOPIC) {
      lines = lines.and(levels());
    }
    return lines.and(figures());
  }

  private Html parts() {
    List<Option> parts =
        List.of(
            new Option("", language.pick("提问或回答", "question or answer")),
            new Option("question", language.pick("提问", "question")),
            new Option("answer", language.pick("回答", "answer")));
    String label = language.pick("出现在", "Named in");
    return options.line(label, TimelineRequest.IN, parts, request.in(), Set.of());
  }

  private Html levels() {
    List<Option> levels =
        List.of(
            new Option("", language.pick("各个议题", "each topic")),
            new Option("broad", language.pick("归入大类", "folded into the broad ones")));
    String chosen = request.broad() ? "broad" : "";
    return options.line(
        language.pick("层次", "Level"), TimelineRequest.LEVEL, levels, chosen, Set.of("all"));
  }

  private Html figures() {
    List<Option> figures =
        List.of(
            new Option("", language.pick("问答数", "number of exchanges")),
            new Option("share", language.pick("占当年问答的百分比", "per cent of the year")));
    String chosen = request.share() ? "share" : "";
    return options.line(
        language.pick("数值", "Figures"), TimelineRequest.VALUE, figures, chosen, Set.of());
  }

  private Html map() {
    List<HeatRow> rows = new ArrayList<>();
    List<Item> sums = new ArrayList<>();
    counts.rows().stream()
        .limit(request.all() ? Integer.MAX_VALUE : SHOWN)
        .forEach(
            row -> {
              String label = labels.of(row.value());
              rows.add(row(row, label));
              sums.add(new Item(label, address(row.value()).toString(), row.total()));
            });
    List<String> years = columns.keySet().stream().map(String::valueOf).toList();
    String all = language.pick("合计", "All");
    return HeatMap.of(caption(), years, rows, new HeatMap.Sums(all, sums, ofYears()));
  }

  private String caption() {
    String name = request.kind().name(language);
    return request.share()
        ? language.pick(
            name + "：占当年问答的百分比；最上一行和“合计”一列是问答数",
            name
                + ": per cent of the year's exchanges; the first line and the first column of"
                + " figures are numbers of exchanges")
        : language.pick(name + "：各年问答数", name + ": number of exchanges in each year");
  }

  private HeatRow row(TimelineCounts.Row row, String label) {
    List<Item> cells = new ArrayList<>();
    columns.forEach(
        (year, column) -> cells.add(column == null ? gap(year) : cell(row, label, year, column)));
    return new HeatRow(label, explorer.nodes().path(row.value()), cells);
  }

  private Item cell(TimelineCounts.Row row, String label, int year, int column) {
    TimelineCounts.Year of = counts.years().get(column);
    double number = row.byYear().get(column);
    double value = request.share() ? 100 * number / of.exchanges().cardinality() : number;
    String href = address(row.value()).with(Facet.YEAR, of.node()).toString();
    return new Item(year + " " + label, href, value);
  }

  private HeatRow ofYears() {
    List<Item> cells = new ArrayList<>();
    columns.forEach((year, column) -> cells.add(column == null ? gap(year) : ofYear(column)));
    String label = language.pick("全部问答", "All exchanges");
    cells.add(new Item(label, SearchAddress.PATH, explorer.index().size()));
    return new HeatRow(label, "", cells);
  }

  private Item ofYear(int column) {
    TimelineCounts.Year year = counts.years().get(column);
    String href = SearchAddress.ALL.with(Facet.YEAR, year.node()).toString();
    return new Item(Exchanges.text(year.node()), href, year.exchanges().cardinality());
  }

  private static Item gap(int year) {
    return new Item(String.valueOf(year), "", 0);
  }

  /** The exchanges that a row counts. */
  private SearchAddress address(Node value) {
    Facet facet = request.facet();
    return facet == null ? SearchAddress.ALL.naming(value) : SearchAddress.ALL.with(facet, value);
  }

  private Html notes() {
    List<Html> notes = new ArrayList<>();
    if (counts.rows().isEmpty()) {
      notes.add(Html.text(language.pick("没有可以列出的。", "There is nothing to list.")));
    }
    if (counts.rows().size() > SHOWN) {
      notes.add(more());
    }
    String gaps =
        columns.entrySet().stream()
            .filter(entry -> entry.getValue() == null)
            .map(entry -> entry.getKey().toString())
            .collect(Collectors.joining(language.pick("、", ", ")));
    if (!gaps.isEmpty()) {
      notes.add(Html.text(language.pick(gaps + " 年没有问答。", "No exchanges in " + gaps + ".")));
    }
    if (counts.undated() > 0) {
      int n = counts.undated();
      notes.add(
          Html.text(
              language.pick(
                  "另有 " + n + " 组问答没有日期，只计入合计。",
                  n + " more without a date are counted in the sums only.")));
    }
    return Html.of(notes.stream().map(TimelinePage::note).toList());
  }

  private Html more() {
    int n = counts.rows().size();
    String words =
        request.all()
            ? language.pick("只看最多的 " + SHOWN + " 行", "the " + SHOWN + " greatest only")
            : language.pick("列出全部", "show all");
    String said =
        request.all()
            ? language.pick("全部 " + n + " 行。", "All " + n + " rows. ")
            : language.pick(
                "共 " + n + " 行，这里是最多的 " + SHOWN + " 行。",
                "The " + SHOWN + " greatest of " + n + " rows. ");
    String href = options.address(TimelineRequest.ALL, request.all() ? "" : "1", Set.of());
    return Html.text(said).and(Html.tag("a").set("href", href).with(words));
  }

  private static Html note(Html words) {
    return Html.tag("p").set("class", "note").with(words);
  }
}

package dawen.cli;

import dawen.query.CannedQuery;
import dawen.query.DisplayWidth;
import dawen.query.Parameter;
import dawen.query.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Queries by theme, one line each: name, question, and parameters where there is room for them.
 *
 * @param language of headings and questions
 * @param width columns of the terminal; 0 where nothing may be cut
 */
record QueryList(UserLanguage language, int width) {
  private static final String INDENT = "  ";

  /** Below this a question says nothing any more, so the line is let run over. */
  private static final int NARROWEST = 20;

  /** The lines, with an empty one between themes; themes without a query are left out. */
  List<String> lines(List<CannedQuery> queries) {
    int names = queries.stream().mapToInt(one -> DisplayWidth.of(one.name())).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (Theme theme : Theme.values()) {
      List<CannedQuery> of = theme.of(queries);
      if (!of.isEmpty()) {
        if (!lines.isEmpty()) {
          lines.add("");
        }
        lines.add(language.pick(theme.zh(), theme.en()));
        of.forEach(query -> lines.add(line(query, names)));
      }
    }
    return lines;
  }

  private String line(CannedQuery query, int names) {
    String name = INDENT + Text.pad(query.name(), names) + INDENT;
    String question = Text.oneLine(language.pick(query.summaryZh(), query.summary()));
    String whole = question + parameters(query);
    if (width == 0) {
      return name + whole;
    }
    int room = Math.max(NARROWEST, width - DisplayWidth.of(name));
    return name + (DisplayWidth.of(whole) <= room ? whole : DisplayWidth.cut(question, room));
  }

  /** {@code (topic year?)}: those with a question mark may be left out. */
  private static String parameters(CannedQuery query) {
    return query.parameters().isEmpty()
        ? ""
        : query.parameters().stream()
            .map(QueryList::parameter)
            .collect(Collectors.joining(" ", " (", ")"));
  }

  private static String parameter(Parameter parameter) {
    return parameter.name() + (parameter.optional() ? "?" : "");
  }
}

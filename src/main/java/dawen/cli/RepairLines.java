package dawen.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dawen.conference.Passage;
import dawen.conference.Piece;
import dawen.conference.Repair;
import dawen.conference.RepairRule;
import dawen.mention.Annotated;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a file prints and is read otherwise: wordings one by one, the layout in numbers. */
final class RepairLines {
  private final Lines lines;

  RepairLines(Lines lines) {
    this.lines = lines;
  }

  /** How many, then a line for each wording: {@code 12:3: slip: 末来 → 未来}. */
  List<String> text(Annotated annotated) {
    List<String> all = new ArrayList<>();
    String layout =
        counts(annotated).entrySet().stream()
            .filter(entry -> entry.getKey().isLayout())
            .map(entry -> entry.getValue() + " " + entry.getKey().id())
            .collect(Collectors.joining(", "));
    int words = annotated.repairs().size();
    String wordings = words == 0 ? "no wording" : Text.count(words, "wording");
    all.add("repairs   " + wordings + (layout.isEmpty() ? "" : "; layout: " + layout));
    for (Repair repair : annotated.repairs()) {
      all.add(place(repair) + ": " + told(repair));
    }
    return all;
  }

  private String place(Repair repair) {
    int begin = repair.span().begin();
    return lines.line(begin) + ":" + lines.column(begin);
  }

  private static String told(Repair repair) {
    return Text.oneLine(
        "%s: %s → %s".formatted(repair.rule().id(), repair.printed(), repair.repaired()));
  }

  /** The repairs within a passage, as one clause; nothing where there are none. */
  static List<String> within(Passage passage, List<Repair> repairs) {
    return passage == null
        ? List.of()
        : repairs.stream()
            .filter(repair -> passage.quote(repair.span()).equals(repair.printed()))
            .map(repair -> "repaired by " + told(repair))
            .toList();
  }

  /** The same for programs: numbers by rule, and each wording. */
  void addTo(JsonObject file, Annotated annotated) {
    JsonObject numbers = new JsonObject();
    counts(annotated).forEach((rule, number) -> numbers.addProperty(rule.id(), number));
    file.add("repairCounts", numbers);
    JsonArray all = new JsonArray();
    for (Repair repair : annotated.repairs()) {
      JsonObject one = new JsonObject();
      one.addProperty("begin", repair.span().begin());
      one.addProperty("end", repair.span().end());
      one.addProperty("line", lines.line(repair.span().begin()));
      one.addProperty("column", lines.column(repair.span().begin()));
      one.addProperty("rule", repair.rule().id());
      one.addProperty("printed", repair.printed());
      one.addProperty("repaired", repair.repaired());
      all.add(one);
    }
    file.add("repairs", all);
  }

  private static Map<RepairRule, Integer> counts(Annotated annotated) {
    Map<RepairRule, Integer> counts = new EnumMap<>(RepairRule.class);
    annotated.repairs().forEach(repair -> counts.merge(repair.rule(), 1, Integer::sum));
    for (Piece piece : annotated.conference().layout()) {
      RepairRule.of(piece.kind()).ifPresent(rule -> counts.merge(rule, 1, Integer::sum));
    }
    return counts;
  }
}

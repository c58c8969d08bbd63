package dawen.explore;

import dawen.chart.Columns;
import dawen.chart.Item;
import dawen.web.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Years along an axis; a year between them that has no exchanges has its place too. */
final class YearStrip {

  /** A longer gap would be one mistaken year, and make a strip of nothing. */
  private static final int WIDEST_GAP = 30;

  private YearStrip() {}

  /**
   * The strip; nothing if there are no years.
   *
   * @param years in any order, each labelled by its number
   */
  static Html of(String caption, List<Item> years) {
    return Columns.of(caption, filled(years));
  }

  /** 2031 and 2033 become 2031, 2032 with the value 0, and 2033. */
  static List<Item> filled(List<Item> years) {
    if (!years.stream().allMatch(year -> year.label().matches("-?[0-9]{1,8}"))) {
      return years;
    }
    List<Item> filled = new ArrayList<>();
    List<Item> sorted = years.stream().sorted(Comparator.comparingInt(YearStrip::number)).toList();
    for (Item year : sorted) {
      int last = filled.isEmpty() ? number(year) : number(filled.get(filled.size() - 1));
      if (number(year) - last <= WIDEST_GAP) {
        for (int missing = last + 1; missing < number(year); missing++) {
          filled.add(new Item(Integer.toString(missing), "", 0));
        }
      }
      filled.add(year);
    }
    return filled;
  }

  private static int number(Item year) {
    return Integer.parseInt(year.label());
  }
}

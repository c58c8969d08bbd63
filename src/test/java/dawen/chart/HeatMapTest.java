package dawen.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.web.Html;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table that is a heat map too, and bars to both sides. */
class HeatMapTest {

  private static final List<HeatRow> ROW =
      List.of(
          new HeatRow(
              "A & B",
              "/topic/a",
              List.of(new Item("2030", "/search", 4), new Item("2031", "", 0))));

  @Test
  void cellsAreShadedNumbersThatAreLinks() {
    String expected =
        """
        <figure class="chart heat"><figcaption>Map</figcaption>\
        <div class="scroll" tabindex="0" role="group" aria-label="Map"><table>\
        <thead><tr><td></td><th scope="col">2030</th><th scope="col">2031</th></tr></thead>\
        <tbody><tr><th scope="row"><a href="/topic/a" class="mark" title="A &amp; B">\
        <span class="name">A &amp; B</span></a></th>\
        <td class="heat-8"><a href="/search" class="mark" title="2030: 4">4</a></td>\
        <td class="heat-0"></td></tr></tbody></table></div></figure>""";
    assertEquals(expected, HeatMap.of("Map", List.of("2030", "2031"), ROW).markup());
  }

  @Test
  void sumsStandBesideAndAboveUnshaded() {
    Item ofRow = new Item("all of A", "", 4);
    HeatRow ofColumns =
        new HeatRow(
            "all", "", List.of(new Item("", "", 9), new Item("", "", 0), new Item("", "", 9)));
    String drawn =
        HeatMap.of(
                "Map",
                List.of("2030", "2031"),
                ROW,
                new HeatMap.Sums("sum", List.of(ofRow), ofColumns))
            .markup();
    assertTrue(drawn.contains("<th scope=\"col\">sum</th><th scope=\"col\">2030</th>"), drawn);
    assertTrue(drawn.contains("<tr class=\"sum\"><th scope=\"row\">"), drawn);
    assertTrue(
        drawn.contains("<td class=\"sum\"><span class=\"mark\" title=\"all of A: 4\">4<"), drawn);
  }

  @Test
  void withoutRowsThereIsNoFigureAndRowsAreAsLongAsTheHead() {
    assertEquals(Html.NONE, HeatMap.of("", List.of("2030"), List.of()));
    IllegalArgumentException wrong =
        assertThrows(IllegalArgumentException.class, () -> HeatMap.of("", List.of("2030"), ROW));
    assertEquals("\"A & B\" has 2 cells, expected 1", wrong.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"0,9,0", "0,0,0", "9,9,8", "1,10000,1", "16,64,4", "17,64,5", "64,64,8"})
  void levelsGrowWithTheRootOfTheValue(double value, double greatest, int level) {
    assertEquals(level, HeatMap.level(value, greatest));
  }

  @Test
  void mirroredBarsAreOnOneScale() {
    String drawn =
        MirroredBars.of("Compare", "2030", "2031", List.of(new Both("x", "/s", 1, 4))).markup();
    assertTrue(drawn.contains("title=\"x: 2030 1, 2031 4\""), drawn);
    assertTrue(drawn.contains("<rect x=\"75%\" y=\"0%\" width=\"25%\""), drawn);
    assertTrue(drawn.contains("<rect x=\"0%\" y=\"0%\" width=\"100%\""), drawn);
    assertEquals(Html.NONE, MirroredBars.of("", "a", "b", List.of()));
    assertTrue(
        MirroredBars.of("", "a", "b", List.of(new Both("x", "", 0, 0))).markup().contains("0%"));
  }
}

package dawen.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.web.Html;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bars and columns: what they draw of a few items. */
class BarsTest {

  private static final List<Item> TWO =
      List.of(new Item("路透社", "/outlet/reuters", 8), new Item("<b>\"A\"</b>", "", 2));

  @Test
  void barsAreAsLongAsTheirValues() {
    String expected =
        """
        <figure class="chart bars"><figcaption>Questions</figcaption><ol role="list">\
        <li><a href="/outlet/reuters" class="mark" title="路透社: 8">\
        <span class="name">路透社</span>\
        <svg aria-hidden="true"><rect x="0%" y="0%" width="100%" height="100%"></rect></svg>\
        <span class="number">8</span></a></li>\
        <li><span class="mark" title="&lt;b&gt;&quot;A&quot;&lt;/b&gt;: 2">\
        <span class="name">&lt;b&gt;&quot;A&quot;&lt;/b&gt;</span>\
        <svg aria-hidden="true"><rect x="0%" y="0%" width="25%" height="100%"></rect></svg>\
        <span class="number">2</span></span></li></ol></figure>""";
    assertEquals(expected, Bars.of("Questions", TWO).markup());
  }

  @Test
  void columnsStandOnTheAxis() {
    String expected =
        """
        <figure class="chart columns"><figcaption>Years</figcaption>\
        <div class="scroll" tabindex="0" role="group" aria-label="Years"><ol role="list">\
        <li><a href="/search?year=2030" class="mark" title="2030: 3">\
        <span class="number">3</span>\
        <svg aria-hidden="true"><rect x="0%" y="25%" width="100%" height="75%"></rect></svg>\
        <span class="name">2030</span></a></li>\
        <li><span class="mark" title="2031: 0"><span class="number">0</span>\
        <svg aria-hidden="true"><rect x="0%" y="100%" width="100%" height="0%"></rect></svg>\
        <span class="name">2031</span></span></li>\
        <li><span class="mark" title="2032: 4"><span class="number">4</span>\
        <svg aria-hidden="true"><rect x="0%" y="0%" width="100%" height="100%"></rect></svg>\
        <span class="name">2032</span></span></li></ol></div></figure>""";
    List<Item> years =
        List.of(
            new Item("2030", "/search?year=2030", 3),
            new Item("2031", "", 0),
            new Item("2032", "", 4));
    assertEquals(expected, Columns.of("Years", years).markup());
  }

  @Test
  void withoutItemsThereIsNoFigure() {
    assertEquals(Html.NONE, Bars.of("none", List.of()));
    assertEquals(Html.NONE, Columns.of("none", List.of()));
  }

  @Test
  void whereAllAreZeroNoBarHasALength() {
    List<Item> zeros = List.of(new Item("a", "", 0), new Item("b", "", 0));
    String drawn = Bars.of("zeros", zeros).markup();
    assertTrue(drawn.contains("width=\"0%\""), drawn);
    assertFalse(drawn.contains("NaN"), drawn);
  }

  @Test
  void theLeastOfManyIsStillSeen() {
    List<Item> items = List.of(new Item("much", "", 1_000_000), new Item("little", "", 1));
    assertTrue(Bars.of("", items).markup().contains("width=\"0.5%\""));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -0.001, Double.NaN, Double.POSITIVE_INFINITY})
  void whatIsNoCountIsRefused(double value) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> new Item("x", "", value)).getMessage();
    assertEquals("value of \"x\" is " + value + ", expected a number from zero up", message);
    assertThrows(IllegalArgumentException.class, () -> new Both("x", "", 1, value));
    assertThrows(IllegalArgumentException.class, () -> new Both("x", "", value, 1));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "12,12", "165292,165292", "12.34,12.3", "99.96,100", "0.04,<0.1", "0.05,0.1"})
  void wholeValuesAreShownWhole(double value, String shown) {
    assertEquals(shown, Figures.shown(value));
  }
}

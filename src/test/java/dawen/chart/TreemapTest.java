package dawen.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.web.Html;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tiles: their areas are the values, they fill the box, none lies on another. */
class TreemapTest {

  private static final Box BOX = new Box(10, 20, 360, 620);

  static Stream<List<Double>> values() {
    Random random = new Random(7);
    Stream<List<Double>> many =
        Stream.of(2, 7, 60, 400)
            .map(
                n ->
                    random
                        .doubles(n, 0.01, 100)
                        .boxed()
                        .sorted(Comparator.reverseOrder())
                        .toList());
    return Stream.concat(
        Stream.of(
            List.of(1d),
            List.of(5d, 5d, 5d, 5d),
            List.of(1e9, 1d),
            List.of(6d, 6d, 4d, 3d, 2d, 2d, 1d)),
        many);
  }

  @ParameterizedTest
  @MethodSource("values")
  void areasAreInProportionAndFillTheBox(List<Double> values) {
    List<Box> boxes = Squares.of(BOX, values);
    double sum = values.stream().mapToDouble(Double::doubleValue).sum();
    assertEquals(values.size(), boxes.size());
    for (int i = 0; i < boxes.size(); i++) {
      assertEquals(values.get(i) / sum, boxes.get(i).area() / BOX.area(), 1e-9);
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void noTileLeavesTheBoxOrLiesOnAnother(List<Double> values) {
    List<Box> boxes = Squares.of(BOX, values);
    for (int i = 0; i < boxes.size(); i++) {
      assertTrue(isWithin(boxes.get(i), BOX), boxes.get(i).toString());
      for (int j = 0; j < i; j++) {
        assertFalse(overlap(boxes.get(i), boxes.get(j)), boxes.get(i) + " " + boxes.get(j));
      }
    }
  }

  @Test
  void theExampleOfThePaperComesOutAsThere() {
    List<Box> boxes = Squares.of(new Box(0, 0, 6, 4), List.of(6d, 6d, 4d, 3d, 2d, 2d, 1d));
    assertEquals(new Box(0, 0, 3, 2), boxes.get(0));
    assertEquals(new Box(0, 2, 3, 2), boxes.get(1));
    assertEquals(3, boxes.get(2).x(), 1e-9);
    assertEquals(4 / (7 / 3d), boxes.get(2).width(), 1e-9);
  }

  @Test
  void aTileIsALinkWithItsWholeLabelAsTitle() {
    Tile part = new Tile(new Item("<中美关系>", "/topic/china-us", 2), List.of());
    Tile whole = new Tile(new Item("双边关系", "/topic/bilateral-relations", 3), List.of(part));
    String wide =
        """
        <figure class="chart treemap"><figcaption>Topics</figcaption>\
        <svg class="wide" viewBox="0 0 960 560" role="group" aria-label="Topics">\
        <g class="tone-1"><a href="/topic/bilateral-relations" class="mark whole">\
        <title>双边关系: 3</title><rect x="0" y="0" width="960" height="560"></rect>\
        <text x="5" y="15" class="name">双边关系</text></a>\
        <a href="/topic/china-us" class="mark leaf"><title>&lt;中美关系&gt;: 2</title>\
        <rect x="2" y="22" width="956" height="536"></rect>\
        <text x="7" y="37" class="name">&lt;中美关系&gt;</text>\
        <text x="7" y="54" class="number">2</text></a></g></svg>""";
    String drawn = Treemap.of("Topics", List.of(whole)).markup();
    assertEquals(wide, drawn.substring(0, Math.min(drawn.length(), wide.length())));
    assertTrue(drawn.contains("<svg class=\"narrow\""), drawn);
  }

  @Test
  void whatIsZeroHasNoTile() {
    Tile zero = new Tile(new Item("nothing", "", 0), List.of());
    assertEquals(Html.NONE, Treemap.of("", List.of()));
    assertEquals(Html.NONE, Treemap.of("", List.of(zero, zero)));
    Tile one = new Tile(new Item("one", "", 1), List.of(zero));
    String drawn = Treemap.of("", List.of(zero, one)).markup();
    assertFalse(drawn.contains("nothing"), drawn);
  }

  @Test
  void labelsThatDoNotFitAreLeftOut() {
    List<Tile> tiles =
        List.of(
            new Tile(new Item("great", "", 100_000), List.of()),
            new Tile(new Item("small", "", 1), List.of()));
    String drawn = Treemap.of("", tiles).markup();
    assertTrue(drawn.contains(">great<"), drawn);
    assertTrue(drawn.contains("<title>small: 1</title>"), drawn);
    assertFalse(drawn.contains(">small<"), drawn);
  }

  private static boolean isWithin(Box inner, Box outer) {
    double e = 1e-6;
    return inner.x() >= outer.x() - e
        && inner.y() >= outer.y() - e
        && inner.x() + inner.width() <= outer.x() + outer.width() + e
        && inner.y() + inner.height() <= outer.y() + outer.height() + e;
  }

  private static boolean overlap(Box a, Box b) {
    double e = 1e-6;
    return a.x() + a.width() > b.x() + e
        && b.x() + b.width() > a.x() + e
        && a.y() + a.height() > b.y() + e
        && b.y() + b.height() > a.y() + e;
  }
}

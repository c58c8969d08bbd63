package dawen.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.web.Html;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Networks in two columns and on a circle. */
class NetworkTest {

  private static final List<Item> LEFT =
      List.of(new Item("A", "/outlet/a", 3), new Item("B", "", 1));
  private static final List<Item> RIGHT =
      List.of(new Item("x", "/topic/x", 1), new Item("y<", "/topic/y", 3));
  private static final List<Edge> EDGES =
      List.of(new Edge(0, 1, 3, "/search?a"), new Edge(1, 0, 1, ""));

  @Test
  void edgesAreAsWideAsTheirWeightsAndLinks() {
    String drawn = Bipartite.of("Net", LEFT, RIGHT, EDGES).markup();
    String edge =
        """
        <a href="/search?a" tabindex="-1" class="mark edge" data-ends="l0 r1">\
        <title>A – y&lt;: 3</title><path d="M278 22 C480 22 480 22 682 22" \
        stroke-width="36"></path></a>""";
    assertTrue(drawn.contains(edge), drawn);
    assertTrue(drawn.contains("stroke-width=\"12\""), drawn);
    assertTrue(drawn.contains("<g data-node=\"r1\"><a href=\"/topic/y\""), drawn);
  }

  @Test
  void theRightColumnIsPutInTheOrderOfTheLeft() {
    assertEquals(List.of(1, 0, 2), BipartiteDrawing.order(3, EDGES));
  }

  @Test
  void everythingOfTheTwoColumnsLiesInTheDrawing() {
    List<Item> many = IntStream.range(0, 40).mapToObj(i -> new Item("n" + i, "", i)).toList();
    List<Edge> edges =
        IntStream.range(0, 200).mapToObj(i -> new Edge(i % 40, i * 7 % 40, i % 5, "")).toList();
    String drawn = Bipartite.of("", many, many, edges).markup();
    double height = number(drawn, "viewBox=\"0 0 960 ([0-9.]+)\"");
    Matcher box =
        Pattern.compile("<rect x=\"[0-9.]+\" y=\"([0-9.]+)\" width=\"8\" height=\"([0-9.]+)\"")
            .matcher(drawn.split("</svg>")[0]);
    int boxes = 0;
    while (box.find()) {
      boxes++;
      assertTrue(Double.parseDouble(box.group(1)) + Double.parseDouble(box.group(2)) <= height);
    }
    assertEquals(80, boxes);
  }

  @Test
  void onTheCircleNeighboursStandTogether() {
    List<Edge> pairs = List.of(new Edge(0, 3, 5, ""), new Edge(1, 4, 5, ""), new Edge(2, 5, 5, ""));
    int[] places = Ring.places(6, pairs);
    for (Edge pair : pairs) {
      int steps = Math.abs(places[pair.from()] - places[pair.to()]);
      assertEquals(1, Math.min(steps, 6 - steps), pair.toString());
    }
    assertArrayEquals(IntStream.range(0, 6).toArray(), IntStream.of(places).sorted().toArray());
    assertArrayEquals(places, Ring.places(6, pairs));
  }

  @Test
  void theCircleHasItsLabelsUpright() {
    List<Item> three =
        List.of(new Item("甲", "/place/A", 4), new Item("乙", "", 1), new Item("丙", "", 0));
    String drawn =
        Circle.of("Net", three, List.of(new Edge(0, 1, 2, "/s"), new Edge(1, 2, 1, ""))).markup();
    assertTrue(drawn.contains("<title>甲 – 乙: 2</title>"), drawn);
    assertTrue(drawn.contains("text-anchor=\"end\">丙"), drawn);
    for (String turn : turns(drawn)) {
      assertTrue(Math.abs(Double.parseDouble(turn)) <= 90.001, turn);
    }
  }

  @Test
  void withoutEdgesThereIsNoFigure() {
    assertEquals(Html.NONE, Bipartite.of("", LEFT, RIGHT, List.of()));
    assertEquals(Html.NONE, Circle.of("", LEFT, List.of(new Edge(0, 1, 0, ""))));
    assertFalse(Circle.of("", LEFT, EDGES).markup().contains("NaN"));
  }

  @Test
  void edgesToNowhereAreRefused() {
    List<Edge> lost = List.of(new Edge(0, 9, 1, ""));
    assertThrows(IndexOutOfBoundsException.class, () -> Bipartite.of("", LEFT, RIGHT, lost));
    assertThrows(IndexOutOfBoundsException.class, () -> Circle.of("", LEFT, lost));
    assertThrows(IllegalArgumentException.class, () -> new Edge(0, 1, -1, ""));
  }

  private static List<String> turns(String drawn) {
    return Pattern.compile("rotate\\(([-0-9.]+) ")
        .matcher(drawn)
        .results()
        .map(m -> m.group(1))
        .toList();
  }

  private static double number(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertTrue(matcher.find(), text);
    return Double.parseDouble(matcher.group(1));
  }
}

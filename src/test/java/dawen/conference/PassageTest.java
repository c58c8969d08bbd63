package dawen.conference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassageTest {
  @Test
  void aTextThatIsPrintedInOneGoIsOneStretch() {
    assertEquals(
        List.of(new Stretch(0, new Span(7, 10))),
        new Passage("谈合作", new int[] {7, 8, 9}).stretches());
  }

  @Test
  void eachGapBeginsAStretch() {
    assertEquals(
        List.of(new Stretch(0, new Span(7, 9)), new Stretch(2, new Span(11, 12))),
        new Passage("谈合作", new int[] {7, 8, 11}).stretches());
  }

  @Test
  void aCharacterBeyondTheBasicPlaneCountsOnce() {
    assertEquals(
        List.of(new Stretch(0, new Span(3, 5)), new Stretch(2, new Span(6, 7))),
        new Passage("𠮷日好", new int[] {3, 3, 4, 6}).stretches());
  }

  @Test
  void paragraphsPrintedNewestFirstStandWhereTheyStand() {
    assertEquals(
        List.of(new Stretch(0, new Span(9, 11)), new Stretch(2, new Span(1, 3))),
        new Passage("先说后说", new int[] {9, 10, 1, 2}).stretches());
  }
}

package dawen.conference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

  @Test
  void quotesWhatStandsWithinASpanWhereverTheOffsetsRiseOrFall() {
    Passage rising = new Passage("甲乙丙丁", new int[] {3, 4, 9, 10});
    assertEquals("乙丙", rising.quote(new Span(4, 10)));
    assertEquals("", rising.quote(new Span(5, 9)));
    assertEquals("丙丁", rising.slice(2, 4).quote(new Span(0, 99)));
    Passage falling = new Passage("甲乙丙丁", new int[] {9, 10, 3, 4});
    assertEquals("丙丁", falling.quote(new Span(3, 5)));
    assertEquals("甲乙", falling.quote(new Span(9, 11)));
  }

  @Test
  void aSliceKnowsTheOffsetsOfItsOwnCharacters() {
    Passage slice = new Passage("甲乙丙丁", new int[] {3, 4, 9, 10}).slice(1, 3);
    assertEquals(new Passage("乙丙", new int[] {4, 9}), slice);
    assertEquals(new Span(4, 10), slice.span());
    assertEquals(9, slice.offset(1));
    assertThrows(IndexOutOfBoundsException.class, () -> slice.span(1, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> slice.offset(2));
  }
}

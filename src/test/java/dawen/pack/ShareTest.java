package dawen.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

  @ParameterizedTest
  @CsvSource({"1, 255, 1", "255, 255, 1", "256, 255, 2", "511, 255, 3", "1000000, 226, 4425"})
  void itemsAreSpreadOverAsFewBlocksAsHoldThem(long items, int most, long blocks) {
    Share share = new Share(items, most);
    assertEquals(blocks, share.blocks());
    assertEquals(items, LongStream.range(0, blocks).map(share::of).sum());
    assertTrue(LongStream.range(0, blocks).allMatch(block -> share.of(block) <= most));
    assertTrue(share.of(0) - share.of(blocks - 1) <= 1);
  }
}

package dawen.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PairsTest {
  @Test
  void neighboursStandTogetherOnceInLowerCase() {
    assertEquals(Set.of("合作", "好合", "作好"), Pairs.of("合作好合作"));
    assertEquals(Set.of("g2", "20"), Pairs.of("G20"));
  }

  @Test
  void blanksLineEndsAndMarksPart() {
    assertEquals(Set.of("合作", "共赢"), Pairs.of("合作 共赢\n，友"));
  }

  @Test
  void aLetterWhoseLowerCaseDependsOnItsNeighboursIsLeftOut() {
    assertEquals(Set.of(), Pairs.of("ΟΔΟΣ𠮷"));
  }
}

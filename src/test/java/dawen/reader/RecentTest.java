package dawen.reader;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RecentTest {
  private final Recent recent = new Recent();

  @Test
  void theLongestUnseenIsForgottenFirst() {
    recent.add("first");
    recent.add("second");
    recent.add("first");
    for (int i = 0; i < Recent.MOST - 1; i++) {
      recent.add("other " + i);
    }
    assertTrue(recent.contains("first"));
    assertFalse(recent.contains("second"));
  }

  @Test
  void whatIsLongIsNotKept() {
    String longest = "a".repeat(Recent.LONGEST);
    recent.add(longest);
    recent.add(longest + "a");
    assertTrue(recent.contains(longest));
    assertFalse(recent.contains(longest + "a"));
  }

  @Test
  void whatIsRemovedIsForgotten() {
    recent.add("a");
    recent.remove("a");
    assertFalse(recent.contains("a"));
  }
}

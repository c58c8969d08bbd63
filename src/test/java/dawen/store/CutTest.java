package dawen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Test;

class CutTest {

  /**
   * The fault as Jena makes it: seen with {@code exchange-records} on 1,000 transcripts and a limit
   * of a second. Smaller graphs are too quick for it.
   */
  @Test
  void aFaultInClosingAJoinThatHasNotBegunIsToldAsACut() {
    assertThrows(
        QueryCancelledException.class,
        () ->
            Cut.told(
                failing(
                    "org.apache.jena.sparql.engine.join.AbstractIterHashJoin",
                    new NullPointerException("\"this.hashTable\" is null"))));
  }

  @Test
  void otherFaultsStayWhatTheyAre() {
    NullPointerException ours = new NullPointerException("of ours");
    Supplier<Object> failing = failing("dawen.store.Tdb2Store", ours);
    assertSame(ours, assertThrows(NullPointerException.class, () -> Cut.told(failing)));
  }

  @Test
  void anAnswerIsPassedOn() {
    assertEquals("answer", Cut.told(() -> "answer"));
  }

  private static Supplier<Object> failing(String place, NullPointerException fault) {
    return () -> {
      fault.setStackTrace(new StackTraceElement[] {new StackTraceElement(place, "m", null, 1)});
      throw fault;
    };
  }
}

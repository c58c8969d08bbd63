package dawen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {
  private static final Duration NEVER = Duration.ofHours(1);

  private Lanes lanes;

  @AfterEach
  void close() {
    if (lanes != null) {
      lanes.close();
    }
  }

  @Test
  void oneClientNeverHasTheWholeQuickLane() throws Exception {
    lanes = new Lanes(new Lanes.Sizes(3, 1, 16, NEVER, NEVER), NEVER);
    enter("greedy");
    enter("greedy");
    CompletableFuture<Turn> third = entering("greedy");
    assertThrows(TimeoutException.class, () -> third.get(100, TimeUnit.MILLISECONDS));
    Turn other = enter("other");
    lanes.leave(other);
    assertFalse(third.isDone());
  }

  @Test
  void whoWaitsIsServedInTurnWithTheOtherClients() throws Exception {
    lanes = new Lanes(new Lanes.Sizes(2, 1, 16, NEVER, NEVER), NEVER);
    Turn first = enter("a");
    Turn second = enter("b");
    List<String> served = new ArrayList<>();
    List<CompletableFuture<Turn>> waiting = new ArrayList<>();
    for (String client : List.of("c", "c", "c", "d")) {
      waiting.add(entering(client));
      Thread.sleep(30);
    }
    lanes.leave(first);
    Turn ofC = waiting.get(0).get(5, TimeUnit.SECONDS);
    served.add(ofC.client());
    lanes.leave(second);
    served.add(waiting.get(3).get(5, TimeUnit.SECONDS).client());
    assertEquals(List.of("c", "d"), served);
    assertFalse(waiting.get(1).isDone(), "c waits for its second turn until d had its first");
  }

  @Test
  void ofOneClientTheNewestAndTheOldestAreServedInTurn() throws Exception {
    lanes = new Lanes(new Lanes.Sizes(2, 1, 16, NEVER, NEVER), NEVER);
    Turn running = enter("same");
    List<CompletableFuture<Turn>> waiting = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      waiting.add(entering("same"));
      Thread.sleep(30);
    }
    List<Integer> served = new ArrayList<>();
    while (served.size() < 4) {
      lanes.leave(running);
      running = (Turn) CompletableFuture.anyOf(left(waiting, served)).get(5, TimeUnit.SECONDS);
      served.add(index(waiting, running));
    }
    assertEquals(List.of(3, 0, 2, 1), served);
  }

  private static CompletableFuture<?>[] left(
      List<CompletableFuture<Turn>> waiting, List<Integer> served) {
    return IntStream.range(0, waiting.size())
        .filter(i -> !served.contains(i))
        .mapToObj(waiting::get)
        .toArray(CompletableFuture[]::new);
  }

  private static int index(List<CompletableFuture<Turn>> waiting, Turn turn) {
    return IntStream.range(0, waiting.size())
        .filter(i -> waiting.get(i).getNow(null) == turn)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatTookNoTimeBeforeHasThePlaceThatItsClientLeavesToOthers() throws Exception {
    lanes = new Lanes(new Lanes.Sizes(3, 1, 16, NEVER, NEVER), NEVER);
    enter("same");
    enter("same");
    CompletableFuture<Turn> unknown = entering("same");
    Thread.sleep(30);
    Turn known = lanes.enter("same", true);
    assertTrue(known.isKnown());
    lanes.leave(known);
    Thread.sleep(30);
    assertFalse(unknown.isDone());
  }

  @Test
  void whoComesWhenTooManyWaitIsSentAway() throws Exception {
    lanes = new Lanes(new Lanes.Sizes(2, 1, 4, NEVER, NEVER), NEVER);
    enter("greedy");
    entering("greedy");
    entering("greedy");
    Thread.sleep(100);
    NoAnswerException e = assertThrows(NoAnswerException.class, () -> lanes.enter("greedy", false));
    assertEquals(NoAnswerException.Why.BUSY, e.why());
    enter("other");
  }

  @Test
  void aLongQueryMakesRoomAndGoesOnInTheSlowLane() throws Exception {
    lanes = new Lanes(new Lanes.Sizes(2, 1, 4, Duration.ofMillis(50), NEVER), NEVER);
    Turn turn = enter("greedy");
    CountDownLatch nice = new CountDownLatch(1);
    lanes.begin(turn, nice::countDown, () -> {});
    assertFalse(nice.await(200, TimeUnit.MILLISECONDS), "nobody else asks");
    Turn next = enter("greedy");
    assertTrue(nice.await(5, TimeUnit.SECONDS));
    assertEquals(Optional.empty(), lanes.ended(turn));
    lanes.leave(next);
  }

  @Test
  void theLongestQueryOfWhoHasMostIsEndedWhenNothingElseMakesRoom() throws Exception {
    lanes = new Lanes(new Lanes.Sizes(3, 0, 8, NEVER, Duration.ofMillis(50)), NEVER);
    Turn modest = running("modest");
    Turn greedy = running("greedy");
    Turn later = running("greedy");
    Turn other = entering("other").get(5, TimeUnit.SECONDS);
    assertEquals(Optional.of(NoAnswerException.Why.BUSY), lanes.ended(greedy));
    assertEquals(Optional.empty(), lanes.ended(modest));
    assertEquals(Optional.empty(), lanes.ended(later));
    lanes.leave(other);
  }

  @Test
  void aLongQueryGivesWayToAnotherOfItsOwnClient() throws Exception {
    lanes = new Lanes(new Lanes.Sizes(3, 0, 8, Duration.ofMillis(50), NEVER), NEVER);
    Turn longest = running("same");
    Turn later = running("same");
    entering("same").get(5, TimeUnit.SECONDS);
    assertEquals(Optional.of(NoAnswerException.Why.BUSY), lanes.ended(longest));
    assertEquals(Optional.empty(), lanes.ended(later), "one waits, so that one has to go");
  }

  @Test
  void aClientsOwnLongQueriesAreMovedOverBeforeThePatienceIsOver() throws Exception {
    lanes = new Lanes(new Lanes.Sizes(3, 4, 8, NEVER, Duration.ofMillis(50)), NEVER);
    List<Turn> longer = List.of(running("same"), running("same"));
    Turn next = entering("same").get(5, TimeUnit.SECONDS);
    assertTrue(longer.stream().anyMatch(Turn::isSlow));
    assertTrue(longer.stream().allMatch(turn -> lanes.ended(turn).isEmpty()));
    lanes.leave(next);
  }

  @Test
  void oneClientLeavesAPlaceInTheSlowLane() throws Exception {
    Duration soon = Duration.ofMillis(50);
    lanes = new Lanes(new Lanes.Sizes(4, 2, 8, soon, NEVER), NEVER);
    Turn first = running("greedy");
    Turn second = running("greedy");
    Turn modest = running("modest");
    Thread.sleep(300);
    assertEquals(
        List.of(true, false, true), Stream.of(first, second, modest).map(Turn::isSlow).toList());
  }

  @Test
  void theSlowLaneIsAsLargeAsTheMemoryAllows() {
    long each = 384L << 20;
    assertEquals(2, Lanes.Sizes.of(2, 2L << 30, each).slow());
    assertEquals(5, Lanes.Sizes.of(2, 16L << 30, each).slow());
    assertEquals(8, Lanes.Sizes.of(2, 64L << 30, each).slow());
  }

  @Test
  void aLongQueryRunsOnWhileNobodyWaits() throws Exception {
    lanes = new Lanes(new Lanes.Sizes(3, 0, 8, Duration.ofMillis(20), NEVER), NEVER);
    Turn first = running("same");
    Turn second = running("same");
    Thread.sleep(150);
    assertEquals(Optional.empty(), lanes.ended(first));
    assertEquals(Optional.empty(), lanes.ended(second));
  }

  @Test
  void whatRunsTooLongIsEnded() throws Exception {
    Sleeper sleeper = new Sleeper();
    lanes = new Lanes(new Lanes.Sizes(3, 1, 8, NEVER, NEVER), Duration.ofMillis(60));
    Turn turn = enter("a");
    lanes.begin(turn, () -> {}, sleeper.ended::countDown);
    assertTrue(sleeper.ended.await(5, TimeUnit.SECONDS));
    assertEquals(Optional.of(NoAnswerException.Why.TIME), lanes.ended(turn));
  }

  @Test
  void closingSendsAwayWhoWaits() throws Exception {
    lanes = new Lanes(new Lanes.Sizes(2, 1, 8, NEVER, NEVER), NEVER);
    enter("a");
    CompletableFuture<Turn> waiting = entering("a");
    Thread.sleep(50);
    lanes.close();
    assertThrows(ExecutionException.class, () -> waiting.get(5, TimeUnit.SECONDS));
  }

  private record Sleeper(CountDownLatch ended) {
    Sleeper() {
      this(new CountDownLatch(1));
    }
  }

  /** A query that leaves when it is ended. */
  private Turn running(String client) throws Exception {
    Turn turn = enter(client);
    lanes.begin(turn, () -> {}, () -> CompletableFuture.runAsync(() -> lanes.leave(turn)));
    Thread.sleep(10);
    return turn;
  }

  private Turn enter(String client) throws Exception {
    return entering(client).get(5, TimeUnit.SECONDS);
  }

  private CompletableFuture<Turn> entering(String client) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return lanes.enter(client, false);
          } catch (NoAnswerException | InterruptedException e) {
            throw new CompletionException(e);
          }
        },
        task -> new Thread(task).start());
  }
}

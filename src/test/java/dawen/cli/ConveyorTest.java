package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Order, room and faults of work that several threads do. */
class ConveyorTest {
  private final AtomicInteger begun = new AtomicInteger();
  private int taken;
  private int mostAhead;

  /** A number of that many bytes. */
  private record Number(int number, long bytes, Function<Integer, String> work)
      implements Conveyor.Item<String> {
    @Override
    public String call() {
      return work.apply(number);
    }

    @Override
    public String spoilt(Throwable fault) {
      return "spoilt by " + fault.getMessage();
    }
  }

  private List<Number> numbers(int count, long bytes, Function<Integer, String> work) {
    return IntStream.range(0, count).mapToObj(i -> new Number(i, bytes, work)).toList();
  }

  private String slow(int number) {
    begun.incrementAndGet();
    try {
      Thread.sleep(number % 3);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Integer.toString(number);
  }

  private List<String> run(Conveyor conveyor, List<Number> row) throws InterruptedException {
    List<String> results = new ArrayList<>();
    conveyor.run(
        row,
        result -> {
          taken++;
          mostAhead = Math.max(mostAhead, begun.get() - taken);
          results.add(result);
        },
        () -> false);
    return results;
  }

  @Test
  void resultsComeInTheOrderOfTheRow() throws InterruptedException {
    List<String> expected = IntStream.range(0, 100).mapToObj(Integer::toString).toList();
    assertEquals(expected, run(new Conveyor(4, 16, 1000), numbers(100, 1, this::slow)));
  }

  @Test
  void noMoreAreBegunThanThereIsRoomFor() throws InterruptedException {
    run(new Conveyor(4, 6, 1000), numbers(60, 1, this::slow));
    assertTrue(mostAhead < 6, mostAhead + " ahead");
  }

  @Test
  void theirBytesAreBoundedTooAndALargerOneTravelsAlone() throws InterruptedException {
    run(new Conveyor(4, 50, 100), numbers(30, 30, this::slow));
    assertTrue(mostAhead < 3, mostAhead + " ahead");
    begun.set(0);
    taken = 0;
    mostAhead = 0;
    assertEquals(10, run(new Conveyor(4, 50, 100), numbers(10, 5000, this::slow)).size());
    assertEquals(0, mostAhead);
  }

  @Test
  void aFaultSpoilsOneAndTheOthersGoOn() throws InterruptedException {
    Function<Integer, String> work =
        number -> {
          if (number == 1) {
            throw new IllegalStateException("a fault");
          }
          return "done";
        };
    assertEquals(
        List.of("done", "spoilt by a fault", "done"),
        run(new Conveyor(2, 4, 100), numbers(3, 1, work)));
  }

  @Test
  void whatRanOutOfMemoryIsWorkedOnAgainAloneOnceTheOthersAreDone() throws InterruptedException {
    AtomicInteger underWork = new AtomicInteger();
    AtomicInteger tries = new AtomicInteger();
    Function<Integer, String> work =
        number -> {
          if (number == 3 && tries.getAndIncrement() == 0) {
            throw new OutOfMemoryError("taken by another one");
          }
          underWork.incrementAndGet();
          String result = slow(number);
          int others = underWork.getAndDecrement() - 1;
          return number == 3 ? result + " beside " + others : result;
        };
    List<String> results = run(new Conveyor(4, 20, 1000), numbers(10, 1, work));
    assertEquals(List.of("0", "1", "2", "3 beside 0", "4"), results.subList(0, 5));
    assertEquals(10, results.size());
  }

  @Test
  void whatRunsOutOfMemoryAloneIsSpoiltAndTheOthersAreNot() throws InterruptedException {
    Function<Integer, String> work =
        number -> {
          if (number % 2 == 1) {
            throw number == 1 ? new OutOfMemoryError("heap") : new StackOverflowError("stack");
          }
          return "done";
        };
    assertEquals(
        List.of("done", "spoilt by heap", "done", "spoilt by stack", "done"),
        run(new Conveyor(2, 4, 100), numbers(5, 1, work)));
  }

  @Test
  void nothingIsHandedOnOnceItIsToStop() throws InterruptedException {
    List<String> results = new ArrayList<>();
    new Conveyor(2, 4, 100)
        .run(numbers(50, 1, this::slow), results::add, () -> results.size() == 7);
    assertEquals(7, results.size());
  }
}

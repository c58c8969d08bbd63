package dawen.reader;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may run a query when. Everybody begins in the quick lane; what runs long goes over to the
 * slow one, which waits for all others, as far as there is room. One client never has the whole
 * quick lane nor, where it has several places, the whole slow one, so that another's query is not
 * kept waiting. When the quick lane is full and somebody waits, the longest query of who has most
 * is moved over, or ended if it cannot be. A client's own long queries make room for its short ones
 * as well, for many people may have one address: they are moved over as soon, and ended, where the
 * slow lane is full, once the patience is over.
 */
final class Lanes implements AutoCloseable {
  private static final Duration TICK = Duration.ofMillis(20);
  private static final Duration WORTH_IT = Duration.ofSeconds(3);

  private final Sizes sizes;
  private final Duration deadline;
  private final List<Turn> admitted = new ArrayList<>();
  private final Map<String, Deque<Turn>> waiting = new LinkedHashMap<>();
  private final Thread clock = new Thread(this::watch, "dawen-lanes");
  private boolean newest;
  private boolean closed;

  /**
   * How much may go on at once.
   *
   * @param quick queries in the quick lane; one client has one less at most
   * @param slow queries in the slow lane; one client has one less at most, and one at least
   * @param waiting queries that wait for the quick lane; one client has half of it at most
   * @param patience after so long a query is no quick one any more
   * @param pressed nor after so long, if others wait
   */
  record Sizes(int quick, int slow, int waiting, Duration patience, Duration pressed) {
    private static final int MOST_SLOW = 8;

    /**
     * For a machine.
     *
     * @param memory bytes of it; an eighth is for the slow lane
     * @param each bytes that a query may take
     */
    static Sizes of(int cores, long memory, long each) {
      return new Sizes(
          Math.max(2, cores) + 1,
          (int) Math.max(2, Math.min(MOST_SLOW, memory / 8 / each)),
          16,
          Duration.ofSeconds(1),
          Duration.ofMillis(100));
    }
  }

  /**
   * Opens the lanes.
   *
   * @param deadline after so long any query is ended
   */
  Lanes(Sizes sizes, Duration deadline) {
    this.sizes = sizes;
    this.deadline = deadline;
    clock.setDaemon(true);
    clock.start();
  }

  /**
   * Waits for a turn.
   *
   * @param client by which turns are shared out
   * @param known whether the query took no time when it was asked last: it comes before the others
   *     of its client, and may have the place that the client would leave to others
   * @throws NoAnswerException if too many wait already
   */
  synchronized Turn enter(String client, boolean known)
      throws NoAnswerException, InterruptedException {
    Turn turn = new Turn(client, known);
    Deque<Turn> mine = waiting.computeIfAbsent(client, name -> new ArrayDeque<>());
    int all = waiting.values().stream().mapToInt(Deque::size).sum();
    if (all >= sizes.waiting() || mine.size() >= sizes.waiting() / 2) {
      throw new NoAnswerException(
          NoAnswerException.Why.BUSY, "Too many queries wait at this moment: ask again later");
    }
    if (known) {
      mine.addFirst(turn);
    } else {
      mine.addLast(turn);
    }
    admitNext();
    try {
      while (!turn.isAdmitted() && !closed) {
        wait();
      }
    } catch (InterruptedException e) {
      leave(turn);
      throw e;
    }
    if (!turn.isAdmitted()) {
      throw new NoAnswerException(NoAnswerException.Why.BUSY, "The server is being closed");
    }
    return turn;
  }

  /** The turn's query is running from now on; {@code end} ends it. */
  synchronized void begin(Turn turn, Runnable nice, Runnable end) {
    turn.begin(nice, end);
    notifyAll();
  }

  /** The turn is over. */
  synchronized void leave(Turn turn) {
    admitted.remove(turn);
    Deque<Turn> others = waiting.get(turn.client());
    if (others != null) {
      others.remove(turn);
    }
    admitNext();
  }

  /** Why the query of a turn was ended from here, if it was. */
  synchronized Optional<NoAnswerException.Why> ended(Turn turn) {
    return turn.ended();
  }

  /** Whether the client of a turn has others under way. */
  synchronized boolean hasOthers(Turn turn) {
    return all(turn.client()) > 1;
  }

  /** Round robin: who was served goes to the end of the line. */
  private void admitNext() {
    waiting.values().removeIf(Deque::isEmpty);
    boolean served = true;
    while (served && quick() < sizes.quick()) {
      Optional<String> next = waiting.keySet().stream().filter(this::mayHaveOneMore).findFirst();
      served = next.isPresent();
      next.ifPresent(this::admit);
    }
    notifyAll();
  }

  /**
   * Of one client the newest and the oldest in turn: a short query does not wait for all that the
   * same address has asked before, and none waits for ever.
   */
  private void admit(String client) {
    Deque<Turn> mine = waiting.remove(client);
    boolean last = newest && !mine.getFirst().isKnown();
    Turn turn = last ? mine.removeLast() : mine.removeFirst();
    newest = !newest;
    turn.admit();
    admitted.add(turn);
    if (!mine.isEmpty()) {
      waiting.put(client, mine);
    }
  }

  private boolean mayHaveOneMore(String client) {
    return quick(client) < share() || waiting.get(client).getFirst().isKnown();
  }

  private int share() {
    return Math.max(1, sizes.quick() - 1);
  }

  private long quick() {
    return admitted.stream().filter(turn -> !turn.isSlow()).count();
  }

  private long quick(String client) {
    return admitted.stream().filter(turn -> !turn.isSlow() && turn.client().equals(client)).count();
  }

  private synchronized void watch() {
    try {
      while (!closed) {
        if (admitted.isEmpty()) {
          wait();
        } else {
          wait(TICK.toMillis());
          look();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    for (Turn turn : List.copyOf(admitted)) {
      if (turn.isRunning()) {
        look(turn);
      }
    }
    boolean somebodyWaits = waiting.keySet().stream().anyMatch(this::mayHaveOneMore);
    if (somebodyWaits && quick() >= sizes.quick()) {
      longest().ifPresent(this::makeRoom);
    }
  }

  private void look(Turn turn) {
    if (turn.nanos() > deadline.toNanos()) {
      turn.end(NoAnswerException.Why.TIME);
    } else if (turn.nanos() > sizes.patience().toNanos()) {
      slowDown(turn);
      if (!turn.isSlow() && !moveOver(turn) && hasToGiveWay(turn)) {
        turn.end(NoAnswerException.Why.BUSY);
      }
    } else if (isLong(turn, sizes.pressed()) && hasToGiveWay(turn)) {
      moveOver(turn);
    }
  }

  /** Whether its own client waits for more turns than are on their end already. */
  private boolean hasToGiveWay(Turn turn) {
    Deque<Turn> mine = waiting.get(turn.client());
    long ending =
        admitted.stream()
            .filter(other -> other.client().equals(turn.client()) && other.ended().isPresent())
            .count();
    return mine != null && mine.size() > ending;
  }

  private static boolean isLong(Turn turn, Duration time) {
    return turn.isRunning() && !turn.isSlow() && turn.nanos() > time.toNanos();
  }

  /**
   * There is no way back, so that another process must be started in its place: neither for a short
   * rest, nor where nobody else asks.
   */
  private void slowDown(Turn turn) {
    boolean others = admitted.size() > 1 || !waiting.isEmpty();
    if (others && deadline.toNanos() - turn.nanos() > WORTH_IT.toNanos()) {
      turn.makeNice();
    }
  }

  private boolean moveOver(Turn turn) {
    List<Turn> slow = admitted.stream().filter(Turn::isSlow).toList();
    long mine = slow.stream().filter(other -> other.client().equals(turn.client())).count();
    boolean room = slow.size() < sizes.slow() && mine < Math.max(1, sizes.slow() - 1);
    if (room) {
      turn.makeSlow();
      admitNext();
    }
    return room;
  }

  /** The longest quick query of the client that has most, once it has run for long enough. */
  private Optional<Turn> longest() {
    return admitted.stream()
        .filter(turn -> isLong(turn, Duration.ZERO))
        .max(Comparator.<Turn>comparingLong(turn -> all(turn.client())).thenComparing(Turn::nanos))
        .filter(turn -> isLong(turn, sizes.pressed()));
  }

  private long all(String client) {
    return admitted.stream().filter(turn -> turn.client().equals(client)).count();
  }

  private void makeRoom(Turn turn) {
    slowDown(turn);
    if (!moveOver(turn)) {
      turn.end(NoAnswerException.Why.BUSY);
    }
  }

  /** Nobody is let in any more. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
  }
}

package dawen.reader;

import java.util.Optional;

/** One query's turn to run; what the lanes know of it. Guarded by the lock of its lanes. */
final class Turn {
  private final String client;
  private final boolean known;
  private long begun;
  private Runnable makeNice;
  private Runnable kill;
  private boolean admitted;
  private boolean slow;
  private NoAnswerException.Why ended;

  /**
   * A turn that is waited for.
   *
   * @param known whether the query took no time when it was asked last
   */
  Turn(String client, boolean known) {
    this.client = client;
    this.known = known;
  }

  boolean isKnown() {
    return known;
  }

  String client() {
    return client;
  }

  void admit() {
    admitted = true;
  }

  boolean isAdmitted() {
    return admitted;
  }

  /**
   * The time counts from here.
   *
   * @param nice lets what runs the query wait for others
   * @param end ends what runs the query
   */
  void begin(Runnable nice, Runnable end) {
    makeNice = nice;
    kill = end;
    begun = System.nanoTime();
  }

  boolean isRunning() {
    return kill != null && ended == null;
  }

  long nanos() {
    return System.nanoTime() - begun;
  }

  boolean isSlow() {
    return slow;
  }

  void makeSlow() {
    slow = true;
  }

  /** Lets what runs it wait for others. */
  void makeNice() {
    makeNice.run();
  }

  /** Ends it; who waits for the answer finds that nobody runs it. */
  void end(NoAnswerException.Why why) {
    ended = why;
    kill.run();
  }

  /** Why it was ended, if it was. */
  Optional<NoAnswerException.Why> ended() {
    return Optional.ofNullable(ended);
  }
}

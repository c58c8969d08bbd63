package dawen.serve;

import java.util.concurrent.ConcurrentHashMap;

/** How much of something each client has now; nothing is kept of those that have none. */
final class Shares {

  private final ConcurrentHashMap<Client, Integer> taken = new ConcurrentHashMap<>();
  private final int most;

  /**
   * @param most that one client can have
   */
  Shares(int most) {
    this.most = most;
  }

  /** Takes one; false if the client has all that it can have. */
  boolean take(Client client) {
    boolean within = taken.merge(client, 1, Integer::sum) <= most;
    if (!within) {
      giveBack(client);
    }
    return within;
  }

  void giveBack(Client client) {
    taken.computeIfPresent(client, (same, count) -> count == 1 ? null : count - 1);
  }
}

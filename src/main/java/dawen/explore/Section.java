package dawen.explore;

/** A part of the explorer: the pages under one path. Threads may share it. */
@FunctionalInterface
public interface Section {

  /**
   * The page for an address. Called within a transaction.
   *
   * @throws dawen.query.ParameterException if a value of the address is none that can be shown
   */
  View of(Asked asked);
}

package dawen.pack;

/**
 * How items are spread over as few blocks as hold them, none fuller than another by more than one.
 *
 * @param items one at least
 * @param most as many as a block can hold
 */
record Share(long items, int most) {

  long blocks() {
    return (items + most - 1) / most;
  }

  /** As many items as the block of this number holds. */
  long of(long block) {
    return items / blocks() + (block < items % blocks() ? 1 : 0);
  }
}

package dawen.repair;

/**
 * What a rule would have a text read instead of some of its characters.
 *
 * @param begin UTF-16 index of the first of them
 * @param end one past the last; after {@code begin}
 * @param repaired what is read; not empty
 */
record Change(int begin, int end, String repaired) {}

package dawen.spark;

/** What the job writes, each kind in a folder of its own. */
enum Folder {
  TRANSCRIPTS("transcripts", "nq"),
  PROVENANCE("provenance", "nq"),
  REFERENCE("reference", "nq"),
  /** A line for each file that is not in the graph, and why. */
  REFUSED("refused", "txt"),
  /** A line for each file that is there under the same name with the same bytes. */
  IDENTICAL("identical", "txt");

  private final String path;
  private final String ending;

  Folder(String path, String ending) {
    this.path = path;
    this.ending = ending;
  }

  String path() {
    return path;
  }

  /** Whether its lines are N-Quads. */
  boolean isGraph() {
    return ending.equals("nq");
  }

  /** {@code transcripts/part-00003.nq}. */
  String part(int number) {
    return "%s/part-%05d.%s".formatted(path, number, ending);
  }
}

package dawen.explore;

import org.apache.jena.graph.Node;

/** Two transcripts of one conference. */
final class SideBySide {

  private SideBySide() {}

  /** Where the two are shown. */
  static String address(Node one, Node other) {
    return "/side-by-side?a=" + id(one) + "&b=" + id(other);
  }

  private static String id(Node transcript) {
    return transcript.getURI().replaceFirst("^.*/", "");
  }
}

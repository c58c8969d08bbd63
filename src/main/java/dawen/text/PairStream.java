package dawen.text;

import java.util.Iterator;
import java.util.SortedSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The pairs of a text, as Lucene wants them. */
final class PairStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final SortedSet<String> pairs;
  private Iterator<String> next;

  PairStream(SortedSet<String> pairs) {
    this.pairs = pairs;
  }

  @Override
  public void reset() {
    next = pairs.iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!next.hasNext()) {
      return false;
    }
    term.append(next.next());
    return true;
  }
}

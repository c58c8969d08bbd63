package dawen.text;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The pairs of a text, as Lucene wants them. It keeps each once, however often it is told. */
final class PairStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final String text;
  private Pairs pairs;

  PairStream(String text) {
    this.text = text;
  }

  @Override
  public void reset() {
    pairs = new Pairs(text);
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!pairs.next()) {
      return false;
    }
    term.append(pairs.first()).append(pairs.second());
    return true;
  }
}

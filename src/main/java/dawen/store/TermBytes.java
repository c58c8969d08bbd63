package dawen.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.XSD;

/** Terms of N-Quads in UTF-8, byte for byte as {@link NodeFmtLib} writes them, but in one go. */
final class TermBytes {
  private static final String XSD_STRING = XSD.xstring.getURI();

  /**
   * What follows a backslash in a literal, by character; 0 for characters that stand as they are.
   */
  private static final byte[] ESCAPES = new byte[128];

  static {
    ESCAPES['\n'] = 'n';
    ESCAPES['\r'] = 'r';
    ESCAPES['\t'] = 't';
    ESCAPES['\f'] = 'f';
    ESCAPES['"'] = '"';
    ESCAPES['\\'] = '\\';
  }

  /** Characters that an IRI should not hold, for which {@link NodeFmtLib} has its own ways. */
  private static final boolean[] ODD_IN_IRI = new boolean[128];

  static {
    Arrays.fill(ODD_IN_IRI, 0, ' ' + 1, true);
    "<>\"{}|^`\\\u007f".chars().forEach(c -> ODD_IN_IRI[c] = true);
  }

  private static final char REPLACEMENT = '\ufffd';
  private static final int FIRST_ASTRAL = 0xF0;
  private static final int FIRST_BEHIND_SURROGATES = 0xEE;

  private TermBytes() {}

  /** A term with the space behind it, {@code <https://example.org/a> }. */
  static byte[] of(Node node) {
    if (node.isURI() && isPlain(node.getURI())) {
      return bytes("<" + node.getURI() + "> ");
    }
    if (node.isLiteral() && node.getLiteralBaseDirection() == null) {
      String suffix = suffix(node);
      if (suffix != null) {
        return literal(node.getLiteralLexicalForm(), suffix);
      }
    }
    return bytes(NodeFmtLib.strNT(node) + " ");
  }

  /** What stands behind a literal's words; null where {@link NodeFmtLib} is to write it. */
  private static String suffix(Node literal) {
    String language = literal.getLiteralLanguage();
    if (!language.isEmpty()) {
      return "\"@" + language + " ";
    }
    String datatype = literal.getLiteralDatatypeURI();
    if (datatype.equals(XSD_STRING)) {
      return "\" ";
    }
    return isPlain(datatype) ? "\"^^<" + datatype + "> " : null;
  }

  private static byte[] literal(String words, String suffix) {
    if (!needsEscapes(words)) {
      return bytes("\"" + words + suffix);
    }
    StringBuilder text = new StringBuilder(words.length() + words.length() / 8 + suffix.length());
    text.append('"');
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c < ESCAPES.length && ESCAPES[c] != 0) {
        text.append('\\').append((char) ESCAPES[c]);
      } else if (c == REPLACEMENT) {
        text.append("\\uFFFD");
      } else {
        text.append(c);
      }
    }
    return bytes(text.append(suffix).toString());
  }

  private static boolean needsEscapes(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c < ESCAPES.length ? ESCAPES[c] != 0 : c == REPLACEMENT) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlain(String iri) {
    for (int i = 0; i < iri.length(); i++) {
      char c = iri.charAt(i);
      if (c < ODD_IN_IRI.length && ODD_IN_IRI[c]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Compares as the UTF-16 units would, in which a character outside the basic plane stands before
   * U+E000 and all that follows it.
   */
  static int compare(byte[] one, byte[] other) {
    int at = Arrays.mismatch(one, other);
    if (at < 0 || at == one.length || at == other.length) {
      return one.length - other.length;
    }
    int a = Byte.toUnsignedInt(one[at]);
    int b = Byte.toUnsignedInt(other[at]);
    boolean both = a >= FIRST_BEHIND_SURROGATES && b >= FIRST_BEHIND_SURROGATES;
    boolean swapped = both && (a >= FIRST_ASTRAL) != (b >= FIRST_ASTRAL);
    return swapped ? b - a : a - b;
  }
}

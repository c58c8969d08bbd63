package dawen.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/** Terms of N-Quads in UTF-8, byte for byte as {@link NodeFmtLib} writes them, but in one go. */
final class TermBytes {
  private static final byte[] STRING = bytes("\" ");
  private static final byte[] IN_CHINESE = bytes("\"@zh ");
  private static final byte[] INTEGER = typed(XSDDatatype.XSDinteger);
  private static final byte[] OFFSET = typed(XSDDatatype.XSDnonNegativeInteger);

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

  private static final byte[] REPLACEMENT = bytes("\ufffd");
  private static final byte[] ESCAPED_REPLACEMENT = bytes("\\uFFFD");
  private static final int FIRST_ASTRAL = 0xF0;
  private static final int FIRST_BEHIND_SURROGATES = 0xEE;

  private TermBytes() {}

  /** A term with the space behind it, {@code <https://example.org/a> }. */
  static byte[] of(Node node) {
    if (node.isURI()) {
      byte[] iri = bytes(node.getURI());
      return isPlain(iri) ? iri(iri) : written(node);
    }
    if (node.isLiteral() && node.getLiteralBaseDirection() == null) {
      byte[] suffix = suffix(node);
      if (suffix != null) {
        return literal(bytes(node.getLiteralLexicalForm()), suffix);
      }
    }
    return written(node);
  }

  private static byte[] written(Node node) {
    return bytes(NodeFmtLib.strNT(node) + " ");
  }

  private static byte[] iri(byte[] iri) {
    byte[] term = new byte[iri.length + 3];
    term[0] = '<';
    System.arraycopy(iri, 0, term, 1, iri.length);
    term[iri.length + 1] = '>';
    term[iri.length + 2] = ' ';
    return term;
  }

  /** What stands behind a literal's words; null where {@link NodeFmtLib} is to write it. */
  private static byte[] suffix(Node literal) {
    String language = literal.getLiteralLanguage();
    if (!language.isEmpty()) {
      return language.equals("zh") ? IN_CHINESE : bytes("\"@" + language + " ");
    }
    RDFDatatype datatype = literal.getLiteralDatatype();
    if (datatype == XSDDatatype.XSDstring) {
      return STRING;
    }
    if (datatype == XSDDatatype.XSDinteger) {
      return INTEGER;
    }
    if (datatype == XSDDatatype.XSDnonNegativeInteger) {
      return OFFSET;
    }
    byte[] iri = bytes(datatype.getURI());
    return isPlain(iri) ? typed(datatype) : null;
  }

  private static byte[] typed(RDFDatatype datatype) {
    return bytes("\"^^<" + datatype.getURI() + "> ");
  }

  private static byte[] literal(byte[] words, byte[] suffix) {
    int longer = escapes(words);
    byte[] term = new byte[1 + words.length + longer + suffix.length];
    term[0] = '"';
    if (longer == 0) {
      System.arraycopy(words, 0, term, 1, words.length);
    } else {
      escape(words, term);
    }
    System.arraycopy(suffix, 0, term, term.length - suffix.length, suffix.length);
    return term;
  }

  /** By how many bytes the words are longer when they are escaped. */
  private static int escapes(byte[] words) {
    int longer = 0;
    for (int i = 0; i < words.length; i++) {
      int c = words[i];
      if (c >= 0) {
        longer += ESCAPES[c] == 0 ? 0 : 1;
      } else if (c == REPLACEMENT[0] && isReplacement(words, i)) {
        longer += ESCAPED_REPLACEMENT.length - REPLACEMENT.length;
      }
    }
    return longer;
  }

  private static void escape(byte[] words, byte[] term) {
    int at = 1;
    for (int i = 0; i < words.length; i++) {
      byte c = words[i];
      if (c >= 0 && ESCAPES[c] != 0) {
        term[at++] = '\\';
        term[at++] = ESCAPES[c];
      } else if (c == REPLACEMENT[0] && isReplacement(words, i)) {
        System.arraycopy(ESCAPED_REPLACEMENT, 0, term, at, ESCAPED_REPLACEMENT.length);
        at += ESCAPED_REPLACEMENT.length;
        i += REPLACEMENT.length - 1;
      } else {
        term[at++] = c;
      }
    }
  }

  private static boolean isReplacement(byte[] words, int at) {
    return words[at + 1] == REPLACEMENT[1] && words[at + 2] == REPLACEMENT[2];
  }

  private static boolean isPlain(byte[] iri) {
    for (byte c : iri) {
      if (c >= 0 && ODD_IN_IRI[c]) {
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

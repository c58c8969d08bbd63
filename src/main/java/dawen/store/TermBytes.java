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

  private static final char REPLACEMENT = '\ufffd';
  private static final String ESCAPED_REPLACEMENT = "\\uFFFD";
  private static final int FIRST_ASTRAL = 0xF0;
  private static final int FIRST_BEHIND_SURROGATES = 0xEE;
  private static final int USUAL = 1 << 10;

  private char[] units = new char[USUAL];
  private byte[] term = new byte[USUAL];

  /** A term with the space behind it, {@code <https://example.org/a> }. */
  byte[] of(Node node) {
    if (node.isURI()) {
      byte[] iri = iri(node.getURI());
      return iri == null ? written(node) : iri;
    }
    if (node.isLiteral() && node.getLiteralBaseDirection() == null) {
      byte[] suffix = suffix(node);
      if (suffix != null) {
        return literal(node.getLiteralLexicalForm(), suffix);
      }
    }
    return written(node);
  }

  private static byte[] written(Node node) {
    return bytes(NodeFmtLib.strNT(node) + " ");
  }

  /** Null where the IRI holds others than the usual characters. */
  private byte[] iri(String iri) {
    int length = iri.length();
    makeRoom(length, 0);
    iri.getChars(0, length, units, 0);
    term[0] = '<';
    for (int i = 0; i < length; i++) {
      char c = units[i];
      if (c >= ODD_IN_IRI.length || ODD_IN_IRI[c]) {
        return null;
      }
      term[i + 1] = (byte) c;
    }
    term[length + 1] = '>';
    term[length + 2] = ' ';
    return Arrays.copyOf(term, length + 3);
  }

  private void makeRoom(int length, int suffix) {
    int most = Math.addExact(Math.multiplyExact(length, ESCAPED_REPLACEMENT.length()), suffix + 3);
    if (length > units.length) {
      units = new char[length];
    }
    if (most > term.length) {
      term = new byte[most];
    }
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

  private byte[] literal(String words, byte[] suffix) {
    int length = words.length();
    makeRoom(length, suffix.length);
    words.getChars(0, length, units, 0);
    term[0] = '"';
    int end = encode(length, 1);
    System.arraycopy(suffix, 0, term, end, suffix.length);
    return Arrays.copyOf(term, end + suffix.length);
  }

  /** Puts the units into the term from that place on, and says where they end there. */
  private int encode(int length, int begin) {
    char[] from = units;
    byte[] to = term;
    int at = begin;
    for (int i = 0; i < length; i++) {
      char c = from[i];
      if (hasThreeBytes(c)) {
        to[at] = (byte) (0xE0 | c >> 12);
        to[at + 1] = (byte) (0x80 | c >> 6 & 0x3F);
        to[at + 2] = (byte) (0x80 | c & 0x3F);
        at += 3;
      } else if (c < ESCAPES.length && ESCAPES[c] == 0) {
        to[at++] = (byte) c;
      } else if (isPair(i, length)) {
        at = append(Character.toString(Character.toCodePoint(c, from[++i])), at);
      } else {
        at = append(rare(c), at);
      }
    }
    return at;
  }

  private static boolean hasThreeBytes(char c) {
    return c >= 0x800 && !Character.isSurrogate(c) && c != REPLACEMENT;
  }

  private boolean isPair(int at, int length) {
    return at + 1 < length && Character.isSurrogatePair(units[at], units[at + 1]);
  }

  private static String rare(char c) {
    if (c == REPLACEMENT) {
      return ESCAPED_REPLACEMENT;
    }
    boolean escaped = c < ESCAPES.length && ESCAPES[c] != 0;
    return escaped ? "\\" + (char) ESCAPES[c] : Character.toString(c);
  }

  private int append(String few, int at) {
    byte[] bytes = bytes(few);
    System.arraycopy(bytes, 0, term, at, bytes.length);
    return at + bytes.length;
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

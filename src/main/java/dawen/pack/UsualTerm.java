package dawen.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.lib.NodeLib;

/**
 * The hash of a term and the bytes of its record, as TDB2 makes both, for terms as nearly all are:
 * IRIs, plain strings and Chinese ones. Their words are encoded once for both. None of them is kept
 * in the number itself. One object is used for term after term.
 */
final class UsualTerm {
  private static final int LENGTH_BYTES = 5;
  private static final int SEVEN_BITS = 0x7F;

  /** What stands around the words in a record of Thrift's compact protocol. */
  private enum Kind {
    IRI("|||uri", new byte[] {0x1C, 0x18}, new byte[] {0, 0}),
    STRING("|||literal", new byte[] {0x3C, 0x18}, new byte[] {0, 0}),
    CHINESE("|zh||literal", new byte[] {0x3C, 0x18}, new byte[] {0x18, 2, 'z', 'h', 0, 0});

    private final byte[] hashed;
    private final byte[] head;
    private final byte[] tail;

    /**
     * @param hashed what follows the words in what TDB2 takes the hash of; see {@link NodeLib}
     */
    Kind(String hashed, byte[] head, byte[] tail) {
      this.hashed = hashed.getBytes(StandardCharsets.US_ASCII);
      this.head = head;
      this.tail = tail;
    }
  }

  private final MessageDigest md5 = md5();
  private Kind kind;
  private byte[] words;
  private byte[] record = new byte[1 << 10];
  private int length;

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }

  /** Turns to a term; false if it is of another kind. */
  boolean take(Node term) {
    kind = kind(term);
    if (kind == null) {
      return false;
    }
    String text = kind == Kind.IRI ? term.getURI() : term.getLiteralLexicalForm();
    words = text.getBytes(StandardCharsets.UTF_8);
    return true;
  }

  /** Whether the last term is of these kinds. */
  boolean isTaken() {
    return kind != null;
  }

  private static Kind kind(Node term) {
    if (term.isURI()) {
      return Kind.IRI;
    }
    if (!term.isLiteral() || term.getLiteralBaseDirection() != null) {
      return null;
    }
    String language = term.getLiteralLanguage();
    if (language.isEmpty()) {
      return term.getLiteralDatatype() == XSDDatatype.XSDstring ? Kind.STRING : null;
    }
    return language.equals("zh") ? Kind.CHINESE : null;
  }

  /** The 16 bytes of the hash. */
  ByteBuffer hash() {
    md5.update(words);
    return ByteBuffer.wrap(md5.digest(kind.hashed));
  }

  /** Makes the record, of {@link #length} bytes from the first on. */
  byte[] record() {
    int most = kind.head.length + LENGTH_BYTES + words.length + kind.tail.length;
    if (most > record.length) {
      record = new byte[most];
    }
    length = 0;
    append(kind.head);
    appendLength();
    append(words);
    append(kind.tail);
    return record;
  }

  int length() {
    return length;
  }

  private void append(byte[] bytes) {
    System.arraycopy(bytes, 0, record, length, bytes.length);
    length += bytes.length;
  }

  /** Seven bits in a byte, the lowest first; the eighth tells that more follow. */
  private void appendLength() {
    int rest = words.length;
    while (rest > SEVEN_BITS) {
      record[length++] = (byte) (rest & SEVEN_BITS | SEVEN_BITS + 1);
      rest >>>= 7;
    }
    record[length++] = (byte) rest;
  }
}

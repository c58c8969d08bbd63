package dawen.reader;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An answer on its way out of a reader process: the body goes in frames as it is written, the head
 * at last. What is written once it is a refusal is the message, wherever the body broke off.
 */
final class AnswerStream extends ServletOutputStream {
  private static final int CHUNK = 32 << 10;

  private final DataOutputStream out;
  private final byte[] chunk = new byte[CHUNK];
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private final SortedMap<String, String> headers = new TreeMap<>();
  private int filled;
  private long length;
  private int status = 200;
  private String contentType = "";
  private String charset = "";

  AnswerStream(DataOutputStream out) {
    this.out = out;
  }

  /** The last word counts, and its message. */
  void setStatus(int newStatus) {
    status = newStatus;
    message.reset();
  }

  void setContentType(String type) {
    contentType = type;
  }

  /** Whether it is written in XML, which cannot hold every character. */
  boolean isXml() {
    return contentType.endsWith("xml");
  }

  void setCharset(String name) {
    charset = name;
  }

  void setHeader(String name, String value) {
    headers.put(name, value);
  }

  /** Bytes of the body that were written. */
  long length() {
    return length;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    if (status >= 400) {
      message.write(bytes, from, count);
      return;
    }
    length += count;
    int at = from;
    for (int left = count; left > 0; ) {
      int taken = Math.min(left, CHUNK - filled);
      System.arraycopy(bytes, at, chunk, filled, taken);
      filled += taken;
      at += taken;
      left -= taken;
      if (filled == CHUNK) {
        sendChunk();
      }
    }
  }

  /** The messages of refusals have any characters; the class above takes those of Latin-1 only. */
  @Override
  public void print(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void sendChunk() throws IOException {
    Frames.write(out, Frames.BODY, chunk, filled);
    filled = 0;
  }

  /** Ends the answer and sends off all that is left. */
  void end() throws IOException {
    if (filled > 0 && status < 400) {
      sendChunk();
    }
    String said = message.toString(StandardCharsets.UTF_8);
    Head head = new Head(status, said, contentType, charset, headers);
    Frames.send(out, Frames.HEAD, head.encoded());
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    throw new UnsupportedOperationException("answers are written at once");
  }
}

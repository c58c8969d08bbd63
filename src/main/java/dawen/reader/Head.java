package dawen.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The head of an answer.
 *
 * @param status HTTP status
 * @param message of a refusal, 400 or more, which has no body; else empty
 * @param contentType as the header has it; may be empty
 * @param charset what is added to it; may be empty
 * @param headers further ones
 */
public record Head(
    int status,
    String message,
    String contentType,
    String charset,
    SortedMap<String, String> headers) {

  /** Whether it is the head of a refusal. */
  public boolean isRefusal() {
    return status >= 400;
  }

  byte[] encoded() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(status);
      Question.writeText(out, message);
      Question.writeText(out, contentType);
      Question.writeText(out, charset);
      out.writeInt(headers.size());
      for (Map.Entry<String, String> header : headers.entrySet()) {
        Question.writeText(out, header.getKey());
        Question.writeText(out, header.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Head decoded(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int status = in.readInt();
    String message = Question.readText(in);
    String contentType = Question.readText(in);
    String charset = Question.readText(in);
    SortedMap<String, String> headers = new TreeMap<>();
    for (int count = in.readInt(); count > 0; count--) {
      headers.put(Question.readText(in), Question.readText(in));
    }
    return new Head(status, message, contentType, charset, headers);
  }
}

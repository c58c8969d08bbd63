package dawen.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is asked, as the SPARQL 1.1 Protocol has it.
 *
 * @param parameters all of them, with the query as {@code query}; each has a value at least
 * @param accept the header of that name; empty if there was none
 */
public record Question(SortedMap<String, List<String>> parameters, String accept) {

  byte[] encoded() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writeText(out, accept);
      out.writeInt(parameters.size());
      for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
        writeText(out, parameter.getKey());
        out.writeInt(parameter.getValue().size());
        for (String value : parameter.getValue()) {
          writeText(out, value);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Question decoded(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    String accept = readText(in);
    SortedMap<String, List<String>> parameters = new TreeMap<>();
    for (int names = in.readInt(); names > 0; names--) {
      List<String> values = new ArrayList<>();
      parameters.put(readText(in), values);
      for (int count = in.readInt(); count > 0; count--) {
        values.add(readText(in));
      }
    }
    return new Question(parameters, accept);
  }

  /** {@code writeUTF} takes no more than 65 535 bytes. */
  static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}

package dawen.export;

import com.google.gson.stream.JsonWriter;
import dawen.export.Rows.Row;
import dawen.graph.Distribution;
import dawen.query.Columns.Column;
import dawen.store.Tdb2Store;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * One JSON object a row: every column a key, in the order of the SELECT, its value of one type in
 * all rows, null where nothing is bound. Lists are arrays, empty where nothing is bound.
 */
final class RecordLines {
  private final Tdb2Store store;
  private final Table table = Table.of(Distribution.RECORDS);

  RecordLines(Tdb2Store store) {
    this.store = store;
  }

  /**
   * Writes lines that end in LF. The stream is flushed, not closed.
   *
   * @throws UncheckedIOException if {@code out} cannot be written
   */
  void write(OutputStream out) {
    Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      Rows.read(store, Distribution.RECORDS.query().orElseThrow(), row -> write(row, lines));
      lines.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Row row, Writer lines) {
    try {
      lines.write(object(row) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String object(Row row) throws IOException {
    StringWriter line = new StringWriter();
    JsonWriter json = new JsonWriter(line);
    json.setHtmlSafe(false);
    json.setSerializeNulls(true);
    json.beginObject();
    for (Column column : table.columns()) {
      json.name(column.name());
      String text = row.text(column.name());
      if (table.arrays().contains(column.name())) {
        array(json, text);
      } else {
        value(json, column, text);
      }
    }
    json.endObject();
    return line.toString();
  }

  private static void array(JsonWriter json, String words) throws IOException {
    json.beginArray();
    if (words != null && !words.isEmpty()) {
      for (String word : words.split(" ")) {
        json.value(word);
      }
    }
    json.endArray();
  }

  private static void value(JsonWriter json, Column column, String text) throws IOException {
    if (text == null) {
      json.nullValue();
      return;
    }
    switch (column.type()) {
      case INTEGER, NUMBER -> json.value(new BigDecimal(text));
      case BOOLEAN -> json.value(Boolean.parseBoolean(text));
      case STRING, DATE -> json.value(text);
    }
  }
}

package dawen.query;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * One JSON object a row: every column a key, in the order of the SELECT; numbers and booleans as
 * such, everything else as string, null where nothing is bound.
 */
final class JsonLines {
  private JsonLines() {}

  static void write(RowSet answer, OutputStream out) throws IOException {
    Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    while (answer.hasNext()) {
      Binding row = answer.next();
      StringWriter line = new StringWriter();
      JsonWriter json = new JsonWriter(line);
      json.setHtmlSafe(false);
      json.setSerializeNulls(true);
      json.beginObject();
      for (Var column : answer.getResultVars()) {
        value(json.name(column.getVarName()), row.get(column));
      }
      json.endObject();
      lines.append(line.getBuffer()).append('\n');
    }
    lines.flush();
  }

  private static void value(JsonWriter json, Node node) throws IOException {
    if (node == null) {
      json.nullValue();
      return;
    }
    Optional<BigDecimal> number = Cells.findDecimal(node);
    if (number.isPresent()) {
      json.value(number.get());
    } else if (node.isLiteral()
        && node.getLiteral().isWellFormed()
        && node.getLiteralValue() instanceof Boolean truth) {
      json.value(truth.booleanValue());
    } else {
      json.value(Cells.show(node, ""));
    }
  }
}

package dawen.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** Whatever a cell holds, other programs read the written table as the same cells. */
class ResultPropertiesTest {
  private static final String SEED = "20311207";
  private static final Var X = Var.alloc("x");
  private static final Var Y = Var.alloc("y");

  @Provide
  Arbitrary<List<Node>> columns() {
    Arbitrary<String> texts =
        Arbitraries.oneOf(
            Arbitraries.strings().withChars("=+-@\t\r\n\",;' 甲１＝a").ofMaxLength(8),
            Arbitraries.strings().all().ofMaxLength(8).map(ResultPropertiesTest::whole));
    Arbitrary<String> numbers =
        Arbitraries.of("0", "+05", "-3", ".5", "1e3", "1E-9999999999", "1E400", "INF", "NaN", "x");
    Arbitrary<Node> doubles =
        numbers.map(number -> NodeFactory.createLiteralDT(number, XSDDatatype.XSDdouble));
    Arbitrary<Node> strings = texts.map(NodeFactory::createLiteralString);
    return Arbitraries.oneOf(strings, doubles).list().ofMaxSize(12);
  }

  private static String whole(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static RowSet rows(List<Node> cells) {
    List<Binding> rows = new ArrayList<>();
    cells.forEach(cell -> rows.add(BindingFactory.binding(X, cell, Y, cell)));
    return RowSetStream.create(List.of(X, Y), rows.iterator());
  }

  @Property(seed = SEED, tries = 400, edgeCases = EdgeCasesMode.NONE)
  void aSpreadsheetReadsBackEveryCell(@ForAll("columns") List<Node> cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SpreadsheetCsv.write(rows(cells), false, out);
    String written = out.toString(StandardCharsets.UTF_8);
    assertTrue(written.startsWith("\uFEFFx,y\r\n"), written);
    List<CSVRecord> read = CSVParser.parse(written.substring(1), CSVFormat.RFC4180).getRecords();
    assertEquals(cells.size() + 1, read.size());
    for (int i = 0; i < cells.size(); i++) {
      String printed = cells.get(i).getLiteralLexicalForm();
      for (String cell : read.get(i + 1)) {
        boolean begins = cell.matches("(?s)[=+@\\t\\r\\n＝＋－＠-].*");
        assertTrue(cell.equals(printed) || cell.equals("'" + printed), cell + " of " + printed);
        assertTrue(!begins || Cells.isNumber(cells.get(i)), "a formula: " + cell);
      }
    }
  }

  @Property(seed = SEED, tries = 400, edgeCases = EdgeCasesMode.NONE)
  void everyRowIsOneLineOfJson(@ForAll("columns") List<Node> cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonLines.write(rows(cells), out);
    String written = out.toString(StandardCharsets.UTF_8);
    String[] lines = written.isEmpty() ? new String[0] : written.split("\n");
    assertEquals(cells.size(), lines.length, written);
    for (int i = 0; i < lines.length; i++) {
      JsonObject row = JsonParser.parseString(lines[i]).getAsJsonObject();
      if (row.getAsJsonPrimitive("x").isNumber()) {
        double value = ((Number) cells.get(i).getLiteralValue()).doubleValue();
        assertEquals(value, row.get("x").getAsDouble());
      } else {
        assertEquals(cells.get(i).getLiteralLexicalForm(), row.get("y").getAsString());
      }
    }
  }
}

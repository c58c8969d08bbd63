package dawen.query;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * CSV that a double click opens rightly in Excel and WPS: with byte order mark, so that it is taken
 * for UTF-8, and an apostrophe before words that would be run as a formula.
 */
final class SpreadsheetCsv {

  /**
   * What begins a formula: OWASP, "CSV Injection"; the full-width forms do so where the keyboard is
   * Chinese or Japanese.
   */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private SpreadsheetCsv() {}

  static void write(RowSet answer, boolean chineseHeader, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write('\uFEFF');
    CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(header(answer.getResultVars(), chineseHeader));
    while (answer.hasNext()) {
      Binding row = answer.next();
      List<String> cells = new ArrayList<>();
      answer.getResultVars().forEach(column -> cells.add(cell(row.get(column))));
      printer.printRecord(cells);
    }
    printer.flush();
  }

  private static List<String> header(List<Var> columns, boolean chinese) {
    Columns names = Columns.bundled();
    return columns.stream()
        .map(Var::getVarName)
        .map(name -> chinese ? names.find(name).map(Columns.Column::zh).orElse(name) : name)
        .toList();
  }

  private static String cell(Node node) {
    String text = Cells.show(node, "");
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula && !Cells.isNumber(node) ? "'" + text : text;
  }
}

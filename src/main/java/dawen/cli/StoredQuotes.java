package dawen.cli;

import dawen.graph.Vocabulary;
import dawen.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;

/** What a stored graph quotes from its sources. */
final class StoredQuotes {
  private static final Query SOURCES =
      query(
          "SELECT ?transcript ?name ?sha256 ?encoding { ?transcript a dawen:Transcript ; dawen:source ?source ."
              + " ?source schema:name ?name OPTIONAL { ?source spdx:checksumValue ?sha256 }"
              + " OPTIONAL { ?source dawen:encoding ?encoding } }");

  private static final Query QUOTES =
      query(
          "SELECT ?transcript ?node ?text ?begin ?end {"
              + " { ?node nif:referenceContext ?transcript OPTIONAL { ?node nif:anchorOf ?text } }"
              + " UNION { ?node oa:hasTarget ?transcript ; oa:exact ?text }"
              + " UNION { ?exchange dawen:transcript ?transcript ; dawen:question|dawen:answer ?node"
              + " OPTIONAL { ?node schema:text ?text } }"
              + " UNION { ?exchange dawen:transcript ?transcript ; dawen:question|dawen:answer ?whole ."
              + " ?whole schema:text ?all ; dawen:piece ?node ."
              + " OPTIONAL { ?node dawen:textBegin ?from ; nif:beginIndex ?first ; nif:endIndex ?last }"
              + " BIND(SUBSTR(STR(?all), ?from + 1, ?last - ?first) AS ?text) }"
              + " UNION { ?node a dawen:Statement ; dawen:transcript ?transcript"
              + " OPTIONAL { ?node schema:text ?text } }"
              + " OPTIONAL { ?node nif:beginIndex ?begin } OPTIONAL { ?node nif:endIndex ?end } }");

  private final Store store;

  /**
   * A transcript in the graph.
   *
   * @param iri of the transcript
   * @param file name of the file it was read from
   * @param sha256 of that file's bytes; null where the graph does not tell
   * @param encoding it was decoded from; null as above, and for a document
   */
  record StoredSource(String iri, String file, String sha256, String encoding) {}

  /**
   * A question, answer, statement, mention, repaired wording, or unbroken piece of a text.
   *
   * @param transcript IRI of the transcript it stands in
   * @param node its own IRI
   * @param text as quoted; null where the graph does not tell
   * @param begin first code point; null as above
   * @param end one past the last; null as above
   */
  record Quote(String transcript, String node, String text, Integer begin, Integer end) {}

  StoredQuotes(Store store) {
    this.store = store;
  }

  private static Query query(String text) {
    StringBuilder prologue = new StringBuilder();
    Vocabulary.prefixes()
        .forEach((prefix, iri) -> prologue.append("PREFIX %s: <%s> ".formatted(prefix, iri)));
    return QueryFactory.create(prologue + text);
  }

  /** The transcripts, by file name. */
  List<StoredSource> sources() {
    List<StoredSource> sources = new ArrayList<>();
    try (QueryExecution execution = store.query(SOURCES)) {
      ResultSet rows = execution.execSelect();
      while (rows.hasNext()) {
        QuerySolution row = rows.next();
        sources.add(
            new StoredSource(
                row.getResource("transcript").getURI(),
                text(row, "name"),
                text(row, "sha256"),
                text(row, "encoding")));
      }
    }
    sources.sort(Comparator.comparing(StoredSource::file).thenComparing(StoredSource::iri));
    return sources;
  }

  /** Everything that is quoted, in no order. */
  List<Quote> quotes() {
    List<Quote> quotes = new ArrayList<>();
    try (QueryExecution execution = store.query(QUOTES)) {
      ResultSet rows = execution.execSelect();
      while (rows.hasNext()) {
        QuerySolution row = rows.next();
        quotes.add(
            new Quote(
                row.getResource("transcript").getURI(),
                row.getResource("node").getURI(),
                text(row, "text"),
                number(row, "begin"),
                number(row, "end")));
      }
    }
    return quotes;
  }

  private static String text(QuerySolution row, String name) {
    return row.contains(name) ? row.getLiteral(name).getLexicalForm() : null;
  }

  /** Null also for what is no number: to a reader of the data it is none. */
  private static Integer number(QuerySolution row, String name) {
    String text = text(row, name);
    return text != null && text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
  }
}

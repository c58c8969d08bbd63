package dawen.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;

/** Names of the formats. */
class FormatTest {
  @Test
  void wordsAreThoseOfTheHelp() {
    assertEquals(
        List.of(
            "table", "md", "csv", "tsv", "json", "jsonl", "xml", "ttl", "nt", "nq", "trig",
            "jsonld"),
        Format.words());
    Format.words().forEach(word -> assertEquals(word, Format.of(word).orElseThrow().word()));
  }

  @Test
  void letterCaseDoesNotMatterAndTheUnknownIsSuggested() {
    assertEquals(Optional.of(Format.CSV), Format.of("CSV"));
    assertEquals(Optional.empty(), Format.of("cvs"));
    assertEquals("csv", Format.suggest("cvs").get(0));
    assertEquals("jsonl", Format.suggest("jsonln").get(0));
    assertEquals(List.of(), Format.suggest("spreadsheet"));
  }

  @Test
  void eachHasItsOwnMediaTypeAndEnding() {
    assertEquals(
        12,
        new HashSet<>(List.of(Format.values()).stream().map(Format::mediaType).toList()).size());
    assertEquals(
        12,
        new HashSet<>(List.of(Format.values()).stream().map(Format::extension).toList()).size());
  }

  @Test
  void rowsAndGraphsHaveDifferentFormats() {
    assertEquals(
        List.of("table", "md", "csv", "tsv", "json", "jsonl", "xml"),
        Format.suiting(QueryFactory.create("ASK {}")));
    assertEquals(
        List.of("ttl", "nt", "nq", "trig", "jsonld"),
        Format.suiting(QueryFactory.create("CONSTRUCT WHERE { ?s ?p ?o }")));
    assertTrue(Format.TTL.suits(QueryFactory.create("DESCRIBE <urn:x>")));
  }
}

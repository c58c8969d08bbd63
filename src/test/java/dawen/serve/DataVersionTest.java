package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dawen.store.Tdb2Store;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataVersionTest {

  private static final String BASE = "https://data.example/kg/";
  private static final String PROVENANCE =
      """
      <graph/provenance/t> {
        <run/t> dct:requires <ni:///sha-256;AAAA> .
        <source/t> spdx:checksumValue "abcd" ; dawen:encoding "UTF-8" .
      }
      """;
  private static final String TRANSCRIPT =
      "<graph/transcript/t> { <exchange/t/1> dawen:year 2031 }";
  private static final String LIST = "<graph/outlets> { <outlet/a> dct:identifier \"a\" }";
  private static final String ALL = PROVENANCE + TRANSCRIPT + LIST;

  @TempDir Path folder;
  private int stores;

  @Test
  void theSameDataHaveTheSameVersionWhateverTheWayThere() {
    String version = version(List.of(ALL), "p");
    assertEquals(version, version(List.of(LIST, ALL.replace("2031", "2032"), ALL), "p"));
    assertEquals(32, version.length());
  }

  @Test
  void anyChangeIsAnotherVersion() {
    String version = version(List.of(ALL), "p");
    assertNotEquals(version, version(List.of(ALL), "q"), "program");
    assertNotEquals(version, version(List.of(PROVENANCE + TRANSCRIPT), "p"), "a graph less");
    for (String[] change :
        List.of(
            new String[] {"abcd", "abce"},
            new String[] {"AAAA", "AAAB"},
            new String[] {"UTF-8", "GB18030"},
            new String[] {"\"a\"", "\"b\""},
            new String[] {"dawen:year 2031", "dawen:year 2031 , 2032"})) {
      String other = version(List.of(ALL.replace(change[0], change[1])), "p");
      assertNotEquals(version, other, change[1]);
    }
  }

  @Test
  void aTranscriptOfWhichNoSourceIsKnownIsReadItself() {
    String version = version(List.of(TRANSCRIPT), "p");
    assertNotEquals(version, version(List.of(TRANSCRIPT.replace("2031", "2032")), "p"));
  }

  private String version(List<String> writes, String program) {
    try (Tdb2Store store = Tdb2Store.create(folder.resolve("kg" + ++stores))) {
      for (String trig : writes) {
        store.replace(RDFParser.fromString(PREFIXES + trig, Lang.TRIG).base(BASE).toDatasetGraph());
      }
      return DataVersion.of(store, BASE, program);
    }
  }

  private static final String PREFIXES =
      """
      PREFIX dawen: <https://w3id.org/dawen/ontology#>
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX spdx: <http://spdx.org/rdf/terms#>
      """;
}

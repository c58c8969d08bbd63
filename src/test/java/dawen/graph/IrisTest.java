package dawen.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.conference.Span;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.mention.Mention;
import dawen.mention.Part;
import dawen.mention.Rule;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.iri3986.provider.IRIProvider3986;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {
  private final Iris iris = new Iris("https://example.org/kg/");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "000_22dd30f061b33e02.txt | 000-22dd30f061b33e02",
        "2026-fm.txt              | 2026-fm",
        "2026 FM (final).HTML     | 2026-fm-final",
        "2026.03.08               | 2026-03-08",
        "2026.03.08.pdf           | 2026-03-08",
        "no ending                | no-ending",
        "sub/folder/a.txt         | sub-folder-a",
        "--a--b--.txt             | a-b",
        "<script>.txt             | script",
        "a b.txt                  | a-b",
        ".txt                     | txt",
        "..%2f                    | 2f",
        // nothing outside ASCII is lost here, but nothing is left either
        "..                       | 5ec1f7e7",
        "...txt                   | 299a20bb",
        // a letter was lost: the digest of the whole name keeps names apart
        "外交部长.txt               | 7e17d2be",
        "外交部长.html              | 8259cdc2",
        "王毅2026.txt             | 2026-caeb2510",
        "Müller.txt               | m-ller-5e5e145b",
      })
  void fileNameGivesTranscriptId(String fileName, String id) {
    assertEquals(id, Iris.transcriptId(fileName));
  }

  @Test
  void longNamesAreCutAndKeptApart() {
    String one = Iris.transcriptId("a".repeat(300) + "1.txt");
    String two = Iris.transcriptId("a".repeat(300) + "2.txt");
    assertTrue(one.matches("a{80}-[0-9a-f]{8}"), one);
    assertNotEquals(one, two);
  }

  @Test
  void everyKindOfThingHasItsPath() {
    String[][] table = {
      {iris.exchange("t", 6).getURI(), "exchange/t/6"},
      {iris.question("t", 6).getURI(), "exchange/t/6/question"},
      {iris.answer("t", 6).getURI(), "exchange/t/6/answer"},
      {iris.conference("2026-03-08", "wang-yi").getURI(), "conference/2026-03-08/wang-yi"},
      {iris.conference(2026, "wang-yi").getURI(), "conference/2026/wang-yi"},
      {iris.undatedConference("t").getURI(), "conference/undated/t"},
      {iris.transcript("t").getURI(), "transcript/t"},
      {iris.source("t").getURI(), "source/t"},
      {iris.statement("t", 1).getURI(), "statement/t/1"},
      {iris.membership("t", 2).getURI(), "membership/t/2"},
      {iris.run("t").getURI(), "run/t"},
      {iris.rule(Rule.PART_OF).getURI(), "rule/part-of"},
      {iris.place("FR").getURI(), "place/FR"},
      {iris.entity(Kind.COUNTRY, "FR").getURI(), "place/FR"},
      {iris.entity(Kind.REGION, "europe").getURI(), "region/europe"},
      {iris.entity(Kind.ORGANIZATION, "un").getURI(), "organization/un"},
      {iris.entity(Kind.PERSON, "wang-yi").getURI(), "person/wang-yi"},
      {iris.entity(Kind.DOCUMENT, "un-charter").getURI(), "document/un-charter"},
      {iris.entity(Kind.OUTLET, "afp").getURI(), "outlet/afp"},
      {iris.entity(Kind.TOPIC, "china-us").getURI(), "topic/china-us"},
      {iris.topicScheme().getURI(), "topics"},
      {iris.transcriptGraph("t").getURI(), "graph/transcript/t"},
      {iris.provenanceGraph("t").getURI(), "graph/provenance/t"},
      {iris.listGraph(Kind.COUNTRY).getURI(), "graph/places"},
      {iris.listGraph(Kind.PERSON).getURI(), "graph/people"},
      {iris.announcement("2026-03-08", "wang-yi", 1).getURI(), "announcement/2026-03-08/wang-yi/1"},
      {iris.announcement("t", 1).getURI(), "announcement/t/1"},
      {iris.alignment("t", 1, "u", 2).getURI(), "alignment/t/1/u/2"},
      {
        iris.alignmentGraph(iris.conference("2026-03-08", "wang-yi")).getURI(),
        "graph/alignment/2026-03-08/wang-yi"
      },
      {iris.announcementsGraph().getURI(), "graph/announcements"},
      {iris.ontologyGraph().getURI(), "graph/ontology"},
      {iris.metadataGraph().getURI(), "graph/metadata"},
      {iris.queriesGraph().getURI(), "graph/queries"},
      {iris.query("top-countries").getURI(), "query/top-countries"},
    };
    for (String[] row : table) {
      assertEquals("https://example.org/kg/" + row[1], row[0]);
    }
  }

  @Test
  void mentionIsNamedAfterPlaceAndEntity() {
    Entry entry =
        new Entry(Kind.COUNTRY, "US", "美国", "US", null, List.of(), List.of(), null, null, true);
    Mention mention = new Mention(Part.ANSWER, entry, new Span(10, 12), "美方", Rule.ABBREVIATION);
    assertEquals(
        "https://example.org/kg/mention/t/10-12-country-US", iris.mention("t", mention).getURI());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a/b       | a%2Fb",
        "..%2f     | ..%252f",
        "甲         | %E7%94%B2",
        "a b?c#d   | a%20b%3Fc%23d",
        "<x>       | %3Cx%3E",
      })
  void strangeIdsArePercentEncoded(String id, String segment) {
    String minted = iris.entity(Kind.PERSON, id).getURI();
    assertEquals("https://example.org/kg/person/" + segment, minted);
    assertFalse(new IRIProvider3986().create(minted).hasViolations());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void idsThatAPathWouldSwallowAreRefused(String id) {
    assertThrows(IllegalArgumentException.class, () -> iris.entity(Kind.PERSON, id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://w3id.org/dawen/",
        "http://localhost:3030/",
        "http://[::1]:3030/a/",
        "https://example.org/~me/a%20b/",
      })
  void goodBaseIsKept(String base) {
    assertEquals(base + "exchange/t/1", new Iris(base).exchange("t", 1).getURI());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://example.org/kg  | did you mean 'https://example.org/kg/'?",
        "example.org/            | expected http or https",
        "ftp://example.org/      | expected http or https",
        "file:///tmp/            | expected http or https",
        "https:///a/             | expected http or https",
        "https://example.org/?a/ | without ? and #",
        "https://example.org/#/  | without ? and #",
        "https://example.org/a b/| expected http or https",
        "https://example.org/甲/  | ASCII",
        "https://example.org/../ | expected http or https",
        "https://example.org/%zz/| expected http or https",
        "https://u@example.org/  | expected http or https",
        "http://example.org/<a>/ | expected http or https",
        "''                      | such as https://w3id.org/dawen/",
      })
  void badBaseIsRefusedWithWhatWouldDo(String base, String message) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new Iris(base));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  @Test
  void aTermInAPathHasItsPrefixOrADigestAndNeverADot() {
    DatasetIris iris = new DatasetIris(new Iris("https://example.org/"));
    Node known = NodeFactory.createURI("http://purl.org/dc/terms/identifier");
    assertEquals(
        "https://example.org/dataset/property/dct-identifier",
        iris.propertyPartition(known).getURI());
    Node unknown = NodeFactory.createURI("http://example.net/a.b/Some.Thing");
    assertEquals(
        "https://example.org/dataset/class/SomeThing-abebfebd",
        iris.classPartition(unknown).getURI());
  }
}

package dawen.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dawen.graph.Vocabulary.Dawen;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

class SearchAddressTest {

  private static final String BASE = "https://w3id.org/dawen/";

  @Test
  void valuesAreNamedByTheirIds() {
    assertEquals("/search", SearchAddress.ALL.toString());
    assertEquals("/search?outlet=reuters", with(Facet.OUTLET, iri("outlet/reuters")));
    assertEquals("/search?seat=GB", with(Facet.SEAT, iri("place/GB")));
    assertEquals(
        "/search?conference=2026-03-08/jia-mou",
        with(Facet.CONFERENCE, iri("conference/2026-03-08/jia-mou")));
    assertEquals("/search?transcript=t", with(Facet.TRANSCRIPT, iri("transcript/t")));
    assertEquals("/search?year=2026", with(Facet.YEAR, year()));
    assertEquals("/search?completeness=answer-cut", with(Facet.COMPLETENESS, Dawen.AnswerCut));
    assertEquals(
        "/search?in=question&names=organization/un", with(Facet.ASKED, iri("organization/un")));
    assertEquals(
        "/search?names=region/africa", SearchAddress.ALL.naming(iri("region/africa")).toString());
  }

  @Test
  void valuesComeTogetherAndGo() {
    SearchAddress two =
        SearchAddress.ALL.with(Facet.YEAR, year()).with("year", "2025").with("year", "2025");
    assertEquals("/search?year=2026&year=2025", two.toString());
    assertEquals("/search?year=2025", two.without("year", "2026").toString());
    assertEquals(SearchAddress.ALL, two.without("year"));
    assertEquals(
        "/search?page=3", SearchAddress.ALL.with("page", "2").only("page", "3").toString());
  }

  @Test
  void signsOfAnAddressInAValueAreEncoded() {
    assertEquals(
        "/search?q=%22%26+%3D%3F%23%22+%E5%90%88%E4%BD%9C",
        SearchAddress.ALL.words("\"& =?#\" 合作").toString());
  }

  private static String with(Facet facet, Node value) {
    return SearchAddress.ALL.with(facet, value).toString();
  }

  private static Node iri(String path) {
    return NodeFactory.createURI(BASE + path);
  }

  private static Node year() {
    return NodeFactory.createLiteralDT("2026", XSDDatatype.XSDinteger);
  }
}

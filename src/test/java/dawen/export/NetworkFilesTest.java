package dawen.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.graph.Distribution;
import dawen.graph.Download;
import dawen.graph.Iris;
import dawen.store.Tdb2Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The networks of the hand-made graph. Of GEXF's published schema, gexf.xsd of version 1.3, this
 * checks what the files use: namespace, version, order of the elements, required attributes, types
 * of the values, declared attributes; and beyond it, that edges end at nodes.
 */
class NetworkFilesTest {
  private static final String GRAPH = "src/test/resources/queries/graph.trig";
  private static final String GEXF = "http://gexf.net/1.3";
  private static final String GRAPHML = "http://graphml.graphdrawing.org/xmlns";

  @TempDir static Path folder;
  private static Tdb2Store store;

  @BeforeAll
  static void load() {
    store = Tdb2Store.create(folder.resolve("kg"));
    store.replace(RDFDataMgr.loadDatasetGraph(GRAPH));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static Document read(Distribution distribution) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Iris iris = new Iris("https://w3id.org/dawen/");
    new DataFiles(store, iris).write(new Download(distribution, false), out);
    return parse(out.toByteArray());
  }

  private static Document parse(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }

  private static List<Element> all(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static List<String> children(Element parent) {
    List<String> names = new ArrayList<>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        names.add(element.getLocalName());
      }
    }
    return names;
  }

  private static List<String> edges(Document document, String weight) {
    return all(document, "edge").stream()
        .map(
            edge ->
                edge.getAttribute("source")
                    + " "
                    + edge.getAttribute("target")
                    + " "
                    + (weight.isEmpty() ? edge.getAttribute("weight") : data(edge).get(weight)))
        .toList();
  }

  private static Map<String, String> data(Element element) {
    Map<String, String> data = new HashMap<>();
    NodeList found = element.getElementsByTagNameNS("*", "data");
    for (int i = 0; i < found.getLength(); i++) {
      data.put(((Element) found.item(i)).getAttribute("key"), found.item(i).getTextContent());
    }
    return data;
  }

  @Test
  void bothFormsHaveTheCountedEdges() throws Exception {
    List<String> countries =
        List.of(
            "country:CN country:RU 2",
            "country:BR country:CN 1",
            "country:BR country:GB 1",
            "country:CN country:US 1");
    assertEquals(countries, edges(read(Distribution.COUNTRY_COUNTRY_GEXF), ""));
    assertEquals(countries, edges(read(Distribution.COUNTRY_COUNTRY_GRAPHML), "weight"));
    List<String> topics = edges(read(Distribution.OUTLET_TOPIC_GEXF), "");
    assertEquals(12, topics.size());
    assertEquals("outlet:tass topic:people-to-people 2", topics.get(8));
    assertEquals(topics, edges(read(Distribution.OUTLET_TOPIC_GRAPHML), "weight"));
  }

  @Test
  void gexfHasTheStructureOfItsSchema() throws Exception {
    for (Distribution distribution :
        List.of(Distribution.OUTLET_TOPIC_GEXF, Distribution.COUNTRY_COUNTRY_GEXF)) {
      Document document = read(distribution);
      Element root = document.getDocumentElement();
      assertEquals(GEXF, root.getNamespaceURI());
      assertEquals("1.3", root.getAttribute("version"));
      assertEquals(List.of("meta", "graph"), children(root));
      Element graph = all(document, "graph").get(0);
      assertEquals(List.of("attributes", "attributes", "nodes", "edges"), children(graph));
      assertEquals("undirected", graph.getAttribute("defaultedgetype"));
      assertEquals(
          Integer.toString(all(document, "node").size()),
          all(document, "nodes").get(0).getAttribute("count"));
      assertEquals(
          Integer.toString(all(document, "edge").size()),
          all(document, "edges").get(0).getAttribute("count"));
      assertValues(document);
      assertEnds(document);
    }
  }

  private static void assertValues(Document document) {
    Map<String, String> types = new HashMap<>();
    for (Element attribute : all(document, "attribute")) {
      types.put(attribute.getAttribute("id"), attribute.getAttribute("type"));
    }
    for (Element value : all(document, "attvalue")) {
      String text = value.getAttribute("value");
      String type = types.get(value.getAttribute("for"));
      boolean fits =
          switch (type) {
            case "long" -> text.matches("\\d+");
            case "double" -> text.matches("\\d+\\.\\d+");
            default -> type.equals("string") && !text.isEmpty();
          };
      assertTrue(fits, text + " is no " + type);
      assertEquals(value.getAttribute("for").equals("iri"), text.startsWith("https://"), text);
    }
  }

  private static void assertEnds(Document document) {
    Set<String> nodes = new HashSet<>();
    for (Element node : all(document, "node")) {
      assertTrue(nodes.add(node.getAttribute("id")), node.getAttribute("id") + " stands twice");
    }
    Set<String> joined = new HashSet<>();
    for (Element edge : all(document, "edge")) {
      joined.add(edge.getAttribute("source"));
      joined.add(edge.getAttribute("target"));
    }
    assertEquals(nodes, joined);
  }

  @Test
  void graphMlDeclaresItsKeysAndItsIdsAreNameTokens() throws Exception {
    for (Distribution distribution :
        List.of(Distribution.OUTLET_TOPIC_GRAPHML, Distribution.COUNTRY_COUNTRY_GRAPHML)) {
      Document document = read(distribution);
      assertEquals(GRAPHML, document.getDocumentElement().getNamespaceURI());
      Set<String> keys = new HashSet<>();
      all(document, "key").forEach(key -> keys.add(key.getAttribute("id")));
      all(document, "data")
          .forEach(data -> assertTrue(keys.contains(data.getAttribute("key")), data.toString()));
      for (Element node : all(document, "node")) {
        assertTrue(node.getAttribute("id").matches("[\\p{L}\\d.:_-]+"), node.getAttribute("id"));
      }
      assertEnds(document);
    }
  }

  @Test
  void aNodeHasItsLabelsKindSeatAndCount() throws Exception {
    Element cctv = all(read(Distribution.OUTLET_TOPIC_GRAPHML), "node").get(0);
    assertEquals("outlet:cctv", cctv.getAttribute("id"));
    assertEquals(
        Map.of(
            "label", "中央广播电视总台",
            "label_en", "China Media Group",
            "kind", "outlet",
            "country", "CN",
            "count", "1",
            "iri", "https://w3id.org/dawen/outlet/cctv"),
        data(cctv));
  }

  @Test
  void namesThatLookLikeMarkupOrNeedTwoUnitsAreReadBack() throws Exception {
    String odd = "<a & \"b\"> 𠮷 報";
    Network.Node node = new Network.Node("outlet:x", "outlet", odd, null, null, 1, "urn:x");
    Network network = new Network("odd", List.of(node), List.of());
    ByteArrayOutputStream gexf = new ByteArrayOutputStream();
    Gexf.write(network, gexf);
    Element read = all(parse(gexf.toByteArray()), "node").get(0);
    assertEquals(odd, read.getAttribute("label"));
    ByteArrayOutputStream graphMl = new ByteArrayOutputStream();
    GraphMl.write(network, graphMl);
    assertEquals(odd, data(all(parse(graphMl.toByteArray()), "node").get(0)).get("label"));
    assertTrue(graphMl.toString(StandardCharsets.UTF_8).contains("𠮷"));
  }
}

package dawen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.graph.Vocabulary;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of odd triples, in every form. */
class RdfDocumentTest {

  private static final String BASE = "https://data.example/kg/";
  private static final String ORIGIN = "http://localhost:1";

  private static final String ODD =
      """
      <exchange/t/1> a dawen:Exchange , <other> ; dawen:position 6 ; dawen:year 2031 ;
        dawen:speaker <person/p> ; dawen:country <place/US> ; schema:headline "题"@zh , "T"@en ;
        dawen:question <exchange/t/1/question> ; schema:startDate "2031-03-07"^^xsd:date .
      <exchange/t/1/question> a schema:Question ; schema:text "问\\n\\"？\\u00a0"@zh .
      <outlet/a> dawen:outlet <exchange/t/1> .
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        ODD,
        "<exchange/t/1> dawen:position 07 , 1000000000000000000000 , -0 , 6.5 , 1e0 .",
        "<exchange/t/1> dawen:position \"six\" , \"6\"@zh , <six> .",
        "<exchange/t/1> dawen:byVideo true , false , \"1\"^^xsd:boolean .",
        "<exchange/t/1> schema:name \"a\" , \"a\"@zh , \"a\"@en , \"a\"@zh-hant , 6 .",
        "<exchange/t/1> skos:prefLabel \"a\" , \"甲\"@zh , \"乙\"@zh , \"a\"@en , <label> , 6 .",
        "<exchange/t/1> dct:identifier 6 , true , \"a\"@zh , \"a\" .",
        "<exchange/t/1> dawen:confidence 0.90 , 0.9e0 , 1 , \"high\" .",
        "<exchange/t/1> nif:beginIndex \"12\"^^xsd:nonNegativeInteger , "
            + "\"012\"^^xsd:nonNegativeInteger , 12 .",
        "<exchange/t/1> schema:startDate \"2031\"^^xsd:gYear , \"2031-03-07\" .",
        "<exchange/t/1> dawen:outlet <outlet/a> , \"甲报\"@zh , _:someone . _:someone a <x> .",
        "<exchange/t/1> dawen:completeness dawen:Complete , <complete> , dawen:Odd .",
        "<exchange/t/1> <http://other.example/p> <http://other.example/o> , 6 , \"a\" , \"a\"@zh .",
        "<exchange/t/1> schema:sameAs <> , <?a> , <#a> , <a:b> , <./a:b> , <%E7> , <..> , <urn:example:y> .",
        "<exchange/t/1> schema:sameAs <http://data.example/kg/a> , <//other.example/a> , schema: .",
        "<exchange/t/1> rdf:type \"no class\" , <http://other.example/C> , schema:Question .",
        "<exchange/t/1> dawen:duplicateOf <exchange/t/1> .",
        "<x> a <exchange/t/1> . <y> dawen:outlet <exchange/t/1> .",
        "<x> skos:prefLabel <exchange/t/1> ; <http://other.example/p> <exchange/t/1> .",
        "<x> dawen:outlet <exchange/t/1> ; dawen:year 2031 .",
        "<x> a oa:Annotation ; oa:hasTarget <x#target> . <x#target> oa:hasSource <s> ; "
            + "oa:hasSelector <x#p> , <x#q> . <x#p> oa:start \"3\"^^xsd:nonNegativeInteger . "
            + "<x#q> oa:exact \"美\" ; oa:prefix \"中\" .",
        "dawen:a dawen:b dawen:c . dawen:c dawen:b dawen:d . dawen:d dawen:b dawen:a .",
        "<x> dawen:year 2031 . <y> dawen:year 2032 .",
        "<exchange/t/1> dawen:question <exchange/t/1/a> . <exchange/t/1/a> dawen:question "
            + "<exchange/t/1/a/b> , <exchange/t/1> . <exchange/t/1/a/b> dawen:year 1 .",
      })
  void aReaderThatIsNotOursReadsTheSameTriplesFromJsonLd(String turtle) {
    Graph graph = parse(turtle);
    Graph read = JsonLd.read(Representation.JSON_LD.write(document(graph)));
    assertTrue(graph.isIsomorphicWith(read), () -> graph + "\\n≠\\n" + read);
  }

  @ParameterizedTest
  @EnumSource(names = {"TURTLE", "N_TRIPLES", "RDF_XML"})
  void everyRdfFormHasTheSameTriples(Representation form) {
    Graph graph = parse(ODD);
    Lang lang = RDFLanguages.contentTypeToLang(form.mediaType());
    byte[] body = form.write(document(graph));
    Graph read = RDFParser.source(new ByteArrayInputStream(body)).lang(lang).toGraph();
    assertTrue(graph.isIsomorphicWith(read));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HTML")
  void theOrderOfTheTriplesChangesNoByte(Representation form) {
    List<Triple> triples = new ArrayList<>(parse(ODD).find().toList());
    String first = text(form, triples);
    Collections.shuffle(triples, new Random(7));
    assertEquals(first, text(form, triples));
  }

  @Test
  void jsonLdReadsAsPlainJson() {
    String expected =
        """
        {
          "@context": [
            "http://localhost:1/context.jsonld",
            {
              "@base": "https://data.example/kg/"
            }
          ],
          "id": "exchange/t/1",
          "type": [
            "Exchange",
            "https://data.example/kg/other"
          ],
          "position": 6,
          "year": 2031,
          "startDate": "2031-03-07",
          "speaker": "person/p",
          "country": [
            "place/US"
          ],
          "headline": [
            {
              "@value": "T",
              "@language": "en"
            },
            "题"
          ],
          "question": {
            "id": "exchange/t/1/question",
            "type": "Question",
            "text": "问\\n\\"？\\u00a0"
          },
          "@reverse": {
            "outlet": [
              "outlet/a"
            ]
          }
        }
        """
            .replace("\\u00a0", "\u00a0")
            .replace("问\n\"？", "问\\n\\\"？");
    assertEquals(expected, text(Representation.JSON_LD, parse(ODD).find().toList()));
  }

  @Test
  void csvKeepsKindDatatypeAndLanguage() {
    String csv =
        text(
            Representation.CSV,
            parse(
                    """
                    <exchange/t/1> dawen:year 2031 ; dawen:speaker <person/p> ;
                      schema:headline "中, \\"美\\""@zh ; schema:name "a" .
                    """)
                .find()
                .toList());
    String xsd = Vocabulary.prefixes().get("xsd");
    String rdf = Vocabulary.prefixes().get("rdf");
    String subject = BASE + "exchange/t/1,";
    String expected =
        "subject,predicate,object,kind,datatype,language\r\n"
            + subject
            + "https://schema.org/headline,\"中, \"\"美\"\"\",literal,"
            + rdf
            + "langString,zh\r\n"
            + subject
            + "https://schema.org/name,a,literal,"
            + xsd
            + "string,\r\n"
            + subject
            + Vocabulary.DAWEN
            + "speaker,"
            + BASE
            + "person/p,iri,,\r\n"
            + subject
            + Vocabulary.DAWEN
            + "year,2031,literal,"
            + xsd
            + "integer,\r\n";
    assertEquals(expected, csv);
  }

  private static String text(Representation form, List<Triple> triples) {
    Node about = NodeFactory.createURI(BASE + "exchange/t/1");
    RdfDocument document = RdfDocument.of(about, triples, BASE, ORIGIN);
    return new String(form.write(document), StandardCharsets.UTF_8);
  }

  private static RdfDocument document(Graph graph) {
    Node about = NodeFactory.createURI(BASE + "exchange/t/1");
    return RdfDocument.of(about, graph.find().toList(), BASE, ORIGIN);
  }

  private static Graph parse(String turtle) {
    return RDFParser.fromString(turtle, Lang.TURTLE)
        .base(BASE)
        .prefixes(PrefixMapFactory.create(Vocabulary.prefixes()))
        .toGraph();
  }
}

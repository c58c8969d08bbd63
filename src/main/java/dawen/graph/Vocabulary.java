package dawen.graph;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms that the graphs are written in, each named as in its vocabulary: {@code
 * Vocabulary.Dawen.outletPlace} is {@code dawen:outletPlace}.
 */
public final class Vocabulary {
  /** Namespace of dawen's own terms; no base changes it. */
  public static final String DAWEN = "https://w3id.org/dawen/ontology#";

  /** Version of the program that writes the graphs; a test holds it equal to the build's. */
  public static final String VERSION = "0.1.0";

  /** The segmenter that the program carries, with its dictionary; a test holds it equal. */
  public static final String SEGMENTER = "HanLP portable-1.8.6";

  static final String SCHEMA = "https://schema.org/";
  static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  static final String DCT = "http://purl.org/dc/terms/";
  static final String ORG = "http://www.w3.org/ns/org#";
  static final String FOAF = "http://xmlns.com/foaf/0.1/";
  static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
  static final String ITSRDF = "http://www.w3.org/2005/11/its/rdf#";
  static final String PROV = "http://www.w3.org/ns/prov#";
  static final String SPDX = "http://spdx.org/rdf/terms#";
  static final String OPENGOV = "http://www.w3.org/ns/opengov#";
  static final String VOID = "http://rdfs.org/ns/void#";
  static final String DCAT = "http://www.w3.org/ns/dcat#";
  static final String DQV = "http://www.w3.org/ns/dqv#";
  static final String OA = "http://www.w3.org/ns/oa#";
  static final String SH = "http://www.w3.org/ns/shacl#";
  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  static final String OWL = "http://www.w3.org/2002/07/owl#";
  static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  private static final Map<String, String> PREFIXES =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.ofEntries(
                  Map.entry("dawen", DAWEN),
                  Map.entry("schema", SCHEMA),
                  Map.entry("skos", SKOS),
                  Map.entry("dct", DCT),
                  Map.entry("org", ORG),
                  Map.entry("foaf", FOAF),
                  Map.entry("nif", NIF),
                  Map.entry("itsrdf", ITSRDF),
                  Map.entry("prov", PROV),
                  Map.entry("spdx", SPDX),
                  Map.entry("opengov", OPENGOV),
                  Map.entry("void", VOID),
                  Map.entry("dcat", DCAT),
                  Map.entry("dqv", DQV),
                  Map.entry("oa", OA),
                  Map.entry("sh", SH),
                  Map.entry("rdf", RDF),
                  Map.entry("rdfs", RDFS),
                  Map.entry("owl", OWL),
                  Map.entry("xsd", XSD))));

  private Vocabulary() {}

  /** The ontology itself, {@code ontology/dawen.ttl}. */
  static Node ontology() {
    return NodeFactory.createURI(DAWEN.substring(0, DAWEN.length() - 1));
  }

  /** The shapes that every graph is checked by, {@code ontology/shapes.ttl}. */
  static Node shapes() {
    return NodeFactory.createURI("https://w3id.org/dawen/shapes");
  }

  /** Prefix to namespace, sorted by prefix; for writers, editors and queries. */
  public static Map<String, String> prefixes() {
    return PREFIXES;
  }

  /** A term with its prefix, {@code dct:identifier}; nothing where no prefix is known. */
  static Optional<String> prefixed(Node term) {
    String iri = term.getURI();
    return PREFIXES.entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .findFirst();
  }

  private static Node iri(String namespace, String name) {
    return NodeFactory.createURI(namespace + name);
  }

  /** Own terms, defined in {@code ontology/dawen.ttl}. */
  public static final class Dawen {
    public static final Node PressConference = iri(DAWEN, "PressConference");
    public static final Node Transcript = iri(DAWEN, "Transcript");
    public static final Node Exchange = iri(DAWEN, "Exchange");
    public static final Node Statement = iri(DAWEN, "Statement");
    public static final Node Mention = iri(DAWEN, "Mention");
    public static final Node Rule = iri(DAWEN, "Rule");
    public static final Node Place = iri(DAWEN, "Place");
    public static final Node Document = iri(DAWEN, "Document");
    public static final Node Announcement = iri(DAWEN, "Announcement");
    public static final Node Alignment = iri(DAWEN, "Alignment");

    public static final Node conference = iri(DAWEN, "conference");
    public static final Node transcript = iri(DAWEN, "transcript");
    public static final Node position = iri(DAWEN, "position");
    public static final Node sectionNumber = iri(DAWEN, "sectionNumber");
    public static final Node year = iri(DAWEN, "year");
    public static final Node speaker = iri(DAWEN, "speaker");
    public static final Node outlet = iri(DAWEN, "outlet");
    public static final Node outletPlace = iri(DAWEN, "outletPlace");
    public static final Node outletAsPrinted = iri(DAWEN, "outletAsPrinted");
    public static final Node mainTopic = iri(DAWEN, "mainTopic");
    public static final Node topic = iri(DAWEN, "topic");
    public static final Node country = iri(DAWEN, "country");
    public static final Node slogan = iri(DAWEN, "slogan");
    public static final Node question = iri(DAWEN, "question");
    public static final Node answer = iri(DAWEN, "answer");
    public static final Node completeness = iri(DAWEN, "completeness");
    public static final Node duplicateOf = iri(DAWEN, "duplicateOf");
    public static final Node session = iri(DAWEN, "session");
    public static final Node byVideo = iri(DAWEN, "byVideo");
    public static final Node source = iri(DAWEN, "source");
    public static final Node encoding = iri(DAWEN, "encoding");
    public static final Node statementKind = iri(DAWEN, "statementKind");
    public static final Node roleAsPrinted = iri(DAWEN, "roleAsPrinted");
    public static final Node inPart = iri(DAWEN, "inPart");
    public static final Node ambiguousWith = iri(DAWEN, "ambiguousWith");
    public static final Node byRule = iri(DAWEN, "byRule");
    public static final Node confidence = iri(DAWEN, "confidence");
    public static final Node precision = iri(DAWEN, "precision");
    public static final Node sampleSize = iri(DAWEN, "sampleSize");
    public static final Node sourceText = iri(DAWEN, "sourceText");
    public static final Node repairedText = iri(DAWEN, "repairedText");
    public static final Node simplifiedText = iri(DAWEN, "simplifiedText");
    public static final Node piece = iri(DAWEN, "piece");
    public static final Node textBegin = iri(DAWEN, "textBegin");
    public static final Node seat = iri(DAWEN, "seat");
    public static final Node listed = iri(DAWEN, "listed");
    public static final Node alpha3 = iri(DAWEN, "alpha3");
    public static final Node announcement = iri(DAWEN, "announcement");
    public static final Node announcedQuestions = iri(DAWEN, "announcedQuestions");
    public static final Node sameExchange = iri(DAWEN, "sameExchange");
    public static final Node exchange = iri(DAWEN, "exchange");
    public static final Node overlap = iri(DAWEN, "overlap");

    public static final Node Complete = iri(DAWEN, "Complete");
    public static final Node QuestionMissing = iri(DAWEN, "QuestionMissing");
    public static final Node AnswerMissing = iri(DAWEN, "AnswerMissing");
    public static final Node AnswerCut = iri(DAWEN, "AnswerCut");
    public static final Node Opening = iri(DAWEN, "Opening");
    public static final Node Closing = iri(DAWEN, "Closing");
    public static final Node Remark = iri(DAWEN, "Remark");

    private Dawen() {}
  }

  /** Terms of schema.org. */
  public static final class Schema {
    public static final Node Question = iri(SCHEMA, "Question");
    public static final Node Answer = iri(SCHEMA, "Answer");
    public static final Node MediaObject = iri(SCHEMA, "MediaObject");
    public static final Node NewsMediaOrganization = iri(SCHEMA, "NewsMediaOrganization");
    public static final Node Country = iri(SCHEMA, "Country");
    public static final Node Place = iri(SCHEMA, "Place");
    public static final Node Organization = iri(SCHEMA, "Organization");
    public static final Node Person = iri(SCHEMA, "Person");
    public static final Node CreativeWork = iri(SCHEMA, "CreativeWork");
    public static final Node SoftwareApplication = iri(SCHEMA, "SoftwareApplication");

    public static final Node about = iri(SCHEMA, "about");
    public static final Node contentSize = iri(SCHEMA, "contentSize");
    public static final Node creator = iri(SCHEMA, "creator");
    public static final Node creditText = iri(SCHEMA, "creditText");
    public static final Node encodingFormat = iri(SCHEMA, "encodingFormat");
    public static final Node headline = iri(SCHEMA, "headline");
    public static final Node inLanguage = iri(SCHEMA, "inLanguage");
    public static final Node keywords = iri(SCHEMA, "keywords");
    public static final Node location = iri(SCHEMA, "location");
    public static final Node mentions = iri(SCHEMA, "mentions");
    public static final Node name = iri(SCHEMA, "name");
    public static final Node parentItem = iri(SCHEMA, "parentItem");
    public static final Node parentOrganization = iri(SCHEMA, "parentOrganization");
    public static final Node sameAs = iri(SCHEMA, "sameAs");
    public static final Node softwareRequirements = iri(SCHEMA, "softwareRequirements");
    public static final Node softwareVersion = iri(SCHEMA, "softwareVersion");
    public static final Node startDate = iri(SCHEMA, "startDate");
    public static final Node target = iri(SCHEMA, "target");
    public static final Node text = iri(SCHEMA, "text");
    public static final Node translationOfWork = iri(SCHEMA, "translationOfWork");
    public static final Node workTranslation = iri(SCHEMA, "workTranslation");

    private Schema() {}
  }

  /** Terms of SKOS. */
  public static final class Skos {
    public static final Node Concept = iri(SKOS, "Concept");
    public static final Node ConceptScheme = iri(SKOS, "ConceptScheme");
    public static final Node altLabel = iri(SKOS, "altLabel");
    public static final Node broader = iri(SKOS, "broader");
    public static final Node inScheme = iri(SKOS, "inScheme");
    public static final Node prefLabel = iri(SKOS, "prefLabel");
    public static final Node scopeNote = iri(SKOS, "scopeNote");
    public static final Node topConceptOf = iri(SKOS, "topConceptOf");

    private Skos() {}
  }

  /** Terms of NIF and ITS, which say where in a text a thing is named. */
  public static final class Nif {
    public static final Node anchorOf = iri(NIF, "anchorOf");
    public static final Node beginIndex = iri(NIF, "beginIndex");
    public static final Node endIndex = iri(NIF, "endIndex");
    public static final Node referenceContext = iri(NIF, "referenceContext");
    public static final Node taIdentRef = iri(ITSRDF, "taIdentRef");

    private Nif() {}
  }

  /** Terms of the Web Annotation vocabulary, which say what was repaired. */
  public static final class Oa {
    public static final Node Annotation = iri(OA, "Annotation");
    public static final Node bodyValue = iri(OA, "bodyValue");
    public static final Node editing = iri(OA, "editing");
    public static final Node exact = iri(OA, "exact");
    public static final Node hasTarget = iri(OA, "hasTarget");
    public static final Node motivatedBy = iri(OA, "motivatedBy");

    private Oa() {}
  }

  /** Terms of PROV and SPDX, which say where a graph comes from. */
  public static final class Prov {
    public static final Node Activity = iri(PROV, "Activity");
    public static final Node Collection = iri(PROV, "Collection");
    public static final Node Entity = iri(PROV, "Entity");
    public static final Node SoftwareAgent = iri(PROV, "SoftwareAgent");
    public static final Node endedAtTime = iri(PROV, "endedAtTime");
    public static final Node hadMember = iri(PROV, "hadMember");
    public static final Node used = iri(PROV, "used");
    public static final Node wasAssociatedWith = iri(PROV, "wasAssociatedWith");
    public static final Node wasGeneratedBy = iri(PROV, "wasGeneratedBy");
    public static final Node checksumValue = iri(SPDX, "checksumValue");

    private Prov() {}
  }

  /** Terms of the W3C organisation ontology, FOAF and Open Government. */
  public static final class Org {
    public static final Node Membership = iri(ORG, "Membership");
    public static final Node Organization = iri(ORG, "Organization");
    public static final Node member = iri(ORG, "member");
    public static final Node memberDuring = iri(ORG, "memberDuring");
    public static final Node Person = iri(FOAF, "Person");
    public static final Node Question = iri(OPENGOV, "Question");
    public static final Node Answer = iri(OPENGOV, "Answer");

    private Org() {}
  }

  /** Terms that describe the dataset: Dublin Core, VoID, DCAT, FOAF. */
  public static final class Dataset {
    public static final Node VoidDataset = iri(VOID, "Dataset");
    public static final Node DcatDataset = iri(DCAT, "Dataset");
    public static final Node DataService = iri(DCAT, "DataService");
    public static final Node Distribution = iri(DCAT, "Distribution");
    public static final Node Agent = iri(FOAF, "Agent");
    public static final Node PeriodOfTime = iri(DCT, "PeriodOfTime");
    public static final Node RightsStatement = iri(DCT, "RightsStatement");

    public static final Node accessService = iri(DCAT, "accessService");
    public static final Node accessURL = iri(DCAT, "accessURL");
    public static final Node agentName = iri(FOAF, "name");
    public static final Node classCount = iri(VOID, "classes");
    public static final Node classPartition = iri(VOID, "classPartition");
    public static final Node conformsTo = iri(DCT, "conformsTo");
    public static final Node creator = iri(DCT, "creator");
    public static final Node dataDump = iri(VOID, "dataDump");
    public static final Node description = iri(DCT, "description");
    public static final Node distinctSubjects = iri(VOID, "distinctSubjects");
    public static final Node distribution = iri(DCAT, "distribution");
    public static final Node downloadURL = iri(DCAT, "downloadURL");
    public static final Node endDate = iri(DCAT, "endDate");
    public static final Node endpointURL = iri(DCAT, "endpointURL");
    public static final Node entities = iri(VOID, "entities");
    public static final Node format = iri(DCT, "format");
    public static final Node identifier = iri(DCT, "identifier");
    public static final Node isPrimaryTopicOf = iri(FOAF, "isPrimaryTopicOf");
    public static final Node keyword = iri(DCAT, "keyword");
    public static final Node landingPage = iri(DCAT, "landingPage");
    public static final Node language = iri(DCT, "language");
    public static final Node license = iri(DCT, "license");
    public static final Node mediaType = iri(DCAT, "mediaType");
    public static final Node compressFormat = iri(DCAT, "compressFormat");
    public static final Node partitionClass = iri(VOID, "class");
    public static final Node partitionProperty = iri(VOID, "property");
    public static final Node propertyCount = iri(VOID, "properties");
    public static final Node propertyPartition = iri(VOID, "propertyPartition");
    public static final Node publisher = iri(DCT, "publisher");
    public static final Node requires = iri(DCT, "requires");
    public static final Node rights = iri(DCT, "rights");
    public static final Node servesDataset = iri(DCAT, "servesDataset");
    public static final Node source = iri(DCT, "source");
    public static final Node sparqlEndpoint = iri(VOID, "sparqlEndpoint");
    public static final Node startDate = iri(DCAT, "startDate");
    public static final Node subset = iri(VOID, "subset");
    public static final Node temporal = iri(DCT, "temporal");
    public static final Node theme = iri(DCAT, "theme");
    public static final Node title = iri(DCT, "title");
    public static final Node triples = iri(VOID, "triples");
    public static final Node uriSpace = iri(VOID, "uriSpace");
    public static final Node version = iri(DCAT, "version");
    public static final Node vocabulary = iri(VOID, "vocabulary");

    private Dataset() {}
  }

  /** Terms of the Data Quality Vocabulary. */
  public static final class Dqv {
    public static final Node QualityMeasurement = iri(DQV, "QualityMeasurement");
    public static final Node computedOn = iri(DQV, "computedOn");
    public static final Node hasQualityMeasurement = iri(DQV, "hasQualityMeasurement");
    public static final Node isMeasurementOf = iri(DQV, "isMeasurementOf");
    public static final Node value = iri(DQV, "value");

    private Dqv() {}
  }

  /** Terms of SHACL, which say whether a graph has the shape it should, and what to ask it. */
  public static final class Sh {
    public static final Node SPARQLExecutable = iri(SH, "SPARQLExecutable");
    public static final Node SPARQLSelectExecutable = iri(SH, "SPARQLSelectExecutable");
    public static final Node SPARQLConstructExecutable = iri(SH, "SPARQLConstructExecutable");
    public static final Node ValidationReport = iri(SH, "ValidationReport");
    public static final Node ValidationResult = iri(SH, "ValidationResult");
    public static final Node Violation = iri(SH, "Violation");
    public static final Node Warning = iri(SH, "Warning");
    public static final Node conforms = iri(SH, "conforms");
    public static final Node focusNode = iri(SH, "focusNode");
    public static final Node result = iri(SH, "result");
    public static final Node resultMessage = iri(SH, "resultMessage");
    public static final Node resultSeverity = iri(SH, "resultSeverity");
    public static final Node sourceConstraintComponent = iri(SH, "sourceConstraintComponent");
    public static final Node select = iri(SH, "select");
    public static final Node construct = iri(SH, "construct");

    private Sh() {}
  }

  /** Terms of RDF and RDFS. */
  public static final class Rdf {
    public static final Node type = iri(RDF, "type");
    public static final Node label = iri(RDFS, "label");
    public static final Node comment = iri(RDFS, "comment");

    private Rdf() {}
  }
}

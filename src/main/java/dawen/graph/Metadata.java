package dawen.graph;

import dawen.graph.DatasetContent.Extent;
import dawen.graph.DatasetContent.Period;
import dawen.graph.Distribution.Form;
import dawen.graph.Distribution.Group;
import dawen.graph.Vocabulary.Dataset;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What is said of the dataset itself, in VoID and DCAT: a pure function of its base and its
 * content, without a clock, so that the same content is described by the same triples.
 */
public final class Metadata {
  /** Licence of the facts; the program has another. */
  private static final String LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/";

  /** Name of that licence in SPDX's list. */
  public static final String LICENCE_ID = "CC0-1.0";

  private static final String LANGUAGES = "http://id.loc.gov/vocabulary/iso639-1/";
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
  private static final String EU = "http://publications.europa.eu/resource/authority/";
  private static final String SPARQL = "https://www.w3.org/TR/sparql11-protocol/";

  private final Iris iris;
  private final DatasetIris own;
  private final Node dataset;
  private final Triples triples = new Triples();

  private Metadata(Iris iris) {
    this.iris = iris;
    this.own = new DatasetIris(iris);
    this.dataset = iris.dataset();
  }

  /** What can be said before the content is known: no counts, no period. */
  public static Graph of(Iris iris) {
    Metadata metadata = new Metadata(iris);
    metadata.describe(Vocabulary.VERSION);
    return metadata.triples.graph();
  }

  /** Everything. */
  public static Graph of(Iris iris, DatasetContent content) {
    Metadata metadata = new Metadata(iris);
    metadata.describe(Vocabulary.VERSION + "+" + content.digest());
    metadata.count(content);
    return metadata.triples.graph();
  }

  private void describe(String version) {
    triples.type(dataset, Dataset.VoidDataset);
    triples.type(dataset, Dataset.DcatDataset);
    triples.string(dataset, Dataset.version, version);
    words();
    classification();
    authors();
    rights();
    access();
    Download.list().forEach(this::download);
    part("plain", "不含出处的图谱：出处命名图（graph/provenance/）以外的一切。", "All but the provenance graphs.");
    part(
        "provenance",
        "出处命名图（graph/provenance/）：每一事实印在原文何处、由何规则得出。",
        "The provenance graphs: where each fact is printed, and by which rule it was found.");
  }

  private void words() {
    both(dataset, Dataset.title, "答问：记者会知识图谱", "dawen: a knowledge graph of press conferences");
    both(
        dataset,
        Dataset.description,
        "谁代表哪家媒体、就哪个国家和议题提问，得到怎样的回答，印在原文何处。各项计数不含本描述所在的命名图。",
        "Who asked, for which outlet, about which country and topic, what was answered, and where"
            + " that is printed. All counts leave out the graph that holds this description.");
    both(dataset, Dataset.keyword, "记者会", "press conference");
    both(dataset, Dataset.keyword, "答记者问", "questions and answers");
    both(dataset, Dataset.keyword, "媒体", "news media");
    both(dataset, Dataset.keyword, "外交", "foreign policy");
    both(dataset, Dataset.keyword, "知识图谱", "knowledge graph");
  }

  private void classification() {
    for (String language : new String[] {"zh", "en"}) {
      triples.add(dataset, Dataset.language, NodeFactory.createURI(LANGUAGES + language));
    }
    for (String theme : new String[] {"GOVE", "INTR"}) {
      triples.add(dataset, Dataset.theme, NodeFactory.createURI(EU + "data-theme/" + theme));
    }
    triples.add(dataset, Dataset.conformsTo, Vocabulary.ontology());
    triples.add(dataset, Dataset.conformsTo, Vocabulary.shapes());
    triples.add(dataset, Dataset.vocabulary, NodeFactory.createURI(Vocabulary.DAWEN));
  }

  /** The vocabularies that at least one class or property is of. */
  private void vocabularies(DatasetContent content) {
    for (String namespace : Vocabulary.prefixes().values()) {
      if (Stream.of(content.classes(), content.properties())
          .flatMap(counts -> counts.keySet().stream())
          .anyMatch(term -> term.startsWith(namespace))) {
        triples.add(dataset, Dataset.vocabulary, NodeFactory.createURI(namespace));
      }
    }
  }

  private void authors() {
    Node authors = own.authors();
    triples.add(dataset, Dataset.creator, authors);
    triples.add(dataset, Dataset.publisher, authors);
    triples.type(authors, Dataset.Agent);
    triples.string(authors, Dataset.agentName, "The dawen authors");
  }

  /** The licence is for the facts; for texts of others nobody here can give one. */
  private void rights() {
    Node texts = own.datasetPart("rights");
    licence(dataset);
    triples.type(texts, Dataset.RightsStatement);
    both(
        texts,
        Dataset.description,
        "事实、标注与结构以 CC0 1.0 放弃权利；文稿的正文、标题与引文归其发布者，不在许可之内。",
        "Facts, annotations and structure are dedicated to the public domain by CC0 1.0. Texts,"
            + " headings and quotations of the transcripts belong to their publishers and are not"
            + " licensed.");
  }

  private void licence(Node node) {
    triples.add(node, Dataset.license, NodeFactory.createURI(LICENCE));
    triples.add(node, Dataset.rights, own.datasetPart("rights"));
  }

  private void access() {
    Node service = iris.sparqlEndpoint();
    triples.string(dataset, Dataset.uriSpace, iris.base());
    triples.add(dataset, Dataset.landingPage, NodeFactory.createURI(iris.base()));
    triples.add(dataset, Dataset.sparqlEndpoint, service);
    for (String file : new String[] {"croissant.json", "datapackage.json", "void.ttl"}) {
      triples.add(dataset, Dataset.isPrimaryTopicOf, own.download(file));
    }
    triples.type(service, Dataset.DataService);
    both(service, Dataset.title, "SPARQL 查询端点", "SPARQL endpoint");
    triples.add(service, Dataset.endpointURL, service);
    triples.add(service, Dataset.servesDataset, dataset);
    triples.add(service, Dataset.conformsTo, NodeFactory.createURI(SPARQL));
    Node byService = distributed("sparql", "SPARQL 查询端点", "SPARQL endpoint");
    triples.add(byService, Dataset.accessURL, service);
    triples.add(byService, Dataset.accessService, service);
  }

  private void download(Download download) {
    Form form = download.distribution().form();
    Node file = own.download(download.name());
    Node node = distributed(download.name(), download.zh(), download.en());
    triples.add(node, Dataset.accessURL, own.downloads());
    triples.add(node, Dataset.downloadURL, file);
    triples.add(node, Dataset.format, NodeFactory.createURI(EU + "file-type/" + form.fileType()));
    if (form.isRegistered()) {
      triples.add(node, Dataset.mediaType, mediaType(form.mediaType()));
    }
    if (download.compressed()) {
      triples.add(node, Dataset.compressFormat, mediaType(Download.GZIP_TYPE));
    }
    if (form.group() == Group.GRAPH) {
      boolean plain = download.distribution().isPlain();
      triples.add(plain ? own.datasetPart("plain") : dataset, Dataset.dataDump, file);
    }
  }

  private static Node mediaType(String name) {
    return NodeFactory.createURI(MEDIA_TYPES + name);
  }

  private Node distributed(String name, String zh, String en) {
    Node node = own.distribution(name);
    triples.add(dataset, Dataset.distribution, node);
    triples.type(node, Dataset.Distribution);
    both(node, Dataset.title, zh, en);
    licence(node);
    return node;
  }

  private void part(String name, String zh, String en) {
    Node part = own.datasetPart(name);
    triples.add(dataset, Dataset.subset, part);
    triples.type(part, Dataset.VoidDataset);
    both(part, Dataset.description, zh, en);
  }

  private void count(DatasetContent content) {
    extent(dataset, content.whole());
    extent(own.datasetPart("plain"), content.plain());
    extent(own.datasetPart("provenance"), content.provenance());
    number(dataset, Dataset.classCount, content.classes().size());
    number(dataset, Dataset.propertyCount, content.properties().size());
    vocabularies(content);
    content.classes().forEach(this::classPartition);
    content.properties().forEach(this::propertyPartition);
    if (content.period() != null) {
      period(content.period());
    }
  }

  private void extent(Node node, Extent extent) {
    number(node, Dataset.triples, extent.triples());
    number(node, Dataset.distinctSubjects, extent.subjects());
  }

  private void classPartition(String iri, long entities) {
    Node type = NodeFactory.createURI(iri);
    Node partition = own.classPartition(type);
    triples.add(dataset, Dataset.classPartition, partition);
    triples.type(partition, Dataset.VoidDataset);
    triples.add(partition, Dataset.partitionClass, type);
    number(partition, Dataset.entities, entities);
  }

  private void propertyPartition(String iri, long count) {
    Node property = NodeFactory.createURI(iri);
    Node partition = own.propertyPartition(property);
    triples.add(dataset, Dataset.propertyPartition, partition);
    triples.type(partition, Dataset.VoidDataset);
    triples.add(partition, Dataset.partitionProperty, property);
    number(partition, Dataset.triples, count);
  }

  private void period(Period period) {
    Node node = own.datasetPart("period");
    triples.add(dataset, Dataset.temporal, node);
    triples.type(node, Dataset.PeriodOfTime);
    triples.add(node, Dataset.startDate, time(period.first()));
    triples.add(node, Dataset.endDate, time(period.last()));
  }

  /** A day, or a year of which no day is known. */
  private static Node time(String time) {
    return NodeFactory.createLiteralDT(
        time, time.contains("-") ? XSDDatatype.XSDdate : XSDDatatype.XSDgYear);
  }

  private void number(Node node, Node property, long value) {
    triples.add(
        node, property, NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger));
  }

  private void both(Node node, Node property, String zh, String en) {
    triples.chinese(node, property, zh);
    triples.text(node, property, en, "en");
  }
}

package dawen.graph;

import dawen.conference.RepairRule;
import dawen.graph.Vocabulary.Dataset;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Dqv;
import dawen.graph.Vocabulary.Rdf;
import dawen.graph.Vocabulary.Skos;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import dawen.mention.Rule;
import dawen.mention.Rules;
import dawen.mention.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * What all transcripts refer to, as named graphs: one for each word list, one for announced numbers
 * of questions, one for the ontology and the rules, one for the dataset itself.
 */
public final class ReferenceGraphs {
  private final References references;
  private final Iris iris;

  private ReferenceGraphs(References references, Iris iris) {
    this.references = references;
    this.iris = iris;
  }

  /** The graphs of a lexicon, in memory. */
  public static DatasetGraph of(Lexicon lexicon, Iris iris) {
    return of(References.of(lexicon), iris);
  }

  static DatasetGraph of(References references, Iris iris) {
    ReferenceGraphs graphs = new ReferenceGraphs(references, iris);
    DatasetGraph quads = DatasetGraphFactory.createGeneral();
    quads.prefixes().putAll(Vocabulary.prefixes());
    for (Kind kind : Kind.values()) {
      List<Entry> all = new ArrayList<>(references.entries().apply(kind));
      if (kind == Kind.COUNTRY) {
        all.addAll(codedRegions(references.entries().apply(Kind.REGION), all));
      }
      quads.addGraph(iris.listGraph(kind), graphs.list(kind, all));
    }
    quads.addGraph(iris.announcementsGraph(), AnnouncementGraph.of(references.announced(), iris));
    quads.addGraph(iris.ontologyGraph(), graphs.ontology());
    quads.addGraph(iris.metadataGraph(), Metadata.of(iris));
    return quads;
  }

  /**
   * Regions with an ISO code of their own, HK or GL, as the places that outlets have their seat in.
   */
  private static List<Entry> codedRegions(List<Entry> regions, List<Entry> countries) {
    Set<String> codes = countries.stream().map(Entry::id).collect(Collectors.toSet());
    return regions.stream()
        .filter(region -> region.place() != null && region.parent() == null)
        .filter(region -> codes.add(region.place()))
        .map(ReferenceGraphs::asPlace)
        .toList();
  }

  private static Entry asPlace(Entry region) {
    return new Entry(
        Kind.COUNTRY,
        region.place(),
        region.zh(),
        region.en(),
        region.place(),
        region.surfaces(),
        List.of(),
        region.id(),
        region.wikidata(),
        true);
  }

  private Graph list(Kind kind, List<Entry> entries) {
    Triples triples = new Triples();
    Entities entities = new Entities(iris, triples);
    for (Entry entry : entries) {
      entities.describe(entry);
      references.linksOf(entry).forEach(link -> entities.link(entry, link));
    }
    if (kind == Kind.TOPIC) {
      triples.type(iris.topicScheme(), Skos.ConceptScheme);
      triples.chinese(iris.topicScheme(), Skos.prefLabel, "答问议题");
      triples.text(iris.topicScheme(), Skos.prefLabel, "Topics of questions and answers", "en");
    }
    return triples.graph();
  }

  private Graph ontology() {
    Triples triples = new Triples();
    Rules.bundled().all().forEach((rule, trust) -> rule(triples, rule, trust));
    for (RepairRule rule : RepairRule.values()) {
      rule(triples, rule);
    }
    announcedNumberRule(triples);
    GraphUtil.addInto(triples.graph(), OntologyFile.DAWEN.read());
    return triples.graph();
  }

  private void rule(Triples triples, Rule rule, Trust trust) {
    Node node = iris.rule(rule);
    triples.type(node, Dawen.Rule);
    triples.chinese(node, Rdf.label, trust.zh());
    triples.text(node, Rdf.label, rule.id(), "en");
    triples.text(node, Rdf.comment, trust.en(), "en");
    triples.decimal(node, Dawen.confidence, trust.confidence());
    if (trust.isMeasured()) {
      measurement(triples, node, iris.measurement(rule), trust);
    } else {
      triples.chinese(node, Skos.scopeNote, "未经测量；可信度为预设值。");
      triples.text(node, Skos.scopeNote, "Unmeasured; the confidence is a default.", "en");
    }
  }

  /** Of repairs nothing was measured, and they are no guesses: they have no confidence. */
  private void rule(Triples triples, RepairRule rule) {
    Node node = iris.rule(rule);
    triples.type(node, Dawen.Rule);
    triples.chinese(node, Rdf.label, rule.zh());
    triples.text(node, Rdf.label, rule.id(), "en");
    triples.text(node, Rdf.comment, rule.en(), "en");
    triples.chinese(node, Skos.scopeNote, "修正规则；未经测量，不设可信度。");
    triples.text(node, Skos.scopeNote, "A rule of repair; unmeasured, without confidence.", "en");
  }

  /** Numbers are read as they are printed, outside questions and answers: no measured guess. */
  private void announcedNumberRule(Triples triples) {
    Node node = iris.announcedNumberRule();
    triples.type(node, Dawen.Rule);
    triples.chinese(node, Rdf.label, "所报提问数");
    triples.text(node, Rdf.label, "announced-number", "en");
    triples.text(
        node,
        Rdf.comment,
        "words outside the exchanges that say how many questions were answered: 共回答了21个提问",
        "en");
    triples.chinese(node, Skos.scopeNote, "读取原文所报提问数的规则；未经测量，不设可信度。");
    triples.text(
        node, Skos.scopeNote, "A rule of reading numbers; unmeasured, without confidence.", "en");
  }

  private static void measurement(Triples triples, Node rule, Node measurement, Trust trust) {
    triples.add(rule, Dqv.hasQualityMeasurement, measurement);
    triples.type(measurement, Dqv.QualityMeasurement);
    triples.add(measurement, Dqv.computedOn, rule);
    triples.add(measurement, Dqv.isMeasurementOf, Dawen.precision);
    triples.decimal(measurement, Dqv.value, trust.precision());
    triples.integer(measurement, Dawen.sampleSize, trust.n());
    triples.text(measurement, Dataset.description, trust.measuredOn(), "en");
  }
}

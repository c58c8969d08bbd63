package dawen.graph;

import dawen.conference.Announcement;
import dawen.conference.Exchange;
import dawen.conference.Origin;
import dawen.conference.Passage;
import dawen.conference.Statement;
import dawen.conference.Stretch;
import dawen.conference.Translation;
import dawen.graph.TranscriptGraph.Subjects;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Nif;
import dawen.graph.Vocabulary.Prov;
import dawen.graph.Vocabulary.Schema;
import dawen.mention.Annotated;
import dawen.mention.AnnotatedExchange;
import dawen.mention.Mention;
import dawen.mention.Part;
import java.util.List;
import org.apache.jena.graph.Node;

/** Where each fact is printed and how it was found: spans, mentions, repairs, file, run. */
final class ProvenanceGraph {
  private final Annotated annotated;
  private final Subjects subjects;
  private final Triples triples = new Triples();

  ProvenanceGraph(Annotated annotated, Subjects subjects) {
    this.annotated = annotated;
    this.subjects = subjects;
  }

  Triples build() {
    source();
    run();
    statements();
    announcements();
    annotated.exchanges().forEach(this::exchange);
    for (Translation translation : annotated.conference().translations()) {
      span(subjects.translation(translation), translation.text());
    }
    new RepairTriples(annotated, subjects, triples).add();
    return triples;
  }

  private void source() {
    Origin origin = annotated.conference().origin();
    Node source = subjects.source();
    triples.string(source, Schema.encodingFormat, origin.mediaType());
    triples.string(source, Dawen.encoding, origin.encoding());
    triples.string(source, Schema.contentSize, Long.toString(origin.bytes()));
    triples.string(source, Prov.checksumValue, origin.sha256());
  }

  /** No clock: a second run over the same file gives the same triples. */
  private void run() {
    Node run = subjects.iris().run(subjects.id());
    Node software = subjects.iris().software();
    triples.add(subjects.transcript(), Prov.wasGeneratedBy, run);
    triples.type(run, Prov.Activity);
    triples.add(run, Prov.used, subjects.source());
    triples.add(run, Prov.wasAssociatedWith, software);
    triples.type(software, Prov.SoftwareAgent);
    triples.type(software, Schema.SoftwareApplication);
    triples.string(software, Schema.name, "dawen");
    triples.string(software, Schema.softwareVersion, Vocabulary.VERSION);
    triples.string(software, Schema.softwareRequirements, Vocabulary.SEGMENTER);
  }

  private void statements() {
    int n = 0;
    for (Statement statement : annotated.conference().statements()) {
      n++;
      span(subjects.statement(n), statement.text());
    }
  }

  private void announcements() {
    List<Announcement> announcements = annotated.conference().announcements();
    for (int i = 0; i < announcements.size(); i++) {
      Node node = subjects.announcement(i + 1);
      Passage words = announcements.get(i).words();
      triples.add(node, Nif.referenceContext, subjects.transcript());
      span(node, words);
      triples.string(node, Nif.anchorOf, words.text());
      triples.add(node, Dawen.byRule, subjects.iris().announcedNumberRule());
    }
  }

  private void exchange(AnnotatedExchange annotated) {
    Exchange exchange = annotated.exchange();
    int n = exchange.index();
    Node question = subjects.question(n);
    Node answer = subjects.answer(n);
    searched(question, exchange.question());
    searched(answer, exchange.answer());
    for (Mention mention : annotated.mentions()) {
      mention(mention, mention.part() == Part.QUESTION ? question : answer);
    }
  }

  /** A text of one piece has no other place than its own. */
  private void searched(Node node, Passage passage) {
    span(node, passage);
    List<Stretch> stretches = passage == null ? List.of() : passage.stretches();
    if (stretches.size() > 1) {
      stretches.forEach(stretch -> piece(node, stretch));
    }
  }

  private void piece(Node text, Stretch stretch) {
    Node piece = subjects.iris().piece(subjects.id(), stretch.span());
    triples.add(text, Dawen.piece, piece);
    triples.offset(piece, Dawen.textBegin, stretch.textBegin());
    triples.span(piece, stretch.span());
  }

  private void span(Node node, Passage passage) {
    if (passage != null && !passage.isEmpty()) {
      triples.span(node, passage.span());
    }
  }

  private void mention(Mention mention, Node part) {
    Node node = subjects.iris().mention(subjects.id(), mention);
    triples.type(node, Dawen.Mention);
    triples.add(node, Nif.referenceContext, subjects.transcript());
    triples.span(node, mention.span());
    triples.string(node, Nif.anchorOf, mention.exact());
    triples.add(node, Nif.taIdentRef, subjects.entity(mention.entity()));
    mention
        .alternatives()
        .forEach(other -> triples.add(node, Dawen.ambiguousWith, subjects.entity(other)));
    triples.add(node, Dawen.inPart, part);
    triples.add(node, Dawen.byRule, subjects.rule(mention.rule()));
  }
}

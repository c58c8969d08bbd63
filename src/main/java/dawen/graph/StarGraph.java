package dawen.graph;

import dawen.conference.Announcement;
import dawen.conference.Event;
import dawen.conference.Speaker;
import dawen.conference.Statement;
import dawen.conference.Translation;
import dawen.graph.TranscriptGraph.Subjects;
import dawen.graph.Vocabulary.Dataset;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Org;
import dawen.graph.Vocabulary.Prov;
import dawen.graph.Vocabulary.Schema;
import dawen.lexicon.Entry;
import dawen.mention.Annotated;
import dawen.mention.AnnotatedExchange;
import dawen.mention.Mention;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/** What a reader of the data asks for: conference, exchanges, texts, what they name. */
final class StarGraph {
  private final Annotated annotated;
  private final Subjects subjects;
  private final Triples triples = new Triples();

  StarGraph(Annotated annotated, Subjects subjects) {
    this.annotated = annotated;
    this.subjects = subjects;
  }

  Triples build() {
    conference();
    transcript();
    memberships();
    statements();
    announcements();
    ExchangeStar star = new ExchangeStar(annotated, subjects, triples);
    annotated.exchanges().forEach(star::add);
    annotated.conference().translations().forEach(this::translation);
    Entities entities = new Entities(subjects.iris(), triples);
    unlisted().forEach(entities::describe);
    return triples;
  }

  private void conference() {
    Event event = annotated.conference().event();
    Node conference = subjects.conference();
    triples.type(conference, Dawen.PressConference);
    triples.chinese(conference, Schema.name, event.title());
    triples.integer(conference, Dawen.year, event.year());
    triples.date(conference, Schema.startDate, event.date());
    triples.chinese(conference, Dawen.session, event.session());
    triples.chinese(conference, Schema.location, event.venue());
    triples.truth(conference, Dawen.byVideo, event.video());
    for (Entry speaker : annotated.speakers()) {
      triples.add(conference, Dawen.speaker, subjects.entity(speaker));
    }
  }

  private void transcript() {
    Node transcript = subjects.transcript();
    triples.type(transcript, Dawen.Transcript);
    triples.add(transcript, Schema.about, subjects.conference());
    triples.chinese(transcript, Schema.name, annotated.conference().event().title());
    triples.add(transcript, Dawen.source, subjects.source());
    triples.type(subjects.source(), Schema.MediaObject);
    triples.type(subjects.source(), Prov.Entity);
    String fileName = annotated.conference().origin().fileName();
    triples.string(subjects.source(), Schema.name, fileName);
  }

  /** One membership for each printed role, numbered through all speakers. */
  private void memberships() {
    int n = 0;
    for (int i = 0; i < annotated.speakers().size(); i++) {
      Node person = subjects.entity(annotated.speakers().get(i));
      for (String role : annotated.conference().speakers().get(i).roles()) {
        n++;
        Node membership = subjects.iris().membership(subjects.id(), n);
        triples.type(membership, Org.Membership);
        triples.add(membership, Org.member, person);
        triples.chinese(membership, Dawen.roleAsPrinted, role);
        triples.add(membership, Org.memberDuring, subjects.conference());
      }
    }
  }

  private void statements() {
    int n = 0;
    for (Statement statement : annotated.conference().statements()) {
      n++;
      Node node = subjects.statement(n);
      triples.type(node, Dawen.Statement);
      triples.add(node, Dawen.transcript, subjects.transcript());
      triples.add(node, Dawen.conference, subjects.conference());
      triples.add(node, Dawen.statementKind, kind(statement.kind()));
      triples.integer(node, Dawen.position, n);
      triples.add(node, Dawen.speaker, person(statement.speaker()));
      triples.chinese(node, Schema.headline, statement.heading());
      triples.words(node, statement.text(), annotated.repairs());
    }
  }

  private void announcements() {
    List<Announcement> announcements = annotated.conference().announcements();
    for (int i = 0; i < announcements.size(); i++) {
      Node node = subjects.announcement(i + 1);
      triples.add(subjects.conference(), Dawen.announcement, node);
      triples.type(node, Dawen.Announcement);
      triples.integer(node, Dawen.announcedQuestions, announcements.get(i).questions());
      triples.add(node, Dataset.source, subjects.source());
    }
  }

  private void translation(Translation translation) {
    Node original = subjects.translated(translation);
    Node node = subjects.translation(translation);
    triples.type(node, Schema.CreativeWork);
    triples.add(node, Schema.translationOfWork, original);
    triples.add(original, Schema.workTranslation, node);
    triples.string(node, Schema.inLanguage, translation.language());
    triples.text(node, Schema.text, translation.text().text(), translation.language());
  }

  private static Node kind(Statement.Kind kind) {
    return switch (kind) {
      case OPENING -> Dawen.Opening;
      case CLOSING -> Dawen.Closing;
      case REMARK -> Dawen.Remark;
    };
  }

  /** The speaker of that printed name; null for a voice that is none of the speakers, a host. */
  private Node person(String printedName) {
    List<Speaker> speakers = annotated.conference().speakers();
    for (int i = 0; i < speakers.size(); i++) {
      if (speakers.get(i).name().equals(printedName)) {
        return subjects.entity(annotated.speakers().get(i));
      }
    }
    return null;
  }

  private Set<Entry> unlisted() {
    Set<Entry> unlisted = new LinkedHashSet<>();
    annotated.speakers().forEach(speaker -> addUnlisted(speaker, unlisted));
    for (AnnotatedExchange exchange : annotated.exchanges()) {
      addUnlisted(exchange.speaker(), unlisted);
      addUnlisted(exchange.outlet(), unlisted);
      for (Mention mention : exchange.mentions()) {
        addUnlisted(mention.entity(), unlisted);
      }
    }
    return unlisted;
  }

  private static void addUnlisted(Entry entry, Set<Entry> unlisted) {
    if (entry != null && !entry.listed()) {
      unlisted.add(entry);
    }
  }
}

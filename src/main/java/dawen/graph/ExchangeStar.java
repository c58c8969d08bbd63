package dawen.graph;

import dawen.conference.Completeness;
import dawen.conference.Event;
import dawen.conference.Exchange;
import dawen.conference.Repair;
import dawen.graph.TranscriptGraph.Subjects;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Org;
import dawen.graph.Vocabulary.Schema;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.mention.Annotated;
import dawen.mention.AnnotatedExchange;
import dawen.mention.Mention;
import dawen.mention.Part;
import dawen.mention.Rule;
import dawen.mention.TopicScore;
import java.util.List;
import org.apache.jena.graph.Node;

/** An exchange with its question and answer; everything asked for is one hop from it. */
final class ExchangeStar {
  private final Event event;
  private final List<Repair> repairs;
  private final Subjects subjects;
  private final Triples triples;

  ExchangeStar(Annotated annotated, Subjects subjects, Triples triples) {
    this.event = annotated.conference().event();
    this.repairs = annotated.repairs();
    this.subjects = subjects;
    this.triples = triples;
  }

  void add(AnnotatedExchange annotated) {
    Exchange exchange = annotated.exchange();
    Node node = subjects.exchange(exchange.index());
    Node question = Iris.part(node, "question");
    Node answer = Iris.part(node, "answer");
    triples.type(node, Dawen.Exchange);
    frame(node, exchange);
    triples.add(node, Dawen.speaker, subjects.entity(annotated.speaker()));
    outlet(node, annotated.outlet());
    topics(node, annotated.topics());
    mentions(node, question, answer, annotated.mentions());
    if (exchange.question() != null) {
      triples.add(node, Dawen.question, question);
      question(question, exchange);
    }
    if (exchange.answer() != null) {
      triples.add(node, Dawen.answer, answer);
      answer(answer, exchange.question() == null ? null : question, annotated);
    }
  }

  private void frame(Node node, Exchange exchange) {
    triples.add(node, Dawen.conference, subjects.conference());
    triples.add(node, Dawen.transcript, subjects.transcript());
    triples.integer(node, Dawen.position, exchange.index());
    triples.integer(node, Dawen.sectionNumber, exchange.sectionNumber());
    triples.integer(node, Dawen.year, event.year());
    triples.date(node, Schema.startDate, event.date());
    triples.chinese(node, Schema.headline, exchange.heading());
    triples.chinese(node, Dawen.slogan, exchange.slogan());
    triples.add(node, Dawen.completeness, completeness(exchange.completeness()));
    if (exchange.duplicateOf() != null) {
      triples.add(node, Dawen.duplicateOf, subjects.exchange(exchange.duplicateOf()));
    }
  }

  private static Node completeness(Completeness completeness) {
    return switch (completeness) {
      case COMPLETE -> Dawen.Complete;
      case QUESTION_MISSING -> Dawen.QuestionMissing;
      case ANSWER_MISSING -> Dawen.AnswerMissing;
      case ANSWER_CUT -> Dawen.AnswerCut;
    };
  }

  private void outlet(Node node, Entry outlet) {
    if (outlet == null) {
      return;
    }
    triples.add(node, Dawen.outlet, subjects.entity(outlet));
    if (outlet.place() != null) {
      triples.add(node, Dawen.outletPlace, subjects.iris().place(outlet.place()));
    }
  }

  private void topics(Node node, List<TopicScore> topics) {
    for (TopicScore score : topics) {
      triples.add(node, Dawen.topic, subjects.entity(score.topic()));
    }
    if (!topics.isEmpty()) {
      triples.add(node, Dawen.mainTopic, subjects.entity(topics.get(0).topic()));
    }
  }

  private void mentions(Node node, Node question, Node answer, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.rule() == Rule.TAG) {
        continue; // no words of the question: dawen:outlet says whose reporter asks
      }
      Node entity = subjects.entity(mention.entity());
      triples.add(mention.part() == Part.QUESTION ? question : answer, Schema.mentions, entity);
      if (mention.entity().kind() == Kind.COUNTRY) {
        triples.add(node, Dawen.country, entity);
      }
    }
  }

  private void question(Node question, Exchange exchange) {
    triples.type(question, Schema.Question);
    triples.type(question, Org.Question);
    triples.searchedWords(question, exchange.question(), repairs);
    triples.chinese(question, Dawen.outletAsPrinted, exchange.outlet());
  }

  /** With the question that it answers; null for none. */
  private void answer(Node answer, Node question, AnnotatedExchange annotated) {
    triples.type(answer, Schema.Answer);
    triples.type(answer, Org.Answer);
    triples.searchedWords(answer, annotated.exchange().answer(), repairs);
    triples.add(answer, Schema.creator, subjects.entity(annotated.speaker()));
    triples.add(answer, Schema.parentItem, question);
  }
}

package dawen.graph;

import dawen.conference.Span;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Nif;
import dawen.graph.Vocabulary.Oa;
import dawen.graph.Vocabulary.Schema;
import dawen.graph.Vocabulary.Skos;
import dawen.pack.NodeNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What the SPARQL of our shapes says of order, place and agreement, in Java: each holds only where
 * the query finds nothing. A value that is missing or stands twice is doubt enough.
 */
final class QuickRules {
  private final QuickTerms common;
  private final int transcript;
  private final int duplicateOf;
  private final int exchange;
  private final int statement;
  private final int context;
  private final int inPart;
  private final int names;
  private final int mentions;
  private final int outlet;
  private final int country;
  private final int year;
  private final int date;
  private final int session;
  private final int exact;
  private final int target;
  private final int repaired;
  private final int inScheme;
  private final int broader;

  private QuickRules(NodeNumbers terms) {
    this.common = new QuickTerms(terms);
    this.transcript = terms.of(Dawen.transcript);
    this.duplicateOf = terms.of(Dawen.duplicateOf);
    this.exchange = terms.of(Dawen.Exchange);
    this.statement = terms.of(Dawen.Statement);
    this.context = terms.of(Nif.referenceContext);
    this.inPart = terms.of(Dawen.inPart);
    this.names = terms.of(Nif.taIdentRef);
    this.mentions = terms.of(Schema.mentions);
    this.outlet = terms.of(Dawen.outlet);
    this.country = terms.of(Dawen.country);
    this.year = terms.of(Dawen.year);
    this.date = terms.of(Schema.startDate);
    this.session = terms.of(Dawen.session);
    this.exact = terms.of(Oa.exact);
    this.target = terms.of(Oa.hasTarget);
    this.repaired = terms.of(Dawen.repairedText);
    this.inScheme = terms.of(Skos.inScheme);
    this.broader = terms.of(Skos.broader);
  }

  /** The constraints by the shapes whose SPARQL they stand for. */
  static Map<Node, QuickConstraint> of(NodeNumbers terms) {
    QuickRules rules = new QuickRules(terms);
    Map<Node, QuickConstraint> all = new HashMap<>(QuickQuotations.of(terms));
    all.put(shape("DuplicateIsLater"), (index, node, self) -> rules.isLater(index, node));
    all.put(shape("Positions"), (index, node, self) -> rules.isNumbered(index, node));
    all.put(shape("AnswerFollowsQuestion"), (index, node, self) -> rules.isInTurn(index, node));
    all.put(shape("ExchangesApart"), (index, node, self) -> rules.areExchangesApart(index, node));
    all.put(shape("StatementsApart"), (index, node, self) -> rules.areStatementsApart(index, node));
    all.put(shape("MentionWithinPart"), (index, node, self) -> rules.areWithin(index, node));
    all.put(shape("MentionCounted"), (index, node, self) -> rules.areCounted(index, node));
    all.put(shape("CountriesAgree"), (index, node, self) -> rules.areCountriesTold(index, node));
    all.put(shape("YearAgrees"), (index, node, self) -> rules.isOfItsYear(index, node));
    all.put(shape("SessionAgrees"), (index, node, self) -> rules.isOfItsSession(index, node));
    all.put(shape("NoTopicCircle"), (index, node, self) -> rules.hasNoCircle(index, node));
    all.put(shape("RepairsTold"), (index, node, self) -> rules.areRepairsTold(index, node));
    return all;
  }

  static Node shape(String name) {
    return NodeFactory.createURI("https://w3id.org/dawen/shapes#" + name);
  }

  private boolean isLater(TripleIndex index, int node) {
    int[] own = index.objects(node, transcript);
    int position = common.position(index, node);
    return own.length == 1
        && Arrays.stream(index.objects(node, duplicateOf))
            .allMatch(
                other ->
                    index.contains(other, transcript, own[0])
                        && common.position(index, other) >= 0
                        && common.position(index, other) < position);
  }

  private boolean isNumbered(TripleIndex index, int node) {
    return isNumbered(index, common.members(index, node, exchange))
        && isNumbered(index, common.members(index, node, statement));
  }

  private boolean isNumbered(TripleIndex index, int[] members) {
    BitSet seen = new BitSet();
    for (int member : members) {
      int position = common.position(index, member);
      if (position < 1 || position > members.length || seen.get(position)) {
        return false;
      }
      seen.set(position);
    }
    return true;
  }

  private boolean isInTurn(TripleIndex index, int node) {
    if (common.hasNoPlaces(index)) {
      return true;
    }
    boolean newestFirst = isNewestFirst(index, node);
    for (int each : common.members(index, node)) {
      for (int question : common.questions(index, each)) {
        for (int answer : common.answers(index, each)) {
          if (!isInTurn(index, question, answer, newestFirst)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean isInTurn(TripleIndex index, int question, int answer, boolean newestFirst) {
    if (common.isNowhere(index, question) || common.isNowhere(index, answer)) {
      return true;
    }
    Span asked = common.span(index, question);
    Span answered = common.span(index, answer);
    return asked != null
        && answered != null
        && (answered.begin() >= asked.end() || newestFirst && asked.begin() >= answered.end());
  }

  /** Whether any part of the second exchange ends above one of the first. */
  private boolean isNewestFirst(TripleIndex index, int node) {
    int[] first = partsAt(index, node, 1);
    int[] second = partsAt(index, node, 2);
    return Arrays.stream(first)
        .anyMatch(part -> Arrays.stream(second).anyMatch(later -> isAbove(index, later, part)));
  }

  private boolean isAbove(TripleIndex index, int one, int other) {
    Span above = common.span(index, one);
    Span below = common.span(index, other);
    return above != null && below != null && above.end() <= below.begin();
  }

  private int[] partsAt(TripleIndex index, int node, int position) {
    return Arrays.stream(common.members(index, node))
        .filter(member -> common.position(index, member) == position)
        .flatMap(member -> Arrays.stream(common.parts(index, member)))
        .toArray();
  }

  private boolean areExchangesApart(TripleIndex index, int node) {
    if (common.hasNoPlaces(index)) {
      return true;
    }
    Map<Integer, int[]> byPosition = new HashMap<>();
    for (int member : common.members(index, node)) {
      int[] parts = common.parts(index, member);
      if (parts.length > 0 && byPosition.put(common.position(index, member), parts) != null) {
        return false;
      }
    }
    return byPosition.entrySet().stream()
        .allMatch(
            each -> {
              int[] next = byPosition.getOrDefault(each.getKey() + 1, new int[0]);
              return areApart(index, each.getValue(), next);
            });
  }

  private boolean areStatementsApart(TripleIndex index, int node) {
    int[] statements = common.statements(index, node);
    return statements.length == 0
        || common.hasNoPlaces(index)
        || areApart(index, statements, common.allParts(index, node))
            && areApart(index, statements, statements);
  }

  /** Whether none of the one overlaps any of the other, itself aside. */
  private boolean areApart(TripleIndex index, int[] some, int[] others) {
    Span[] places =
        Arrays.stream(others).mapToObj(other -> common.span(index, other)).toArray(Span[]::new);
    for (int each : some) {
      Span span = common.span(index, each);
      for (int i = 0; i < others.length; i++) {
        boolean known = span != null && places[i] != null;
        boolean nowhere = common.isNowhere(index, each) || common.isNowhere(index, others[i]);
        if (others[i] != each && !nowhere && (!known || overlap(span, places[i]))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean overlap(Span one, Span other) {
    return one.begin() < other.end() && other.begin() < one.end();
  }

  private boolean areWithin(TripleIndex index, int node) {
    for (int mention : index.subjects(context, node)) {
      for (int part : index.objects(mention, inPart)) {
        Span own = common.span(index, mention);
        Span whole = common.span(index, part);
        if (own == null
            || whole == null
            || !isWithin(own, whole) && !isOutside(index, mention, part)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isWithin(Span own, Span whole) {
    return whole.begin() <= own.begin() && own.end() <= whole.end();
  }

  /** Whether a mention stands apart from its question and names who asks it. */
  private boolean isOutside(TripleIndex index, int mention, int part) {
    return !overlap(common.span(index, mention), common.span(index, part))
        && Arrays.stream(index.objects(mention, names))
            .anyMatch(entity -> isAskedBy(index, part, entity));
  }

  private boolean isAskedBy(TripleIndex index, int part, int entity) {
    return Arrays.stream(common.asking(index, part))
        .anyMatch(each -> index.contains(each, outlet, entity));
  }

  private boolean areCounted(TripleIndex index, int node) {
    for (int mention : index.subjects(context, node)) {
      for (int part : index.objects(mention, inPart)) {
        for (int entity : index.objects(mention, names)) {
          if (!index.contains(part, mentions, entity) && !isAskedBy(index, part, entity)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean areCountriesTold(TripleIndex index, int node) {
    for (int each : common.members(index, node)) {
      List<int[]> mentioned = new ArrayList<>();
      for (int part : common.parts(index, each)) {
        mentioned.add(index.objects(part, mentions));
      }
      if (!areSame(index, TripleIndex.union(mentioned), index.objects(each, country))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the countries are those that are named, both sorted. */
  private static boolean areSame(TripleIndex index, int[] named, int[] countries) {
    int places = 0;
    for (int entity : named) {
      if (Arrays.binarySearch(countries, entity) >= 0) {
        places++;
      } else if (isPlace(index.node(entity))) {
        return false;
      }
    }
    return places == countries.length;
  }

  private static boolean isPlace(Node entity) {
    return entity.isURI()
        ? entity.getURI().contains("/place/")
        : entity.toString().contains("/place/");
  }

  private boolean isOfItsYear(TripleIndex index, int node) {
    if (index.objects(node, date).length == 0) {
      return true;
    }
    String day = QuickTerms.string(index, node, date);
    int number = QuickTerms.integer(index, node, year);
    return day != null && number > 0 && day.startsWith(number + "-");
  }

  private boolean isOfItsSession(TripleIndex index, int node) {
    if (index.objects(node, session).length == 0 || index.objects(node, year).length == 0) {
      return true;
    }
    String named = QuickTerms.string(index, node, session);
    if (named == null) {
      return false;
    }
    OptionalInt told = SessionYear.of(named);
    return told.isEmpty() || told.getAsInt() == QuickTerms.integer(index, node, year);
  }

  private boolean areRepairsTold(TripleIndex index, int node) {
    for (int part : index.allSubjects(repaired)) {
      boolean repair =
          Arrays.stream(index.subjects(inPart, part))
              .anyMatch(each -> index.objects(each, exact).length > 0);
      if (!repair) {
        return false;
      }
    }
    for (int repair : index.allSubjects(exact)) {
      if (index.contains(repair, target, node) && !isTold(index, repair)) {
        return false;
      }
    }
    return true;
  }

  private boolean isTold(TripleIndex index, int repair) {
    Span own = common.span(index, repair);
    return Arrays.stream(index.objects(repair, inPart))
        .allMatch(
            part -> {
              Span whole = common.span(index, part);
              boolean known = own != null && whole != null;
              return known && isWithin(own, whole) && index.objects(part, repaired).length > 0;
            });
  }

  private boolean hasNoCircle(TripleIndex index, int scheme) {
    return Arrays.stream(index.subjects(inScheme, scheme))
        .noneMatch(topic -> isAbove(index, topic, topic, new BitSet()));
  }

  private boolean isAbove(TripleIndex index, int topic, int from, BitSet seen) {
    for (int next : index.objects(from, broader)) {
      if (next == topic || !seen.get(next) && isAboveNext(index, topic, next, seen)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAboveNext(TripleIndex index, int topic, int next, BitSet seen) {
    seen.set(next);
    return isAbove(index, topic, next, seen);
  }
}

package dawen.graph;

import dawen.conference.Span;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Nif;
import dawen.graph.Vocabulary.Oa;
import dawen.pack.NodeNumbers;
import java.util.Arrays;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * What the SPARQL of our shapes says of quotations, in Java: each holds only where the query finds
 * nothing.
 */
final class QuickQuotations {
  private final QuickTerms common;
  private final int context;
  private final int anchor;
  private final int target;
  private final int piece;
  private final int textBegin;
  private final int simplified;

  private QuickQuotations(NodeNumbers terms) {
    this.common = new QuickTerms(terms);
    this.context = terms.of(Nif.referenceContext);
    this.anchor = terms.of(Nif.anchorOf);
    this.target = terms.of(Oa.hasTarget);
    this.piece = terms.of(Dawen.piece);
    this.textBegin = terms.of(Dawen.textBegin);
    this.simplified = terms.of(Dawen.simplifiedText);
  }

  /** The constraints by the shapes whose SPARQL they stand for. */
  static Map<Node, QuickConstraint> of(NodeNumbers terms) {
    QuickQuotations rules = new QuickQuotations(terms);
    return Map.of(
        QuickRules.shape("MentionQuoted"),
        (index, node, self) -> index.source() == null || rules.areMentionsQuoted(index, node),
        QuickRules.shape("WordsQuoted"),
        (index, node, self) -> index.source() == null || rules.areWordsQuoted(index, node),
        QuickRules.shape("PieceQuoted"),
        (index, node, self) -> index.source() == null || rules.arePiecesQuoted(index, node),
        QuickRules.shape("PiecesWhole"),
        (index, node, self) -> rules.arePiecesWhole(index, node),
        QuickRules.shape("Simplified"),
        (index, node, self) -> rules.areSimplifiedAsLong(index, node));
  }

  private boolean areMentionsQuoted(TripleIndex index, int transcript) {
    for (int mention : index.subjects(context, transcript)) {
      if (!common.isNowhere(index, mention) && !isQuoted(index, transcript, mention)) {
        return false;
      }
    }
    return true;
  }

  private boolean isQuoted(TripleIndex index, int transcript, int mention) {
    Span span = common.span(index, mention);
    String wording = QuickTerms.plainString(index, mention, anchor);
    if (span == null || wording == null) {
      return false;
    }
    SourceTexts source = index.source();
    if (source.prints(span, wording)) {
      return true;
    }
    String printed = SourceTexts.withoutSpaces(source.text(span));
    String quoted = SourceTexts.withoutSpaces(wording);
    boolean asLong = length(printed) == length(quoted);
    return printed.equals(quoted) || !asLong && hasLayoutWithin(index, transcript, span);
  }

  private boolean hasLayoutWithin(TripleIndex index, int transcript, Span span) {
    return Arrays.stream(index.subjects(target, transcript))
        .mapToObj(layout -> common.span(index, layout))
        .anyMatch(
            layout -> layout != null && span.begin() < layout.begin() && layout.end() < span.end());
  }

  private boolean areWordsQuoted(TripleIndex index, int transcript) {
    return common.hasNoPlaces(index)
        || areWordsQuoted(index, common.allParts(index, transcript))
            && areWordsQuoted(index, common.statements(index, transcript));
  }

  private boolean areWordsQuoted(TripleIndex index, int[] parts) {
    for (int part : parts) {
      if (!common.isNowhere(index, part) && !isQuotedAtItsEnds(index, part)) {
        return false;
      }
    }
    return true;
  }

  private boolean isQuotedAtItsEnds(TripleIndex index, int part) {
    Span span = common.span(index, part);
    String text = common.text(index, part);
    String source = span == null ? "" : index.source().text(span);
    if (text == null || source.isEmpty()) {
      return false;
    }
    String first = source.substring(0, source.offsetByCodePoints(0, 1));
    String last = source.substring(source.offsetByCodePoints(source.length(), -1));
    return (text.startsWith(first) || text.contains("\n" + first))
        && (text.endsWith(last) || text.contains(last + "\n"))
        && SourceTexts.lengthWithoutSpaces(text) <= SourceTexts.lengthWithoutSpaces(source);
  }

  private boolean arePiecesQuoted(TripleIndex index, int transcript) {
    if (!index.hasPredicate(piece)) {
      return true;
    }
    for (int part : common.allParts(index, transcript)) {
      int[] pieces = index.objects(part, piece);
      String text = common.text(index, part);
      if (pieces.length > 0 && (text == null || !arePiecesQuoted(index, pieces, text))) {
        return false;
      }
    }
    return true;
  }

  private boolean arePiecesQuoted(TripleIndex index, int[] pieces, String text) {
    int[] words = text.codePoints().toArray();
    return Arrays.stream(pieces)
        .allMatch(
            each -> {
              Span span = common.span(index, each);
              int from = QuickTerms.integer(index, each, textBegin);
              return span != null && from >= 0 && index.source().printsPiece(span, words, from);
            });
  }

  private boolean arePiecesWhole(TripleIndex index, int transcript) {
    if (!index.hasPredicate(piece)) {
      return true;
    }
    for (int part : common.allParts(index, transcript)) {
      int[] pieces = index.objects(part, piece);
      String text = common.text(index, part);
      if (pieces.length > 0 && (text == null || !arePiecesWhole(index, pieces, length(text)))) {
        return false;
      }
    }
    return true;
  }

  private boolean arePiecesWhole(TripleIndex index, int[] pieces, int length) {
    int[] begins =
        Arrays.stream(pieces)
            .map(each -> QuickTerms.integer(index, each, textBegin))
            .sorted()
            .toArray();
    for (int each : pieces) {
      Span span = common.span(index, each);
      int from = QuickTerms.integer(index, each, textBegin);
      int to = span == null ? -1 : from + span.end() - span.begin();
      if (from < 0 || to != length && Arrays.binarySearch(begins, to) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean areSimplifiedAsLong(TripleIndex index, int transcript) {
    if (!index.hasPredicate(simplified)) {
      return true;
    }
    for (int part : common.allParts(index, transcript)) {
      if (index.hasObjects(part, simplified) && !isSimplifiedAsLong(index, part)) {
        return false;
      }
    }
    return true;
  }

  private boolean isSimplifiedAsLong(TripleIndex index, int part) {
    String text = common.text(index, part);
    String other = QuickTerms.string(index, part, simplified);
    return text != null && other != null && length(text) == length(other);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}

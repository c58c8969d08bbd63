package dawen.graph;

import dawen.conference.RepairRule;
import dawen.conference.Span;
import dawen.lexicon.Dictionaries;
import dawen.lexicon.Dictionaries.Dictionary;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.mention.Mention;
import dawen.mention.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Every IRI of the data, minted in this one place under one base; shared between threads. Those of
 * the dataset's own description are minted in {@link DatasetIris}.
 *
 * <p>In the methods, {@code transcript} is what {@link #transcriptId(String)} makes of a file name,
 * and {@code n} counts from 1.
 */
public final class Iris {
  /** The base where the user names none. */
  public static final String DEFAULT_BASE = "https://w3id.org/dawen/";

  /** Scheme, host or [IPv6 address], port, path of visible ASCII characters. */
  private static final Pattern BASE =
      Pattern.compile(
          "https?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?"
              + "(/([A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})*)*");

  private static final Pattern DOT_SEGMENT = Pattern.compile("/(\\.|%2[Ee]){1,2}/");
  private static final int USUAL_LENGTH = 160;

  /** Digits of a checksum that keep versions of one file apart. */
  private static final int SHORT_HASH = 12;

  private final String base;
  private final ListedNodes listed = new ListedNodes();

  /**
   * @param base {@code http} or {@code https} address that ends with a slash
   * @throws IllegalArgumentException if it is not; the message says what is wrong and what would do
   */
  public Iris(String base) {
    this.base = checked(base);
  }

  /** The base, with its slash at the end. */
  public String base() {
    return base;
  }

  private static String checked(String base) {
    if (!BASE.matcher(base).matches() || DOT_SEGMENT.matcher(base + "/").find()) {
      throw new IllegalArgumentException(
          ("base '%s' is no plain web address; expected http or https, a host and a path of ASCII"
                  + " characters, without ? and #, such as %s")
              .formatted(base, DEFAULT_BASE));
    }
    if (!base.endsWith("/")) {
      throw new IllegalArgumentException(
          "base '%s' does not end with a slash; did you mean '%s/'?".formatted(base, base));
    }
    return base;
  }

  /**
   * What stands for a source file in IRIs: {@code 2026_FM.txt} gives {@code 2026-fm}, {@code
   * 王毅2026.txt} gives {@code 2026-} and eight hexadecimal digits.
   *
   * <p>The name loses its ending; runs of other characters than ASCII letters and digits become one
   * hyphen. Where a letter outside ASCII was lost, nothing is left, or the name is too long, the
   * first digits of the SHA-256 of the whole name follow, so that names stay apart. Names that
   * differ only in ending, case or ASCII punctuation give the same id.
   */
  public static String transcriptId(String fileName) {
    return Slug.of(fileName);
  }

  static String digest(String name) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] bytes = sha256.digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** A question with its answer. */
  public Node exchange(String transcript, int n) {
    return iri("exchange", transcript, n);
  }

  /** The question of an exchange. */
  public Node question(String transcript, int n) {
    return part(exchange(transcript, n), "question");
  }

  /** The answer of an exchange. */
  public Node answer(String transcript, int n) {
    return part(exchange(transcript, n), "answer");
  }

  static Node part(Node exchange, String name) {
    return NodeFactory.createURI(exchange.getURI().concat("/").concat(name));
  }

  /**
   * A press conference, the same for all transcripts of it.
   *
   * @param day date or year
   * @param personId id of the main speaker
   */
  public Node conference(Object day, String personId) {
    return iri("conference", day, personId);
  }

  /** A press conference of which no transcript tells the year or the speaker. */
  public Node undatedConference(String transcript) {
    return iri("conference", "undated", transcript);
  }

  /**
   * How many questions a report says were answered at a conference.
   *
   * @param day date of the conference
   * @param personId id of the speaker
   */
  public Node announcement(Object day, String personId, int n) {
    return iri("announcement", day, personId, n);
  }

  /** How many questions a transcript itself says were answered. */
  public Node announcement(String transcript, int n) {
    return iri("announcement", transcript, n);
  }

  /** That two exchanges are one, printed in two transcripts. */
  public Node alignment(String transcript, int n, String otherTranscript, int m) {
    return iri("alignment", transcript, n, otherTranscript, m);
  }

  /** What one file prints of a conference. */
  public Node transcript(String transcript) {
    return iri("transcript", transcript);
  }

  /** The file of a transcript. */
  public Node source(String transcript) {
    return iri("source", transcript);
  }

  /** Words that answer nobody. */
  public Node statement(String transcript, int n) {
    return iri("statement", transcript, n);
  }

  /**
   * Words in another language.
   *
   * @param translated the question, answer, statement or transcript that they translate
   * @param language BCP 47 code
   */
  public Node translation(Node translated, String language) {
    return NodeFactory.createURI(translated.getURI() + "/translation/" + language);
  }

  /** A printed role of a speaker. */
  public Node membership(String transcript, int n) {
    return iri("membership", transcript, n);
  }

  /** The making of a transcript's graphs. */
  public Node run(String transcript) {
    return iri("run", transcript);
  }

  /** All dictionaries of a build, by their content. */
  public Node dictionaries(Dictionaries dictionaries) {
    return iri("lexicon", dictionaries.sha256().substring(0, SHORT_HASH));
  }

  /** One of them. */
  public Node dictionary(Dictionary file) {
    return iri("lexicon", file.name(), file.sha256().substring(0, SHORT_HASH));
  }

  /** What the shapes say of a transcript. */
  public Node report(String transcript) {
    return iri("report", transcript);
  }

  /** One thing that they find wrong. */
  public Node reportResult(String transcript, int n) {
    return iri("report", transcript, n);
  }

  /** One occurrence of a name. */
  public Node mention(String transcript, Mention mention) {
    Entry entity = mention.entity();
    String where = mention.span().begin() + "-" + mention.span().end();
    return iri("mention", transcript, where + "-" + entity.kind().word() + "-" + entity.id());
  }

  /** A stretch of a question or answer that the source prints without anything in between. */
  public Node piece(String transcript, Span span) {
    return iri("piece", transcript, span.begin() + "-" + span.end());
  }

  /** Something that the source prints and that is read otherwise, or left out. */
  public Node repair(String transcript, Span span, RepairRule rule) {
    return iri("repair", transcript, span.begin() + "-" + span.end() + "-" + rule.id());
  }

  /** A rule of repair. */
  public Node rule(RepairRule rule) {
    return iri("rule", rule.id());
  }

  /** A way of finding names. */
  public Node rule(Rule rule) {
    return iri("rule", rule.id());
  }

  /** The way of finding how many questions a text says were answered. */
  public Node announcedNumberRule() {
    return iri("rule", "announced-number");
  }

  /** What was measured of a way of finding names. */
  public Node measurement(Rule rule) {
    return iri("measurement", rule.id());
  }

  /** A place with a code of ISO 3166-1. */
  public Node place(String code) {
    return iri("place", code);
  }

  /** What an entry of a word list stands for. */
  public Node entity(Entry entry) {
    return entry.listed() ? listed.of(entry, this::made) : made(entry);
  }

  private Node made(Entry entry) {
    return entity(entry.kind(), entry.id());
  }

  /** What the entry of that kind and id stands for. */
  public Node entity(Kind kind, String id) {
    return iri(kind == Kind.COUNTRY ? "place" : kind.word(), id);
  }

  /** The scheme that all topics are in. */
  public Node topicScheme() {
    return iri("topics");
  }

  /** The program, in the version that runs. */
  public Node software() {
    return iri("software", "dawen", Vocabulary.VERSION);
  }

  /** Everything together. */
  public Node dataset() {
    return iri("dataset");
  }

  /** Where SPARQL queries go. */
  public Node sparqlEndpoint() {
    return iri("sparql");
  }

  /** The named graph of a transcript: star, texts, conference. */
  public Node transcriptGraph(String transcript) {
    return iri("graph", "transcript", transcript);
  }

  /** The named graph beside it: mentions, spans, file, run. */
  public Node provenanceGraph(String transcript) {
    return iri("graph", "provenance", transcript);
  }

  /** Whether the IRI is of a named graph that says where things are printed. */
  public boolean isProvenanceGraph(Node graph) {
    return graph.getURI().startsWith(base + "graph/provenance/");
  }

  /** The named graph of a word list. */
  public Node listGraph(Kind kind) {
    return iri("graph", kind == Kind.COUNTRY ? "places" : kind.file());
  }

  /**
   * The named graph that says which exchanges of a conference's transcripts are one.
   *
   * @param conference its IRI, minted here
   */
  public Node alignmentGraph(Node conference) {
    String of = conference.getURI().substring((base + "conference/").length());
    return NodeFactory.createURI(base + "graph/alignment/" + of);
  }

  /** The named graph of announced numbers of questions. */
  public Node announcementsGraph() {
    return iri("graph", "announcements");
  }

  /** The named graphs of all word lists. */
  public List<Node> listGraphs() {
    return Arrays.stream(Kind.values()).map(this::listGraph).toList();
  }

  /** The named graph of the ontology and the rules. */
  public Node ontologyGraph() {
    return iri("graph", "ontology");
  }

  /** The named graph of the dictionaries. */
  public Node dictionaryGraph() {
    return iri("graph", "lexicon");
  }

  /** The named graph of the canned queries. */
  public Node queriesGraph() {
    return iri("graph", "queries");
  }

  /** A canned query. */
  public Node query(String name) {
    return iri("query", name);
  }

  /** The named graph that describes the dataset. */
  public Node metadataGraph() {
    return iri("graph", "metadata");
  }

  Node iri(Object... segments) {
    StringBuilder iri = new StringBuilder(USUAL_LENGTH).append(base);
    for (int i = 0; i < segments.length; i++) {
      if (i > 0) {
        iri.append('/');
      }
      PathSegment.append(segments[i].toString(), iri);
    }
    return NodeFactory.createURI(iri.toString());
  }
}

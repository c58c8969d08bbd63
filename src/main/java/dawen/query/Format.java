package dawen.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.query.Query;

/** A form in which an answer can be written. */
public enum Format {
  /** Aligned columns for people; a terminal's default. */
  TABLE("text/plain", "txt", false),
  /** A Markdown table. */
  MD("text/markdown", "md", false),
  /** SPARQL 1.1 Query Results CSV: RFC 4180 with CR LF, plain IRIs and lexical forms, no BOM. */
  CSV("text/csv", "csv", false),
  /** SPARQL 1.1 Query Results TSV: terms in Turtle's notation. */
  TSV("text/tab-separated-values", "tsv", false),
  /** SPARQL 1.1 Query Results JSON. */
  JSON("application/sparql-results+json", "json", false),
  /** One JSON object a row with plain, typed values. */
  JSONL("application/x-ndjson", "jsonl", false),
  /** SPARQL Query Results XML. */
  XML("application/sparql-results+xml", "xml", false),
  /** Turtle. */
  TTL("text/turtle", "ttl", true),
  /** N-Triples, sorted. */
  NT("application/n-triples", "nt", true),
  /** N-Quads, sorted. */
  NQ("application/n-quads", "nq", true),
  /** TriG. */
  TRIG("application/trig", "trig", true),
  /** JSON-LD 1.1. */
  JSONLD("application/ld+json", "jsonld", true);

  private final String mediaType;
  private final String extension;
  private final boolean graph;

  Format(String mediaType, String extension, boolean graph) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.graph = graph;
  }

  /** The word that users type: {@code csv}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** IANA media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** File name ending, without dot. */
  public String extension() {
    return extension;
  }

  /** Whether it is for the graph of a CONSTRUCT or DESCRIBE, not for rows or ASK. */
  public boolean isGraph() {
    return graph;
  }

  /** Whether it can hold the answer of that query. */
  public boolean suits(Query query) {
    return graph == (query.isConstructType() || query.isDescribeType());
  }

  /** The format of that word, letter case ignored, or nothing. */
  public static Optional<Format> of(String word) {
    return Arrays.stream(values()).filter(f -> f.word().equalsIgnoreCase(word)).findFirst();
  }

  /** All words, in the order of the help text. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Format::word).toList();
  }

  /** Up to three words that resemble the given one, nearest first. */
  public static List<String> suggest(String word) {
    return Suggestions.nearest(word, words(), 3);
  }

  /** The words of the formats that can hold the answer of that query. */
  public static List<String> suiting(Query query) {
    return Arrays.stream(values()).filter(f -> f.suits(query)).map(Format::word).toList();
  }
}

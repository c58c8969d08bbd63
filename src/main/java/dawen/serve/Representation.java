package dawen.serve;

import dawen.export.JsonLdContext;
import dawen.export.JsonLdDocument;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;

/** The forms in which a node is offered, preferred first. */
enum Representation {
  HTML("html", "text/html"),
  TURTLE("ttl", "text/turtle"),
  JSON_LD("jsonld", "application/ld+json"),
  N_TRIPLES("nt", "application/n-triples"),
  RDF_XML("rdf", "application/rdf+xml"),
  CSV("csv", "text/csv"),
  /** The JSON-LD document for those who take it as plain JSON. */
  JSON("json", "application/json");

  private final String suffix;
  private final String mediaType;

  Representation(String suffix, String mediaType) {
    this.suffix = suffix;
    this.mediaType = mediaType;
  }

  /** Ending of the address of this form, without the dot. */
  String suffix() {
    return suffix;
  }

  String mediaType() {
    return mediaType;
  }

  /** Whether it is a JSON-LD document, by whatever media type. */
  boolean isJson() {
    return this == JSON_LD || this == JSON;
  }

  /** For the header Content-Type. */
  String contentType() {
    return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
  }

  /** The form of that suffix, in capitals or not. */
  static Optional<Representation> bySuffix(String suffix) {
    return Arrays.stream(values()).filter(f -> f.suffix.equalsIgnoreCase(suffix)).findFirst();
  }

  /**
   * The form that the asker likes best, HTML where all are as good.
   *
   * @param accept the header Accept; null if there is none
   * @return empty if none is acceptable
   */
  static Optional<Representation> byAccept(String accept) {
    return byAccept(accept, List.of(values()));
  }

  /** Whether the asker likes a page better than JSON; who takes anything is no browser. */
  static boolean wantsHtml(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && byAccept(accept, List.of(JSON, HTML)).orElse(null) == HTML;
  }

  /** As {@link #byAccept(String)}, of these forms, preferred first. */
  static Optional<Representation> byAccept(String accept, List<Representation> offered) {
    if (accept == null || accept.isBlank()) {
      return Optional.of(offered.get(0));
    }
    return Acceptance.of(accept).best(offered);
  }

  /**
   * The triples in this form, as bytes.
   *
   * @throws IllegalStateException for HTML, which is no dump of triples
   */
  byte[] write(RdfDocument document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (this) {
      case TURTLE -> document.turtle(out);
      case N_TRIPLES -> document.nTriples(out);
      case RDF_XML -> RDFWriter.source(document.graph()).format(RDFFormat.RDFXML_PLAIN).output(out);
      case CSV -> TripleTable.write(document.triples(), out);
      case JSON_LD, JSON -> out.writeBytes(jsonLd(document));
      case HTML -> throw new IllegalStateException("a page is written by NodePage");
    }
    return out.toByteArray();
  }

  private static byte[] jsonLd(RdfDocument document) {
    String context = document.origin() + JsonLdContext.PATH;
    return JsonLdDocument.write(document.about(), document.triples(), document.base(), context);
  }
}

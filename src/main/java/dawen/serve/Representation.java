package dawen.serve;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaRange;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;

/** The forms in which a node is offered, preferred first. */
enum Representation {
  HTML("html", "text/html", null),
  TURTLE("ttl", "text/turtle", RDFFormat.TURTLE_PRETTY),
  JSON_LD("jsonld", "application/ld+json", RDFFormat.JSONLD11_PRETTY),
  N_TRIPLES("nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8),
  RDF_XML("rdf", "application/rdf+xml", RDFFormat.RDFXML_PLAIN),
  CSV("csv", "text/csv", null);

  private static final List<Var> COLUMNS =
      List.of(Var.alloc("subject"), Var.alloc("predicate"), Var.alloc("object"));

  private final String suffix;
  private final String mediaType;
  private final RDFFormat format;

  Representation(String suffix, String mediaType, RDFFormat format) {
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.format = format;
  }

  /** Ending of the address of this form, without the dot. */
  String suffix() {
    return suffix;
  }

  String mediaType() {
    return mediaType;
  }

  /** For the header Content-Type. */
  String contentType() {
    return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
  }

  static Optional<Representation> bySuffix(String suffix) {
    return Arrays.stream(values()).filter(form -> form.suffix.equals(suffix)).findFirst();
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

  /** As {@link #byAccept(String)}, of these forms, preferred first. */
  static Optional<Representation> byAccept(String accept, List<Representation> offered) {
    if (accept == null || accept.isBlank()) {
      return Optional.of(offered.get(0));
    }
    AcceptList offers =
        new AcceptList(offered.stream().map(form -> new MediaRange(form.mediaType)).toList());
    MediaType best = AcceptList.match(new AcceptList(accept), offers);
    return offered.stream()
        .filter(form -> best != null && form.mediaType.equals(best.getContentTypeStr()))
        .findFirst();
  }

  /**
   * The triples in this form, as bytes.
   *
   * @throws IllegalStateException for HTML, which is no dump of triples
   */
  byte[] write(Graph graph) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (this == CSV) {
      ResultsWriter.create().lang(ResultSetLang.RS_CSV).write(out, rows(graph));
    } else if (format != null) {
      RDFWriter.source(graph).format(format).output(out);
    } else {
      throw new IllegalStateException("a page is written by NodePage");
    }
    return out.toByteArray();
  }

  private static RowSet rows(Graph graph) {
    List<Triple> triples = new ArrayList<>(graph.find().toList());
    triples.sort(Comparator.comparing(Triple::toString));
    List<Binding> rows = triples.stream().map(Representation::row).toList();
    return RowSet.create(QueryIterPlainWrapper.create(rows.iterator()), COLUMNS);
  }

  private static Binding row(Triple triple) {
    return BindingFactory.binding(
        COLUMNS.get(0), triple.getSubject(),
        COLUMNS.get(1), triple.getPredicate(),
        COLUMNS.get(2), triple.getObject());
  }
}

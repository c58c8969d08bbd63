package dawen.cli;

import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Nif;
import dawen.store.Store;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;

/** Tells whether a stored graph lacks the provenance that something is to be taken from. */
final class PlainGraph {
  static final String HOW_TO_HAVE_IT = "build it again without --without-provenance to have that";

  /** Terms that no graph without provenance speaks in. */
  private static final Pattern PROVENANCE =
      Pattern.compile("\\b(nif:|oa:|sh:conforms|dawen:(Mention|byRule|inPart)\\b)");

  private static final Query IS_PLAIN =
      QueryFactory.create(
          "ASK { ?transcript a <%s> FILTER NOT EXISTS { ?quoted <%s> ?place } }"
              .formatted(Dawen.Transcript.getURI(), Nif.beginIndex.getURI()));

  private PlainGraph() {}

  /** Whether a query asks for provenance, and the store has transcripts but none of that. */
  static boolean lacksWhat(String query, Store store) {
    if (!PROVENANCE.matcher(query).find()) {
      return false;
    }
    try (QueryExecution execution = store.query(IS_PLAIN)) {
      return execution.execAsk();
    }
  }
}

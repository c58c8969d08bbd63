package dawen.serve;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import dawen.export.JsonLdContext;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LangJSONLD11;

/** Reads JSON-LD with an independent library and the bundled context, without any network. */
final class JsonLd {

  private JsonLd() {}

  static Graph read(byte[] document) {
    JsonLdOptions options = new JsonLdOptions();
    options.setDocumentLoader(
        (url, how) -> {
          if (!url.getPath().equals(JsonLdContext.PATH)) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, url.toString());
          }
          return JsonDocument.of(new StringReader(JsonLdContext.BUNDLED.text()));
        });
    return RDFParser.source(new ByteArrayInputStream(document))
        .lang(Lang.JSONLD11)
        .context(
            new org.apache.jena.sparql.util.Context().set(LangJSONLD11.JSONLD_OPTIONS, options))
        .toGraph();
  }
}

package dawen.serve;

import dawen.reader.LimitedQuery;
import org.eclipse.jetty.http.HttpFields;

/**
 * What stands in the head of every answer, errors of every kind included.
 *
 * <p>Any page may read what is public here, but without the reader's cookies or passwords: {@code
 * Access-Control-Allow-Origin: *} and no credentials (Fetch standard, CORS protocol). For the same
 * reason the resources are open to other origins ({@code Cross-Origin-Resource-Policy}).
 */
final class Heads {

  /** Content-Security-Policy of every page: nothing from elsewhere, nothing inline. */
  static final String POLICY =
      "default-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

  private static final HttpFields ALWAYS =
      HttpFields.build()
          .put("Access-Control-Allow-Origin", "*")
          .put(
              "Access-Control-Expose-Headers",
              SparqlService.CUT_HEADER
                  + ", "
                  + LimitedQuery.SIZE_CUT
                  + ", "
                  + Paging.TOTAL
                  + ", ETag, Link, Content-Location, Retry-After")
          .put("Content-Security-Policy", POLICY)
          .put("Cross-Origin-Opener-Policy", "same-origin")
          .put("Cross-Origin-Resource-Policy", "cross-origin")
          .put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
          .put("Referrer-Policy", "no-referrer")
          .put("X-Content-Type-Options", "nosniff")
          .asImmutable();

  private Heads() {}

  /** Writes them over those of the same names that stand there. */
  static void put(HttpFields.Mutable head) {
    ALWAYS.forEach(head::put);
  }
}

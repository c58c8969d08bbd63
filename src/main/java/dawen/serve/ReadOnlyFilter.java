package dawen.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * First in the chain: lets only reading methods through, and writes the heads of every answer.
 *
 * <p>Any page may read what is public here, but without the reader's cookies or passwords: {@code
 * Access-Control-Allow-Origin: *} and no credentials (Fetch standard, CORS protocol).
 */
final class ReadOnlyFilter implements Filter {

  /** Content-Security-Policy of every page: nothing from elsewhere, nothing inline. */
  static final String POLICY =
      "default-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

  private static final int MAX_DRAINED = 1 << 20;
  private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");
  private static final List<String> QUERYING = List.of("GET", "HEAD", "POST", "OPTIONS");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
  }

  private static void filter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    addHeaders(response);
    List<String> allowed = request.getRequestURI().equals("/sparql") ? QUERYING : READING;
    String method = request.getMethod();
    if (method.equals("OPTIONS")) {
      response.setHeader("Allow", String.join(", ", allowed));
      response.setHeader("Access-Control-Allow-Methods", String.join(", ", allowed));
      response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
      response.setHeader("Access-Control-Max-Age", "86400");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else if (!allowed.contains(method)) {
      response.setHeader("Allow", String.join(", ", allowed));
      Problem.of(405, method + " is not offered here: the graph can only be read").write(response);
    } else {
      chain.doFilter(request, response);
    }
    drain(request);
  }

  /**
   * Reads what a refused request still sends, up to a limit. Else the connection is closed under a
   * client that has begun its next request on it.
   */
  private static void drain(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > 0) {
      request.getInputStream().readNBytes(MAX_DRAINED);
    }
  }

  private static void addHeaders(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader(
        "Access-Control-Expose-Headers",
        SparqlService.CUT_HEADER + ", " + Paging.TOTAL + ", ETag, Link, Content-Location");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
  }
}

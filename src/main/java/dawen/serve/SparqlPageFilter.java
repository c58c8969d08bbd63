package dawen.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * Answers for the endpoint when it is asked nothing: a form to browsers, to others a description of
 * the service (SPARQL 1.1 Service Description, §2).
 */
final class SparqlPageFilter implements Filter {

  private static final Set<String> READING = Set.of("GET", "HEAD");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    if (READING.contains(asked.getMethod()) && asked.getParameter("query") == null) {
      describe(asked, (HttpServletResponse) response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void describe(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Site.wantsHtml(request)) {
      Language language = Language.of(request, response);
      Html main =
          Template.of(language.code() + "/sparql.html")
              .fill(Map.of("query", Html.text(Template.resource("example.rq"))));
      Site.send(response, 200, language, "SPARQL", main);
      return;
    }
    Html endpoint = new Html(Request.origin(request).replaceAll("[<>\"{}|^`\\\\\\s]", ""));
    Html turtle = Template.of("service.ttl").fill(Map.of("origin", endpoint));
    response.setContentType("text/turtle; charset=utf-8");
    response.setHeader("Vary", "Accept");
    response.getOutputStream().write(turtle.markup().getBytes(StandardCharsets.UTF_8));
  }
}

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

/** First in the chain: lets only reading methods through. */
final class ReadOnlyFilter implements Filter {

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
  }
}

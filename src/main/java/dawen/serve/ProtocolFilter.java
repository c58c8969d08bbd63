package dawen.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.BadMessageException;

/**
 * Takes the requests that SPARQL 1.1 Protocol, 2.1, has for queries, and refuses the others: two
 * queries in one, a body of no named type or not in UTF-8, updates, the Graph Store Protocol.
 */
final class ProtocolFilter implements Filter {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
  private static final String PARAMETER = "query";

  /** Of SPARQL 1.1 Update by its protocol, and of the Graph Store HTTP Protocol. */
  private static final List<String> WRITING =
      List.of("update", "using-graph-uri", "using-named-graph-uri", "graph", "default");

  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]*)");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(checked((HttpServletRequest) request), response);
    } catch (Objection objection) {
      objection.problem.write((HttpServletResponse) response);
    }
  }

  /** A request that is answered with a problem. */
  private static final class Objection extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    Objection(int status, String detail) {
      super(detail, null, false, false);
      this.problem = Problem.of(status, detail);
    }
  }

  private static HttpServletRequest checked(HttpServletRequest request) {
    boolean posted = request.getMethod().equals("POST");
    boolean direct = posted && isDirect(request);
    Map<String, String[]> parameters = parameters(request);
    for (String name : WRITING) {
      if (parameters.containsKey(name)) {
        throw new Objection(400, "the parameter " + name + " is not offered: graphs are only read");
      }
    }
    int queries = parameters.getOrDefault(PARAMETER, new String[0]).length;
    int expected = direct ? 0 : 1;
    if (queries > expected || posted && queries < expected) {
      int all = direct ? queries + 1 : queries;
      throw new Objection(400, "the request has " + all + " queries, expected one");
    }
    return direct ? new Direct(request, body(request)) : request;
  }

  /** Whether the body is the query and not a form. */
  private static boolean isDirect(HttpServletRequest request) {
    String header = request.getContentType() == null ? "" : request.getContentType();
    String type = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!type.equals(FORM) && !type.equals(QUERY)) {
      throw new Objection(415, "expected a body of type " + FORM + " or " + QUERY);
    }
    Matcher charset = CHARSET.matcher(header);
    if (charset.find() && !charset.group(1).equalsIgnoreCase("utf-8")) {
      throw new Objection(415, "expected a body in UTF-8");
    }
    return type.equals(QUERY);
  }

  private static Map<String, String[]> parameters(HttpServletRequest request) {
    try {
      return request.getParameterMap();
    } catch (BadMessageException e) {
      throw new Objection(e.getCode(), "the parameters cannot be read: " + e.getReason());
    }
  }

  private static byte[] body(HttpServletRequest request) {
    try {
      int length = request.getContentLength();
      byte[] body = request.getInputStream().readNBytes(length < 0 ? Integer.MAX_VALUE : length);
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      return body;
    } catch (CharacterCodingException e) {
      throw new Objection(400, "the body is not in UTF-8");
    } catch (IOException e) {
      throw new Objection(400, "the body cannot be read to its end");
    }
  }

  /** A request whose body has been read. */
  private static final class Direct extends HttpServletRequestWrapper {
    private final byte[] body;

    Direct(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      return new Bytes(new ByteArrayInputStream(body));
    }
  }

  /** Bytes as a servlet reads them. */
  private static final class Bytes extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Bytes(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return bytes.read(into, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("the body is read by blocking reads only");
    }
  }
}

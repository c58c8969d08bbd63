package dawen.serve;

import dawen.query.QueryGuard;
import dawen.reader.Answer;
import dawen.reader.Head;
import dawen.reader.LimitedQuery;
import dawen.reader.NoAnswerException;
import dawen.reader.QueryReaders;
import dawen.reader.Question;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.web.HttpSC;

/**
 * The query endpoint: reads the request, has it answered in another process, and sends the answer
 * once it is whole. So a query that is stopped is a 503 and not a 200 whose body breaks off.
 */
final class SparqlService extends SPARQL_QueryDataset {

  /** Stands in the head of an answer that has not all rows, with the number that it has. */
  static final String CUT_HEADER = LimitedQuery.ROWS_CUT;

  private static final List<String> REFUSED_PARAMETERS =
      List.of("callback", "stylesheet", "query-ref");

  private static final String REFUSAL_TYPE = "text/plain;charset=utf-8";

  /** What steers a terminal; a refusal repeats words of its query. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]");

  private static final String RETRY_SECONDS = "5";

  /** Fuseki says nothing where an answer cannot be had in RDF/XML. */
  private static final String UNWRITABLE =
      "The answer cannot be written in this format: ask for another, as Turtle";

  private final QueryReaders readers;

  SparqlService(QueryReaders readers) {
    this.readers = readers;
  }

  /** Fuseki announces a refusal's length in characters, and fails where they are more bytes. */
  @Override
  public void process(HttpAction action) {
    try {
      super.process(action);
    } catch (ActionErrorException refusal) {
      refuse(refusal, action);
    }
  }

  private static void refuse(ActionErrorException refusal, HttpAction action) {
    String message = Objects.requireNonNullElse(refusal.getMessage(), "");
    String plain = CONTROL.matcher(message.strip()).replaceAll("\uFFFD") + "\n";
    action.setResponseStatus(refusal.getRC());
    action.setResponseContentType(REFUSAL_TYPE);
    ServletOps.setNoCache(action);
    byte[] body = plain.getBytes(StandardCharsets.UTF_8);
    action.getResponse().setContentLength(body.length);
    try {
      action.getResponseOutputStream().write(body);
    } catch (IOException e) {
      IO.exception(e);
    }
  }

  /** As GET; the server leaves the body out. */
  @Override
  public void execHead(HttpAction action) {
    executeLifecycle(action);
  }

  @Override
  public void validate(HttpAction action) {
    if (action.getRequestMethod().equals(HttpNames.METHOD_HEAD)) {
      validateParams(action, acceptedParams(action));
      validateRequest(action);
    } else {
      super.validate(action);
    }
  }

  @Override
  protected void validateRequest(HttpAction action) {
    for (String name : REFUSED_PARAMETERS) {
      if (action.getRequestParameter(name) != null) {
        ServletOps.errorBadRequest("The parameter " + name + " is not offered");
      }
    }
  }

  /** Reads no more than a query may be long. */
  @Override
  protected void executeBody(HttpAction action) {
    try {
      byte[] body = action.getRequestInputStream().readNBytes(Front.MAX_BODY + 1);
      if (body.length > Front.MAX_BODY) {
        ServletOps.error(
            HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
            "The query is longer than " + Front.MAX_BODY + " bytes");
      }
      execute(new String(body, StandardCharsets.UTF_8), action);
    } catch (IOException e) {
      ServletOps.errorBadRequest("The query broke off");
    }
  }

  @Override
  protected void execute(String query, HttpAction action) {
    Optional<String> objection =
        query.isBlank()
            ? Optional.of("SPARQL Query: the query is empty")
            : QueryGuard.objection(query);
    objection.ifPresent(ServletOps::errorBadRequest);
    String client = action.getRequest().getRemoteAddr();
    try (Answer answer = readers.ask(question(query, action.getRequest()), client)) {
      send(answer, action);
    } catch (NoAnswerException e) {
      refuse(e, action);
    } catch (IOException e) {
      ServletOps.errorOccurred(e);
    }
  }

  private static Question question(String query, HttpServletRequest request) {
    SortedMap<String, List<String>> parameters = new TreeMap<>();
    request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
    parameters.put(HttpNames.paramQuery, List.of(query));
    String accept = request.getHeader(HttpNames.hAccept);
    return new Question(parameters, accept == null ? "" : accept);
  }

  private static void send(Answer answer, HttpAction action) throws IOException {
    Head head = answer.head();
    if (head.isRefusal()) {
      ServletOps.error(head.status(), head.message().isEmpty() ? UNWRITABLE : head.message());
    }
    head.headers().forEach(action::setResponseHeader);
    ServletOps.success(action);
    action.setResponseContentType(head.contentType());
    if (!head.charset().isEmpty()) {
      action.getResponse().setCharacterEncoding(head.charset());
    }
    action.getResponse().setContentLengthLong(answer.body().length());
    answer.body().writeTo(action.getResponseOutputStream());
  }

  private static void refuse(NoAnswerException e, HttpAction action) {
    switch (e.why()) {
      case TIME -> ServletOps.error(HttpSC.SERVICE_UNAVAILABLE_503, e.getMessage());
      case BUSY -> {
        action.setResponseHeader("Retry-After", RETRY_SECONDS);
        ServletOps.error(HttpSC.SERVICE_UNAVAILABLE_503, e.getMessage());
      }
      case MEMORY -> ServletOps.error(HttpSC.UNPROCESSABLE_ENTITY_422, e.getMessage());
      case FAULT -> ServletOps.error(HttpSC.INTERNAL_SERVER_ERROR_500, e.getMessage());
    }
  }
}

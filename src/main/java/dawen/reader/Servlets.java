package dawen.reader;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A question and its answer in the shape that Fuseki's services know, where there is no web server.
 * So the forms of answers and refusals are Fuseki's own here too.
 */
final class Servlets {
  private static final ServletContext CONTEXT =
      proxy(ServletContext.class, (self, method, values) -> absent(method.getReturnType()));

  private Servlets() {}

  /** A GET request that asks it. */
  static HttpServletRequest request(Question question) {
    SortedMap<String, String[]> parameters = new TreeMap<>();
    question
        .parameters()
        .forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
    return proxy(
        HttpServletRequest.class,
        (self, method, values) ->
            switch (method.getName()) {
              case "getMethod" -> "GET";
              case "getQueryString", "getContextPath" -> "";
              case "getRequestURI" -> "/sparql";
              case "getRequestURL" -> new StringBuffer("/sparql");
              case "getServletContext" -> CONTEXT;
              case "getParameterMap" -> parameters;
              case "getParameterNames" -> Collections.enumeration(parameters.keySet());
              case "getParameterValues" -> parameters.get((String) values[0]);
              case "getParameter" -> first(question.parameters(), (String) values[0]);
              case "getHeader" -> header(question, (String) values[0]);
              case "getHeaders" -> headers(question, (String) values[0]);
              default -> absent(method.getReturnType());
            });
  }

  /** What Fuseki sets is handed on to {@code answer}. */
  static HttpServletResponse response(AnswerStream answer) {
    return proxy(
        HttpServletResponse.class,
        (self, method, values) -> {
          switch (method.getName()) {
            case "setStatus" -> answer.setStatus((Integer) values[0]);
            case "setContentType" -> answer.setContentType((String) values[0]);
            case "setCharacterEncoding" -> answer.setCharset((String) values[0]);
            case "setHeader", "addHeader" ->
                answer.setHeader((String) values[0], (String) values[1]);
            case "getOutputStream" -> {
              return answer;
            }
            default -> {}
          }
          return absent(method.getReturnType());
        });
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.get(name);
    return values == null ? null : values.get(0);
  }

  private static String header(Question question, String name) {
    return name.equalsIgnoreCase("Accept") && !question.accept().isEmpty()
        ? question.accept()
        : null;
  }

  private static Object headers(Question question, String name) {
    String value = header(question, name);
    return Collections.enumeration(value == null ? List.of() : List.of(value));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Servlets.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object absent(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    if (type == int.class) {
      return 0;
    }
    return type == long.class ? (Object) 0L : null;
  }
}

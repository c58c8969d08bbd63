package dawen.store;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.apache.jena.sparql.resultset.ResultSetException;

/** Finds the services of a remote dataset by trying, and says what its refusals mean. */
final class RemoteServer {

  /** No service of the wanted kind at that address; another one may have it. */
  private static final Set<Integer> NOT_HERE = Set.of(400, 404, 405, 406, 415, 501);

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final RemoteAddresses addresses;
  private final Duration patience;
  private final HttpClient client;
  private Optional<String> queryUrl = Optional.empty();
  private Optional<String> dataUrl = Optional.empty();

  RemoteServer(RemoteAddresses addresses) {
    this(addresses, PATIENCE);
  }

  /**
   * @param patience after which a server that does not answer is given up
   */
  RemoteServer(RemoteAddresses addresses, Duration patience) {
    this.addresses = addresses;
    this.patience = patience;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL);
    if (addresses.userInfo() != null) {
      builder.authenticator(authenticator(addresses.userInfo()));
    }
    this.client = builder.build();
  }

  HttpClient client() {
    return client;
  }

  /** The address that answers queries. */
  String queryUrl() {
    if (queryUrl.isEmpty()) {
      queryUrl = Optional.of(findQueryUrl());
    }
    return queryUrl.get();
  }

  /** Does {@code request} at the Graph Store, which the first such request finds. */
  void write(Consumer<String> request) {
    List<String> tried = dataUrl.map(List::of).orElse(addresses.data());
    List<HttpException> refusals = new ArrayList<>();
    for (String url : tried) {
      try {
        await(() -> request.accept(url));
        dataUrl = Optional.of(url);
        return;
      } catch (HttpException e) {
        refusals.add(e);
        if (!NOT_HERE.contains(e.getStatusCode())) {
          break;
        }
      }
    }
    HttpException refusal = worst(refusals);
    throw refused(refusal, refusal.getStatusCode(), tried);
  }

  /**
   * Jena has no limit of time for what it writes; the thread of what hangs ends with the process.
   */
  private void await(Runnable request) {
    try {
      CompletableFuture.runAsync(request).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new StoreException(addresses.given() + ": " + cause(e), e);
    } catch (TimeoutException e) {
      String time = patience.toSeconds() + " s";
      throw new StoreException(addresses.given() + " has not answered for " + time, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted", e);
    }
  }

  Duration patience() {
    return patience;
  }

  /**
   * What the answer means and what to do.
   *
   * @param status HTTP status, 0 or less if there was no answer
   */
  StoreException refused(Exception e, int status, List<String> tried) {
    return new StoreException(message(status, tried, e), e);
  }

  private String findQueryUrl() {
    for (String url : addresses.query()) {
      try (QueryExecution ask =
          QueryExecutionHTTP.service(url)
              .httpClient(client)
              .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
              .query("ASK {}")
              .build()) {
        ask.execAsk();
        return url;
      } catch (QueryExceptionHTTP e) {
        if (!NOT_HERE.contains(e.getStatusCode())) {
          throw refused(e, e.getStatusCode(), List.of(url));
        }
      } catch (ResultSetException e) {
        continue; // a page, not a result
      }
    }
    throw new StoreException(
        "no SPARQL endpoint at "
            + addresses.given()
            + " (tried "
            + String.join(", ", addresses.query())
            + "): name the dataset, as in http://localhost:3030/kg");
  }

  private String message(int status, List<String> tried, Exception e) {
    return switch (status) {
      case 401 ->
          addresses.given() + " asks for a user (401): use http://USER:PASSWORD@… as the endpoint";
      case 403 ->
          addresses.given() + " refuses this user (403): ask who runs it for the right to write";
      case 404, 405 ->
          addresses.given()
              + " takes no graphs ("
              + status
              + "; tried "
              + String.join(", ", tried)
              + "): name a dataset that can be written; Fuseki needs --update, and dawen serve only"
              + " answers queries";
      default -> {
        if (status <= 0) {
          yield addresses.given() + " cannot be reached (" + cause(e) + "): is the server running?";
        }
        yield addresses.given() + " answered " + status + ": " + e.getMessage();
      }
    };
  }

  /**
   * The refusal that says most: a 405 shows that there is a dataset, a 404 only that there is not.
   */
  private static HttpException worst(List<HttpException> refusals) {
    HttpException last = refusals.get(refusals.size() - 1);
    if (!NOT_HERE.contains(last.getStatusCode())) {
      return last;
    }
    return refusals.stream()
        .filter(e -> e.getStatusCode() == 405)
        .findFirst()
        .orElse(refusals.get(0));
  }

  private static String cause(Exception e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
    return cause.getClass().getSimpleName() + message;
  }

  private static Authenticator authenticator(String userInfo) {
    int colon = userInfo.indexOf(':');
    String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
    String password = colon < 0 ? "" : userInfo.substring(colon + 1);
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(user, password.toCharArray());
      }
    };
  }
}

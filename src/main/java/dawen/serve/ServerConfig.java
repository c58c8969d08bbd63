package dawen.serve;

import dawen.query.Candidates;
import dawen.query.Catalogue;
import dawen.query.SearchedTexts;
import dawen.reader.Limits;
import dawen.store.Tdb2Store;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is served, and where.
 *
 * @param store the graph; open, and closed by its owner after the server
 * @param catalogue the canned queries
 * @param port TCP port; 0 for any that is free
 * @param everyInterface whether other machines can reach the server; false for this machine only
 * @param limits what one query may take
 * @param program what tells the running program from others, as it makes the answers; may be empty
 * @param searched turns words to be looked for in texts into the script that is searched
 * @param candidates what an index knows of such words
 * @param texts the texts in that script, where an index holds them
 */
public record ServerConfig(
    Tdb2Store store,
    Catalogue catalogue,
    int port,
    boolean everyInterface,
    Limits limits,
    String program,
    UnaryOperator<String> searched,
    Candidates candidates,
    Optional<SearchedTexts> texts) {

  public static final int DEFAULT_PORT = 3030;

  /** Port 3030 on this machine only, with the usual limits of a query. */
  public static ServerConfig of(Tdb2Store store, Catalogue catalogue) {
    return new ServerConfig(
        store,
        catalogue,
        DEFAULT_PORT,
        false,
        Limits.DEFAULT,
        "",
        UnaryOperator.identity(),
        Candidates.NONE,
        Optional.empty());
  }

  public ServerConfig withPort(int newPort) {
    return new ServerConfig(
        store, catalogue, newPort, everyInterface, limits, program, searched, candidates, texts);
  }

  public ServerConfig withEveryInterface(boolean every) {
    return new ServerConfig(
        store, catalogue, port, every, limits, program, searched, candidates, texts);
  }

  public ServerConfig withLimits(Limits newLimits) {
    return new ServerConfig(
        store, catalogue, port, everyInterface, newLimits, program, searched, candidates, texts);
  }

  public ServerConfig withTimeout(Duration timeout) {
    return withLimits(limits.withTimeout(timeout));
  }

  public ServerConfig withMaxRows(int rows) {
    return withLimits(limits.withMaxRows(rows));
  }

  public ServerConfig withProgram(String fingerprint) {
    return new ServerConfig(
        store, catalogue, port, everyInterface, limits, fingerprint, searched, candidates, texts);
  }

  /** Words looked for in texts in another script, narrowed by an index. */
  public ServerConfig withSearch(
      UnaryOperator<String> script, Candidates index, Optional<SearchedTexts> held) {
    return new ServerConfig(
        store, catalogue, port, everyInterface, limits, program, script, index, held);
  }
}

package dawen.cli;

import dawen.mcp.AgentServer;
import dawen.mcp.Knowledge;
import dawen.mcp.Limits;
import dawen.mention.Simplified;
import dawen.query.Catalogue;
import dawen.store.RemoteStore;
import dawen.store.Store;
import dawen.store.Tdb2Store;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** {@code dawen mcp}: the graph for AI agents, over standard input and output. */
@Command(
    description = {
      "Lets an AI agent ask the graph: a Model Context Protocol server (stdio).",
      "A client starts it; it ends when its standard input does. See docs/mcp.md."
    })
final class McpCommand implements Callable<Integer> {
  private final Terminal terminal;

  @ArgGroup private WhereOptions where = new WhereOptions();

  McpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Knowledge knowledge = where.endpoint() == null ? folder() : server();
    AgentServer server =
        new AgentServer(
            knowledge,
            Catalogue.bundled(),
            Limits.USUAL,
            Simplified::eachCharacterOf,
            Version.number());
    if (terminal.errIsTerminal()) {
      terminal.say("waiting for an agent's messages on standard input; Ctrl-D ends");
    }
    server.serve(terminal.in(), terminal.out());
    return ExitCodes.DONE;
  }

  private Knowledge server() {
    Store server = RemoteStore.of(where.endpoint());
    return new Knowledge(() -> server);
  }

  private Knowledge folder() {
    Tdb2Store.check(where.kg());
    Knowledge knowledge = new Knowledge(() -> Tdb2Store.open(where.kg()));
    knowledge.tryOut();
    return knowledge;
  }
}

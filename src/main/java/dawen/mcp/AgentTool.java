package dawen.mcp;

import java.util.List;
import java.util.Map;

/** One of the tools that the server offers; each only reads. */
interface AgentTool {
  /** As the agent calls it: {@code run_query}. */
  String name();

  /** For people, in a list of tools. */
  String title();

  /** What it is for and how it is called; the agent reads nothing else before it decides. */
  String description();

  /** JSON Schema of each argument, by name, in the order of importance. */
  Map<String, Object> arguments();

  /** The arguments that cannot be left out. */
  default List<String> required() {
    return List.of();
  }

  /** JSON Schema of each member of the answer's data. */
  Map<String, Object> answer();

  /**
   * Answers a call.
   *
   * @throws RefusedException if something must be asked differently
   * @throws dawen.query.ParameterException if the value of a query's parameter is not accepted
   * @throws dawen.store.StoreException if the graph cannot be read
   */
  Reply call(Arguments arguments);
}

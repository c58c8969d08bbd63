package dawen.explore;

import dawen.web.Html;
import dawen.web.Nodes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * The pages of nodes that have one made for their kind: an exchange, a conference, an outlet. All
 * others have {@link NodePage}. Threads may share it.
 */
public final class NodePages {

  private final Nodes nodes;
  private final Map<Pattern, Kind> kinds = new LinkedHashMap<>();

  /**
   * @param forms endings under which a node is offered in other forms than HTML: {@code ttl}
   */
  public NodePages(Explorer explorer, List<String> forms) {
    this.nodes = explorer.nodes();
    add(EntityPage.PATHS, new EntityPage(explorer, forms));
    add("exchange/[^/]+/[0-9]+", new ExchangePage(explorer, forms));
    ConferencePage conferences = new ConferencePage(explorer, forms);
    add("conference/.+", conferences);
    add("transcript/[^/]+", conferences::ofTranscript);
  }

  /**
   * A page without what all pages share.
   *
   * @param title of the page, as text
   * @param main its content, which begins with the heading
   */
  public record Page(String title, Html main) {}

  /** What makes the pages of one kind of node. */
  @FunctionalInterface
  interface Kind {

    /**
     * The page of a node; empty if the graph does not say enough of it, so that it has the page
     * that every node has. Called within a transaction.
     *
     * @throws dawen.query.ParameterException if a value of the address is none that can be shown
     */
    Optional<Page> find(Node node, Asked asked);
  }

  /** The page of the node at the asked path, {@code /exchange/T/1}, if its kind has one. */
  public Optional<Page> find(Asked asked) {
    String path = asked.path().substring(1);
    return kinds.entrySet().stream()
        .filter(kind -> kind.getKey().matcher(path).matches())
        .findFirst()
        .flatMap(kind -> kind.getValue().find(nodes.node(path), asked));
  }

  private void add(String path, Kind kind) {
    kinds.put(Pattern.compile(path), kind);
  }
}

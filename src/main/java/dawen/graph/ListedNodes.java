package dawen.graph;

import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/**
 * What entries of the word lists stand for, made when it is first asked for: transcripts name the
 * same ones over and over. Shared between threads; never larger than the word lists.
 */
final class ListedNodes {
  private final Map<Kind, Map<String, Node>> byId = new EnumMap<>(Kind.class);

  ListedNodes() {
    for (Kind kind : Kind.values()) {
      byId.put(kind, new ConcurrentHashMap<>());
    }
  }

  /** The node of an entry that a word list has. */
  Node of(Entry entry, Function<Entry, Node> maker) {
    Map<String, Node> known = byId.get(entry.kind());
    Node node = known.get(entry.id());
    if (node == null) {
      node = maker.apply(entry);
      known.put(entry.id(), node);
    }
    return node;
  }
}

package dawen.serve;

import dawen.web.Html;
import dawen.web.Labels;
import dawen.web.Language;
import dawen.web.Nodes;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * How this graph uses a term of the ontology: how often, and one thing that has it. To be asked
 * within a transaction.
 */
record TermUse(TermCounts counts, Nodes nodes, Language language) {

  /** A count and an example; nothing where the graph does not use the term. */
  Html of(Node term) {
    Long things = counts.classes().get(term);
    if (things != null) {
      return said(things, language.pick(" 个", " things"), example(RDF.type.asNode(), term));
    }
    Long triples = counts.properties().get(term);
    return triples == null
        ? Html.NONE
        : said(triples, language.pick(" 条三元组", " triples"), example(term, null));
  }

  private Html said(long count, String unit, Html example) {
    Html number = Html.text(count + unit);
    return example.markup().isEmpty()
        ? number
        : number.and(Html.text(language.pick("，例如", ", for example "))).and(example);
  }

  /** The first that the store finds, as a link to its page. */
  private Html example(Node property, Node object) {
    Iterator<Triple> found =
        nodes
            .dataset()
            .getUnionGraph()
            .find(Node.ANY, property, object == null ? Node.ANY : object);
    try {
      while (found.hasNext()) {
        Node thing = found.next().getSubject();
        if (thing.isURI() && thing.getURI().startsWith(nodes.base())) {
          String path = nodes.path(thing);
          return Html.tag("a").set("href", path).with(new Labels(nodes, language).of(thing));
        }
      }
      return Html.NONE;
    } finally {
      Iter.close(found);
    }
  }
}

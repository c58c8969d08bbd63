package dawen.explore;

import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Rdf;
import dawen.web.Description;
import dawen.web.Html;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * An outlet, place, region, organization, person, document or topic: what it is called, when and by
 * whom it is spoken of, what goes with it, its exchanges, what refers to it.
 */
final class EntityPage implements NodePages.Kind {

  /** The paths of entities. */
  static final String PATHS = "(outlet|place|region|organization|person|document|topic)/[^/]+";

  private final Explorer explorer;
  private final List<String> forms;

  EntityPage(Explorer explorer, List<String> forms) {
    this.explorer = explorer;
    this.forms = List.copyOf(forms);
  }

  @Override
  public Optional<NodePages.Page> find(Node node, Asked asked) {
    Frame frame = Frame.of(explorer, asked.language());
    List<Triple> own = frame.nodes().list(node, null, null);
    NodePage plain = new NodePage(frame.nodes(), asked.language(), forms);
    List<Aspect> aspects = Aspect.of(node, frame);
    Html main =
        head(node, own, frame)
            .and(plain.facts(new Description(node, own, List.of(), false)))
            .and(new Kin(frame).html(node))
            .and(new AspectView(frame).html(aspects, asked.path()))
            .and(new Roles(frame).html(node))
            .and(new Incoming(frame).html(node, asked))
            .and(plain.forms(asked.path().substring(1)));
    return Optional.of(new NodePages.Page(frame.labels().of(node), main));
  }

  private static Html head(Node node, List<Triple> own, Frame frame) {
    String name = frame.labels().of(node);
    return kind(own, frame)
        .and(Html.tag("h1").with(name))
        .and(other(node, name, frame))
        .and(iri(node, frame))
        .and(isUnlisted(own) ? unlisted(frame) : Html.NONE);
  }

  private static Html kind(List<Triple> own, Frame frame) {
    String kinds =
        own.stream()
            .filter(triple -> triple.getPredicate().equals(Rdf.type))
            .map(Triple::getObject)
            .sorted(NodeCmp::compareRDFTerms)
            .map(frame.terms()::name)
            .distinct()
            .collect(Collectors.joining(" · "));
    return kinds.isEmpty() ? Html.NONE : Html.tag("p").set("class", "kind").with(kinds);
  }

  private static Html other(Node node, String name, Frame frame) {
    return frame
        .labels()
        .inOther(node)
        .filter(other -> !other.equals(name))
        .map(
            other ->
                Html.tag("p").set("class", "other").set("lang", frame.pick("en", "zh")).with(other))
        .orElse(Html.NONE);
  }

  private static Html iri(Node node, Frame frame) {
    Html copy =
        Html.tag("button")
            .set("type", "button")
            .set("class", "copy")
            .set("data-copy", node.getURI())
            .set("hidden", "hidden")
            .with(frame.pick("复制", "Copy"));
    Html iri = Html.tag("code").with(node.getURI());
    return Html.tag("p").set("class", "iri").with(iri.and(Html.text(" ")).and(copy));
  }

  private static boolean isUnlisted(List<Triple> own) {
    return own.stream()
        .filter(triple -> triple.getPredicate().equals(Dawen.listed))
        .anyMatch(triple -> Exchanges.text(triple.getObject()).equals("false"));
  }

  private static Html unlisted(Frame frame) {
    return Html.tag("p")
        .set("class", "unlisted")
        .with(
            frame.pick(
                "词表未收：名称照原文，由程序从上下文认出，可能有误。",
                "Not in the word lists: the name is as printed, found by its context, and may be"
                    + " wrong."));
  }
}

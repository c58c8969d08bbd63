package dawen.explore;

import dawen.explore.Course.Item;
import dawen.explore.NodePages.Page;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Rdf;
import dawen.graph.Vocabulary.Schema;
import dawen.query.ParameterException;
import dawen.web.Nodes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * A press conference for reading, by one of its transcripts: the one asked for, {@code
 * ?transcript=T}, else the one that prints the most.
 */
final class ConferencePage implements NodePages.Kind {

  private final Nodes nodes;
  private final List<String> forms;

  ConferencePage(Explorer explorer, List<String> forms) {
    this.nodes = explorer.nodes();
    this.forms = List.copyOf(forms);
  }

  @Override
  public Optional<Page> find(Node node, Asked asked) {
    Wording wording = new Wording(nodes, asked.language());
    List<Node> transcripts =
        wording.having(Schema.about, node).stream().filter(this::isTranscript).toList();
    if (transcripts.isEmpty()) {
      return Optional.empty();
    }
    Node chosen = chosen(transcripts, asked.first("transcript"));
    return Optional.of(page(node, node, transcripts, chosen, wording));
  }

  /** The same page for a transcript. */
  Optional<Page> ofTranscript(Node transcript, Asked asked) {
    Wording wording = new Wording(nodes, asked.language());
    Node conference = wording.first(transcript, Schema.about);
    if (conference == null || !isTranscript(transcript)) {
      return Optional.empty();
    }
    List<Node> transcripts =
        wording.having(Schema.about, conference).stream().filter(this::isTranscript).toList();
    return Optional.of(page(transcript, conference, transcripts, transcript, wording));
  }

  private Page page(
      Node about, Node conference, List<Node> transcripts, Node chosen, Wording wording) {
    Provenance provenance = Provenance.whole(nodes, chosen);
    List<Item> course = new Course(wording, provenance).of(chosen);
    NodePage facts = new NodePage(nodes, wording.language(), forms);
    Conference shown = new Conference(about, conference, transcripts, chosen);
    return new ConferenceReading(shown, course, provenance, wording, facts).page();
  }

  private boolean isTranscript(Node node) {
    return nodes.dataset().getUnionGraph().contains(node, Rdf.type, Dawen.Transcript);
  }

  private Node chosen(List<Node> transcripts, String id) {
    if (id.isEmpty()) {
      Comparator<Node> byLength =
          Comparator.comparingInt(each -> nodes.list(null, Dawen.transcript, each).size());
      return transcripts.stream().sorted(byLength.reversed()).findFirst().orElseThrow();
    }
    return transcripts.stream()
        .filter(each -> Conference.id(each).equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(transcripts, id));
  }

  private static ParameterException unknown(List<Node> transcripts, String id) {
    String known = transcripts.stream().map(Conference::id).collect(Collectors.joining(", "));
    return new ParameterException("transcript=" + id + ": this conference has " + known);
  }

  /**
   * What is shown.
   *
   * @param about whose page it is, the conference or the transcript
   * @param transcripts all of the conference
   * @param chosen the transcript that is read
   */
  record Conference(Node about, Node conference, List<Node> transcripts, Node chosen) {

    /** What a transcript's IRI ends with. */
    static String id(Node transcript) {
      return transcript.getURI().replaceFirst("^.*/", "");
    }
  }
}

package dawen.graph;

import dawen.conference.Origin;
import dawen.graph.Vocabulary.Dataset;
import dawen.graph.Vocabulary.Dawen;
import dawen.graph.Vocabulary.Prov;
import dawen.graph.Vocabulary.Schema;
import dawen.lexicon.Dictionaries;
import dawen.lexicon.Dictionaries.Dictionary;
import java.time.Instant;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;

/**
 * What all runs of one build have in common.
 *
 * @param fingerprint of program and word lists, by which a later build knows what it need not do
 *     again
 * @param dictionaries that names are found by
 * @param time at which the build is said to have run; null for none, so that builds are equal
 */
public record RunDescription(Node fingerprint, Dictionaries dictionaries, Instant time) {

  /** Adds to a provenance graph what its run needed. */
  public void addTo(Graph provenance, Iris iris, String transcript) {
    Triples triples = new Triples();
    Node run = iris.run(transcript);
    Node lists = iris.dictionaries(dictionaries);
    triples.add(run, Dataset.requires, fingerprint);
    triples.add(run, Prov.used, lists);
    triples.instant(run, Prov.endedAtTime, time);
    triples.type(lists, Prov.Collection);
    triples.string(lists, Prov.checksumValue, dictionaries.sha256());
    GraphUtil.addInto(provenance, triples.graph());
  }

  /**
   * All that is kept of a run without provenance: from which bytes, in which encoding, it read by
   * which program.
   */
  public Graph originGraph(Origin origin, Iris iris) {
    String transcript = Iris.transcriptId(origin.fileName());
    Triples triples = new Triples();
    Node run = iris.run(transcript);
    Node source = iris.source(transcript);
    triples.add(run, Dataset.requires, fingerprint);
    triples.add(run, Prov.used, source);
    triples.string(source, Prov.checksumValue, origin.sha256());
    triples.string(source, Dawen.encoding, origin.encoding());
    return triples.graph();
  }

  /** The dictionaries one by one, a graph that all runs of the build refer to. */
  public Graph dictionaryGraph(Iris iris) {
    Triples triples = new Triples();
    Node lists = iris.dictionaries(dictionaries);
    triples.type(lists, Prov.Collection);
    triples.string(lists, Prov.checksumValue, dictionaries.sha256());
    for (Dictionary file : dictionaries.files()) {
      Node node = iris.dictionary(file);
      triples.add(lists, Prov.hadMember, node);
      triples.type(node, Prov.Entity);
      triples.type(node, Schema.MediaObject);
      triples.string(node, Schema.name, file.name() + ".tsv");
      triples.string(node, Prov.checksumValue, file.sha256());
    }
    return triples.graph();
  }
}

package dawen.graph;

import dawen.lexicon.Announced;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import dawen.lexicon.Link;
import java.util.List;
import java.util.function.Function;

/**
 * What all transcripts refer to.
 *
 * @param entries all entries of a kind; an empty list where there are none
 * @param links what authorities call them
 * @param announced how many questions reports say were answered
 */
record References(
    Function<Kind, List<Entry>> entries, List<Link> links, List<Announced> announced) {

  /** Those of a lexicon. */
  static References of(Lexicon lexicon) {
    return new References(lexicon::list, lexicon.links(), lexicon.announced());
  }

  /** What authorities call an entry; a place that is made of a region is called as the region. */
  List<Link> linksOf(Entry entry) {
    boolean ofRegion = entry.kind() == Kind.COUNTRY && entry.parent() != null;
    Kind kind = ofRegion ? Kind.REGION : entry.kind();
    String id = ofRegion ? entry.parent() : entry.id();
    return links.stream()
        .filter(link -> link.entry().kind() == kind && link.entry().id().equals(id))
        .toList();
  }
}

package dawen.explore;

import java.util.SortedMap;
import java.util.TreeMap;

/** All sections of the explorer by their paths. */
public final class Sections {

  private Sections() {}

  /** Path, such as {@code /timeline}, and what answers there. */
  public static SortedMap<String, Section> of(Explorer explorer) {
    SortedMap<String, Section> sections = new TreeMap<>();
    sections.put(Compare.PATH, new Compare(explorer));
    sections.put("/quality", new Quality(explorer));
    sections.put(SearchAddress.PATH, new Search(explorer));
    sections.put("/side-by-side", new SideBySide(explorer));
    sections.put("/start", new Start(explorer));
    sections.put("/timeline", new Timeline(explorer));
    sections.put(Network.PATH, new Network(explorer));
    sections.put("/topics", new Topics(explorer));
    return sections;
  }
}

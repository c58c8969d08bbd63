package dawen.lexicon;

import java.util.List;

/**
 * One thing that texts name: a country, an outlet, a person … A component that does not apply is
 * null; a list is then empty.
 *
 * @param kind which file it stands in
 * @param id ASCII; ISO 3166-1 alpha-2 for countries, lower-case words joined by hyphens elsewhere
 * @param zh canonical Chinese name
 * @param en canonical English name; null for an entry that the lexicon does not list
 * @param place ISO 3166-1 alpha-2 code of the seat (outlets) or country (people, regions)
 * @param surfaces further names as printed
 * @param abbr one-character forms for compounds such as 中美
 * @param parent id of the entry of the same kind that this one is part of
 * @param wikidata item id, {@code Q30}; only where it is known for certain
 * @param listed false for an entry made up from the text because the lexicon does not know it
 */
public record Entry(
    Kind kind,
    String id,
    String zh,
    String en,
    String place,
    List<String> surfaces,
    List<String> abbr,
    String parent,
    String wikidata,
    boolean listed) {

  public Entry {
    surfaces = List.copyOf(surfaces);
    abbr = List.copyOf(abbr);
  }
}

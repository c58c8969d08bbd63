package dawen.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds canned queries by words.
 *
 * @param queries to look among
 */
public record QuerySearch(List<CannedQuery> queries) {
  public QuerySearch {
    queries = List.copyOf(queries);
  }

  /**
   * The queries for all of the words, in their order. A word finds those that have it as a tag,
   * theme or parameter, or in their name; only where there are none, those whose question or
   * description has it. Letter case is ignored.
   *
   * @return none if no query is for all of the words
   */
  public List<CannedQuery> find(List<String> words) {
    List<CannedQuery> found = queries;
    for (String word : words) {
      List<CannedQuery> one = find(word.strip().toLowerCase(Locale.ROOT));
      found = found.stream().filter(one::contains).toList();
    }
    return found;
  }

  /** Up to three names or tags that resemble a word, nearest first. */
  public List<String> suggest(String word) {
    Collection<String> known = new TreeSet<>();
    queries.forEach(query -> known.addAll(query.tags()));
    queries.forEach(query -> known.add(query.name()));
    return Suggestions.nearest(word, known, 3);
  }

  private List<CannedQuery> find(String word) {
    List<CannedQuery> named = those(query -> isNamed(query, word));
    return named.isEmpty() ? those(query -> says(query, word)) : named;
  }

  private List<CannedQuery> those(Predicate<CannedQuery> wanted) {
    return queries.stream().filter(wanted).toList();
  }

  private static boolean isNamed(CannedQuery query, String word) {
    List<String> names = new ArrayList<>(query.tags());
    query.parameters().forEach(parameter -> names.add(parameter.name()));
    names.add(query.theme().word());
    return query.name().contains(word)
        || names.stream().anyMatch(name -> name.equalsIgnoreCase(word));
  }

  private static boolean says(CannedQuery query, String word) {
    return Stream.of(
            query.summary(),
            query.summaryZh(),
            query.description(),
            query.descriptionZh(),
            query.theme().zh())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word));
  }
}

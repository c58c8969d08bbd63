package dawen.explore;

import dawen.web.Language;
import java.util.List;
import java.util.SortedMap;

/**
 * What somebody wants to see.
 *
 * @param path of the page, {@code /search}
 * @param parameters of the address, without the language; each with its values in their order
 * @param language of the page
 * @param origin address of the server as the asker knows it, {@code http://localhost:3030}; for
 *     lines to be copied, since links need none
 */
public record Asked(
    String path, SortedMap<String, List<String>> parameters, Language language, String origin) {

  /** The values of a parameter, empty ones left out. */
  public List<String> all(String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .filter(value -> !value.isBlank())
        .toList();
  }

  /** The first value of a parameter; empty if it has none. */
  public String first(String name) {
    return all(name).stream().findFirst().orElse("");
  }
}

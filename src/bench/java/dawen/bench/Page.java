package dawen.bench;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with places for what is generated: between {@code <!-- bench:NAME -->} and its end. */
final class Page {
  private static final Pattern PLACE =
      Pattern.compile("(<!-- bench:(\\w[\\w-]*) -->\\n).*?(<!-- /bench -->)", Pattern.DOTALL);

  private Page() {}

  /**
   * The page with every place filled.
   *
   * @param sections text of each place, by name; one that is empty leaves its place as it is
   * @throws IllegalArgumentException if the page has a place of another name, or lacks one
   */
  static String filled(String page, Map<String, String> sections) {
    Matcher places = PLACE.matcher(page);
    StringBuilder filled = new StringBuilder();
    int count = 0;
    while (places.find()) {
      String section = sections.get(places.group(2));
      if (section == null) {
        throw new IllegalArgumentException(
            "no section \"" + places.group(2) + "\"; there are " + sections.keySet());
      }
      String all = places.group(1) + section + places.group(3);
      places.appendReplacement(
          filled, Matcher.quoteReplacement(section.isEmpty() ? places.group() : all));
      count++;
    }
    if (count != sections.size()) {
      throw new IllegalArgumentException(
          "the page has " + count + " places; expected one for each of " + sections.keySet());
    }
    return places.appendTail(filled).toString();
  }
}

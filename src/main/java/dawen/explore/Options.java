package dawen.explore;

import dawen.web.Html;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Links from a page to itself with another value of one parameter; the one that holds is marked.
 */
final class Options {

  private final Asked asked;

  Options(Asked asked) {
    this.asked = asked;
  }

  /**
   * One of the values that a parameter may have.
   *
   * @param value empty for the one that holds where the address has none
   * @param words on the link
   */
  record Option(String value, String words) {}

  /**
   * The choices of one parameter on a line.
   *
   * @param chosen the value that holds
   * @param dropped parameters that the other pages have no longer
   */
  Html line(
      String label, String parameter, List<Option> choices, String chosen, Set<String> dropped) {
    List<Html> links = new ArrayList<>();
    for (Option choice : choices) {
      Html.Element link = Html.tag("a").set("href", address(parameter, choice.value(), dropped));
      Html.Element marked = choice.value().equals(chosen) ? link.set("aria-current", "true") : link;
      links.add(Html.tag("li").with(marked.with(choice.words())));
    }
    return Html.tag("div")
        .set("class", "choices")
        .set("role", "group")
        .set("aria-label", label)
        .with(Html.tag("span").with(label).and(Html.tag("ul").with(links)));
  }

  /** The page's address with that value of the parameter; without it if the value is empty. */
  String address(String parameter, String value, Set<String> dropped) {
    SortedMap<String, List<String>> changed = new TreeMap<>(asked.parameters());
    dropped.forEach(changed::remove);
    changed.put(parameter, value.isEmpty() ? List.of() : List.of(value));
    StringJoiner joiner = new StringJoiner("&", asked.path() + "?", "").setEmptyValue(asked.path());
    changed.forEach(
        (name, values) -> values.forEach(one -> joiner.add(encode(name) + "=" + encode(one))));
    return joiner.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

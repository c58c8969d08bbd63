package dawen.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fixed part of a page, with places to fill: {@code {{title}}}. */
public final class Template {

  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z]+)}}");

  private final String name;
  private final String text;

  private Template(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** The template of that name under {@code /web} in the jar. */
  public static Template of(String name) {
    return new Template(name, resource(name));
  }

  /** The text of a file under {@code /web} in the jar. */
  public static String resource(String name) {
    return carried("/web/" + name);
  }

  /** The text of any file in the jar, such as one of a WebJar. */
  public static String carried(String path) {
    try (InputStream in = Template.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The template with every place filled.
   *
   * @throws IllegalStateException if a place has no value
   */
  public Html fill(Map<String, Html> values) {
    StringBuilder filled = new StringBuilder();
    Matcher places = PLACE.matcher(text);
    while (places.find()) {
      Html value = values.get(places.group(1));
      if (value == null) {
        throw new IllegalStateException(name + ": nothing for " + places.group());
      }
      places.appendReplacement(filled, Matcher.quoteReplacement(value.markup()));
    }
    places.appendTail(filled);
    return new Html(filled.toString());
  }
}

package dawen.web;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * A piece of HTML. Text can become one only by being escaped, so that nothing of the graph or the
 * request can be markup.
 *
 * @param markup well-formed HTML
 */
public record Html(String markup) {

  public static final Html NONE = new Html("");

  /**
   * Characters that no page may have (HTML, 3.2.4): those that steer a terminal, a lone surrogate.
   */
  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cc}\\x{D800}-\\x{DFFF}&&[^\\t\\n\\f\\r]]");

  /** {@code <script>} becomes {@code &lt;script&gt;}; what no page may have, U+FFFD. */
  public static Html text(Object text) {
    String escaped =
        UNFIT
            .matcher(String.valueOf(text))
            .replaceAll("\uFFFD")
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");
    return new Html(escaped);
  }

  public static Html of(Collection<Html> parts) {
    StringBuilder all = new StringBuilder();
    parts.forEach(part -> all.append(part.markup));
    return new Html(all.toString());
  }

  /** An element without attributes and content, to be given them. */
  public static Html.Element tag(String name) {
    return new Element(name);
  }

  public Html and(Html next) {
    return new Html(markup + next.markup);
  }

  /** An element in the making. */
  public static final class Element {
    private final String name;
    private final StringBuilder attributes = new StringBuilder();

    private Element(String name) {
      this.name = name;
    }

    public Element set(String attribute, Object value) {
      attributes.append(' ').append(attribute).append("=\"").append(text(value).markup).append('"');
      return this;
    }

    /** The attribute if {@code condition}, as {@code selected} needs it. */
    public Element setIf(boolean condition, String attribute) {
      return condition ? set(attribute, attribute) : this;
    }

    public Html with(Html content) {
      return new Html("<" + name + attributes + ">" + content.markup + "</" + name + ">");
    }

    public Html with(Collection<Html> content) {
      return with(Html.of(content));
    }

    public Html with(Object text) {
      return with(text(text));
    }

    /** The element without end tag: {@code <input>}. */
    public Html alone() {
      return new Html("<" + name + attributes + ">");
    }
  }
}

package dawen.source;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a web page, one line for each block; headings and bold words are marked as in
 * Markdown, which the reader knows.
 *
 * <p>{@code <h2>中俄关系</h2><p><b>塔斯社记者：</b>您好？</p>} is {@code ## 中俄关系}, a line, and {@code
 * **塔斯社记者：**您好？}.
 */
final class HtmlText implements NodeVisitor {
  private static final Pattern DOCUMENT =
      Pattern.compile("\\s*<(?:!doctype\\s+html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:p|br|div|span|strong|b|td|h[1-6])\\b[^<>]{0,200}>", Pattern.CASE_INSENSITIVE);

  /** A text with fewer tags only speaks of them. */
  private static final int FEWEST_TAGS = 6;

  private static final String NO_TEXT =
      "script,style,noscript,template,nav,aside,footer,form,button,select,iframe,svg,[hidden],"
          + "[style*=display:none],[style*=display: none]";
  private static final Set<String> BOLD = Set.of("b", "strong");

  private final StringBuilder text = new StringBuilder();

  private HtmlText() {}

  /** Whether a text is a web page, or a piece of one. */
  static boolean isHtml(String text) {
    if (text.indexOf('<') < 0) {
      return false;
    }
    if (DOCUMENT.matcher(text).lookingAt()) {
      return true;
    }
    Matcher tag = TAG.matcher(text);
    int tags = 0;
    while (tags < FEWEST_TAGS && tag.find()) {
      tags++;
    }
    return tags == FEWEST_TAGS;
  }

  /** The page's text; nothing is fetched and no script is run. */
  static String of(String html) {
    Document page = Jsoup.parse(html);
    page.select(NO_TEXT).remove();
    HtmlText visitor = new HtmlText();
    NodeTraversor.traverse(visitor, page.body());
    return visitor
        .text
        .toString()
        .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
        .replaceAll("\\n{3,}", "\n\n");
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText().replaceAll("\\s+", " "));
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  private void open(Element element) {
    String name = element.normalName();
    if (name.equals("br")) {
      text.append('\n');
    } else if (name.matches("h[1-6]")) {
      text.append("\n\n").append("#".repeat(name.charAt(1) - '0')).append(' ');
    } else if (element.isBlock()) {
      text.append('\n');
    } else if (BOLD.contains(name) && element.hasText()) {
      text.append("**");
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (BOLD.contains(element.normalName()) && element.hasText()) {
        text.append("**");
      } else if (element.isBlock() || element.normalName().equals("td")) {
        text.append('\n');
      }
    }
  }
}

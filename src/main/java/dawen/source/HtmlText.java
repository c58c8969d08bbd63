package dawen.source;

import java.util.Set;
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
  private static final String NO_TEXT =
      "script,style,noscript,template,nav,aside,footer,form,button,select,iframe,svg,[hidden],"
          + "[style*=display:none],[style*=display: none]";
  private static final Pattern WHITE = Pattern.compile("\\s+");

  /** In preformatted text lines end where they end in the file. */
  private static final Pattern BLANKS = Pattern.compile("[\\s&&[^\\n]]+");

  private static final Set<String> BOLD = Set.of("b", "strong");
  private static final String BOLD_MARK = "**";

  private final StringBuilder text = new StringBuilder();

  /** Elements {@code pre} that are open, one within the other. */
  private int preformatted;

  /** Bold elements that are open, one within the other. */
  private int bold;

  /** Length of the text when the last bold words ended; -1 before the first. */
  private int boldEnd = -1;

  private HtmlText() {}

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
      Pattern white = preformatted > 0 ? BLANKS : WHITE;
      text.append(white.matcher(words.getWholeText()).replaceAll(" "));
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  private void open(Element element) {
    String name = element.normalName();
    preformatted += name.equals("pre") ? 1 : 0;
    if (name.equals("br")) {
      text.append('\n');
    } else if (name.matches("h[1-6]")) {
      text.append("\n\n").append("#".repeat(name.charAt(1) - '0')).append(' ');
    } else if (element.isBlock()) {
      text.append('\n');
    } else if (isBold(element) && bold++ == 0) {
      beginBold();
    }
  }

  private static boolean isBold(Element element) {
    return BOLD.contains(element.normalName()) && element.hasText();
  }

  /** Editors part one label: {@code <b>法新社</b><b>记者：</b>} is {@code **法新社记者：**}. */
  private void beginBold() {
    if (text.length() == boldEnd) {
      text.setLength(boldEnd - BOLD_MARK.length());
    } else {
      text.append(BOLD_MARK);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      preformatted -= element.normalName().equals("pre") ? 1 : 0;
      if (isBold(element)) {
        if (--bold == 0) {
          text.append(BOLD_MARK);
          boldEnd = text.length();
        }
      } else if (element.isBlock() || element.normalName().equals("td")) {
        text.append('\n');
      }
    }
  }
}

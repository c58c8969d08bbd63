package dawen.source;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which paragraph styles of a Word document are headings, and of which level. */
final class DocxStyles {
  static final String PART = "word/styles.xml";

  /** Names as Word writes them in English and Chinese; the id is anything. */
  private static final Pattern HEADING =
      Pattern.compile("(?:heading|标题|標題)\\s*([1-6])", Pattern.CASE_INSENSITIVE);

  private static final Pattern TITLE = Pattern.compile("title|标题|標題", Pattern.CASE_INSENSITIVE);
  private static final int DEEPEST = 6;

  private final Map<String, Integer> levels = new HashMap<>();

  private DocxStyles() {}

  /** Those of a document without a list of styles: the ids alone tell. */
  static DocxStyles none() {
    return new DocxStyles();
  }

  static DocxStyles of(XMLStreamReader xml) throws XMLStreamException {
    DocxStyles styles = new DocxStyles();
    String style = null;
    while (DocxText.next(xml)) {
      if (!xml.isStartElement()) {
        continue;
      }
      switch (DocxText.word(xml)) {
        case "style" -> style = DocxText.attribute(xml, "styleId");
        case "name" -> styles.put(style, levelOfName(DocxText.attribute(xml, "val")));
        case "outlineLvl" -> styles.put(style, levelOfOutline(DocxText.attribute(xml, "val")));
        default -> {}
      }
    }
    return styles;
  }

  private void put(String style, int level) {
    if (style != null && level > 0) {
      levels.put(style, level);
    }
  }

  /** Level of a style, from 1; 0 where it is no heading. */
  int level(String style) {
    return levels.isEmpty() ? levelOfName(style) : levels.getOrDefault(style, 0);
  }

  private static int levelOfName(String name) {
    Matcher heading = HEADING.matcher(name == null ? "" : name.strip());
    if (heading.matches()) {
      return Integer.parseInt(heading.group(1));
    }
    return name != null && TITLE.matcher(name.strip()).matches() ? 1 : 0;
  }

  /** Word counts levels of the outline from 0; 9 is body text. */
  static int levelOfOutline(String value) {
    boolean heading = value != null && value.matches("[0-8]");
    return heading ? Math.min(DEEPEST, Integer.parseInt(value) + 1) : 0;
  }
}

package dawen.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through the body of a Word document once and writes its text down. */
final class DocxBody {
  /**
   * What is not on the page: deleted and moved text, the copy of a text box for older programs,
   * what fields are computed from, former properties.
   */
  private static final Set<String> SKIPPED =
      Set.of("del", "moveFrom", "delText", "instrText", "delInstrText", "pPrChange", "rPrChange");

  private static final String BOLD = "**";

  private final XMLStreamReader xml;
  private final DocxStyles styles;
  private final StringBuilder text = new StringBuilder();

  /** The paragraphs that are open: a text box stands inside of one. */
  private final Deque<Paragraph> open = new ArrayDeque<>();

  private static final class Paragraph {
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder boxes = new StringBuilder();
    private int level;
    private boolean inBold;

    // of the run that is open
    private boolean inRun;
    private boolean bold;
    private boolean hidden;

    void add(String more) {
      if (hidden || more.isEmpty()) {
        return;
      }
      if (bold != inBold && !more.isBlank()) {
        words.append(BOLD);
        inBold = bold;
      }
      words.append(more);
    }

    String line() {
      if (inBold) {
        words.append(BOLD);
      }
      String line = words.toString().replace('\n', level > 0 ? ' ' : '\n').strip();
      return level == 0 || line.isEmpty()
          ? words.toString()
          : "\n" + "#".repeat(level) + " " + line.replace(BOLD, "");
    }
  }

  DocxBody(XMLStreamReader xml, DocxStyles styles) {
    this.xml = xml;
    this.styles = styles;
  }

  /** The text of all paragraphs. */
  String text() throws XMLStreamException {
    while (DocxText.next(xml)) {
      if (xml.isStartElement()) {
        start();
      } else if (xml.isEndElement()) {
        end();
      }
    }
    return text.toString().replaceAll("[ \\t]*\\n", "\n").replaceAll("\\n{3,}", "\n\n");
  }

  private void start() throws XMLStreamException {
    String name = DocxText.word(xml);
    if (SKIPPED.contains(name) || xml.getLocalName().equals("Fallback")) {
      DocxText.skip(xml);
    } else if (name.equals("p")) {
      open.push(new Paragraph());
    } else if (!open.isEmpty() && !name.isEmpty()) {
      startIn(open.peek(), name);
    }
  }

  private void startIn(Paragraph paragraph, String name) throws XMLStreamException {
    switch (name) {
      case "pStyle" -> paragraph.level = styles.level(DocxText.attribute(xml, "val"));
      case "outlineLvl" -> {
        int level = DocxStyles.levelOfOutline(DocxText.attribute(xml, "val"));
        paragraph.level = level > 0 ? level : paragraph.level;
      }
      case "r" -> {
        paragraph.inRun = true;
        paragraph.bold = false;
        paragraph.hidden = false;
      }
      case "b" -> paragraph.bold = paragraph.inRun && DocxText.isOn(xml);
      case "vanish" -> paragraph.hidden = paragraph.inRun && DocxText.isOn(xml);
      case "t" -> paragraph.add(words());
      case "br", "cr" -> paragraph.add("\n");
      case "tab" -> paragraph.add(paragraph.inRun ? " " : "");
      case "noBreakHyphen" -> paragraph.add("-");
      default -> {}
    }
  }

  private String words() throws XMLStreamException {
    StringBuilder words = new StringBuilder();
    while (DocxText.next(xml) && !xml.isEndElement()) {
      if (xml.isCharacters()) {
        words.append(xml.getText());
      } else if (xml.isStartElement()) {
        DocxText.skip(xml);
      }
    }
    return words.toString();
  }

  private void end() {
    String name = DocxText.word(xml);
    if (name.equals("r") && !open.isEmpty()) {
      open.peek().inRun = false;
    } else if (name.equals("p") && !open.isEmpty()) {
      Paragraph paragraph = open.pop();
      StringBuilder to = open.isEmpty() ? text : open.peek().boxes;
      to.append(paragraph.line()).append('\n').append(paragraph.boxes);
    }
  }
}

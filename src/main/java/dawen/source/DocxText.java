package dawen.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a Word document, read from {@code word/document.xml} by the JDK's own reader of XML:
 * that one part holds all that a transcript prints, and a library for the whole format would weigh
 * as much as a third of this program.
 *
 * <p>Nothing else of the package is opened but the list of styles, so that macros, embedded files
 * and templates elsewhere do nothing. A file with a document type declaration is refused: Word
 * writes none, and entities would be read from there.
 */
final class DocxText {
  static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final String DOCUMENT = "word/document.xml";

  private DocxText() {}

  /**
   * The document's text: a line for each paragraph, headings and bold words marked as in Markdown.
   *
   * @return empty where the package is no Word document
   * @throws SourceException if it is one, but damaged
   */
  static Optional<String> of(String where, byte[] bytes) {
    try {
      Zip zip = new Zip(Zip.Bytes.of(bytes));
      Map<String, Zip.Entry> parts = new HashMap<>();
      zip.entries().forEach(e -> parts.putIfAbsent(name(e), e));
      if (!parts.containsKey(DOCUMENT)) {
        return Optional.empty();
      }
      byte[] document = zip.read(parts.get(DOCUMENT));
      DocxStyles styles =
          parts.containsKey(DocxStyles.PART)
              ? DocxStyles.of(reader(zip.read(parts.get(DocxStyles.PART))))
              : DocxStyles.none();
      return Optional.of(new DocxBody(reader(document), styles).text());
    } catch (IOException e) {
      throw new SourceException(
          where
              + ": is a Word document (.docx) or archive that cannot be read: it "
              + e.getMessage(),
          e);
    } catch (XMLStreamException e) {
      throw new SourceException(
          where + ": is a Word document (.docx) whose text is damaged: " + firstLine(e), e);
    }
  }

  private static String name(Zip.Entry entry) {
    return new String(entry.rawName(), StandardCharsets.UTF_8).replace('\\', '/');
  }

  private static String firstLine(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    return message.replaceFirst("(?s).*Message: ", "").lines().findFirst().orElse("no XML");
  }

  private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
  }

  /**
   * Goes to the next tag.
   *
   * @return false at the end of the document
   */
  static boolean next(XMLStreamReader xml) throws XMLStreamException {
    if (!xml.hasNext()) {
      return false;
    }
    int event = xml.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("it has a document type declaration, which Word never writes");
    }
    return true;
  }

  /** Local name of an element of WordprocessingML, transitional or strict; else "". */
  static String word(XMLStreamReader xml) {
    String namespace = xml.getNamespaceURI();
    boolean words = namespace != null && namespace.matches(".*/wordprocessingml/(?:2006/)?main");
    return words ? xml.getLocalName() : "";
  }

  /** Value of the attribute {@code w:…}; null where there is none. */
  static String attribute(XMLStreamReader xml, String name) {
    return xml.getAttributeValue(xml.getNamespaceURI(), name);
  }

  /** Whether a property that is either there or not is on: {@code <w:b/>}, {@code w:val="0"}. */
  static boolean isOn(XMLStreamReader xml) {
    String value = attribute(xml, "val");
    return value == null || !value.matches("0|false|off");
  }

  /** Passes over the element that begins here, and all in it. */
  static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && next(xml)) {
      if (xml.isStartElement()) {
        depth++;
      } else if (xml.isEndElement()) {
        depth--;
      }
    }
  }
}

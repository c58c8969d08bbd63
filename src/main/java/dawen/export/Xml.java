package dawen.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML with an element a line, written while it is made, by the platform's own writer. */
final class Xml {
  private final Writer text;
  private final XMLStreamWriter xml;
  private int depth;

  /** Whether the element that is open has elements in it. */
  private boolean parent;

  Xml(OutputStream out) {
    this.text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    } catch (XMLStreamException | IOException e) {
      throw failed(e);
    }
  }

  /** Begins an element; attributes come in pairs of name and value, those of null are left out. */
  Xml start(String name, Object... attributes) {
    try {
      line();
      xml.writeStartElement(name);
      attributes(attributes);
      depth++;
      parent = false;
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Text of the element that is open. */
  Xml text(Object content) {
    try {
      xml.writeCharacters(content.toString());
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Ends the element that is open. */
  Xml end() {
    try {
      depth--;
      if (parent) {
        line();
      }
      xml.writeEndElement();
      parent = true;
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** An element without content; attributes as in {@link #start}. */
  Xml leaf(String name, Object... attributes) {
    try {
      line();
      xml.writeEmptyElement(name);
      attributes(attributes);
      parent = true;
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private void attributes(Object... pairs) throws XMLStreamException {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i + 1] != null) {
        xml.writeAttribute((String) pairs[i], pairs[i + 1].toString());
      }
    }
  }

  /** Writes what is left; the stream is flushed, not closed. */
  void finish() {
    try {
      xml.writeCharacters("\n");
      xml.flush();
      text.flush();
    } catch (XMLStreamException | IOException e) {
      throw failed(e);
    }
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static UncheckedIOException failed(Exception cause) {
    return new UncheckedIOException(
        cause instanceof IOException io ? io : new IOException("no XML written", cause));
  }
}

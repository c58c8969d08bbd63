package dawen.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes zip files and Word documents for tests. */
public final class Zips {
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream out;

  /**
   * @param names encoding of the entries' names; UTF-8 is marked as such, others are not
   */
  public Zips(Charset names) {
    out = new ZipOutputStream(bytes, names);
  }

  public Zips() {
    this(StandardCharsets.UTF_8);
  }

  /** Adds an entry. */
  public Zips add(String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(1_000_000_000_000L); // an earlier time would lengthen the header
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
    return this;
  }

  public Zips add(String name, String content) throws IOException {
    return add(name, content.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] bytes() throws IOException {
    out.close();
    return bytes.toByteArray();
  }

  /** A Word document with this body. */
  public static byte[] docx(String body) throws IOException {
    return docx(body, null, "");
  }

  /**
   * A Word document.
   *
   * @param styles content of the list of styles; null for none
   * @param declaration stands before the document's element
   */
  static byte[] docx(String body, String styles, String declaration) throws IOException {
    String document = "<w:document xmlns:w='%s'><w:body>%s</w:body></w:document>";
    Zips zip = new Zips().add("[Content_Types].xml", "<Types/>");
    zip.add("word/document.xml", declaration + document.formatted(WORD, body));
    if (styles != null) {
      zip.add("word/styles.xml", "<w:styles xmlns:w='%s'>%s</w:styles>".formatted(WORD, styles));
    }
    return zip.bytes();
  }
}

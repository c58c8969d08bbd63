package dawen.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a file links to, includes or wants to start: a server on loopback that it names sees no
 * connection, and a file beside it that it names is not in its text.
 */
@Timeout(60)
class ReachesNothingTest {
  private static final String SECRET = "机密";
  private static final String TEXT = "路透社记者：请问今年有哪些计划？";

  @TempDir Path folder;
  private ServerSocket server;
  private Path secret;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    server.setSoTimeout(20);
    secret = Files.writeString(folder.resolve("secret.txt"), SECRET.repeat(10));
  }

  @AfterEach
  void nobodyConnected() throws IOException {
    try (ServerSocket closed = server) {
      assertThrows(SocketTimeoutException.class, closed::accept);
    }
  }

  /** With the server for URL, and the file for FILE. */
  private String filled(String pattern) {
    return pattern
        .replace("URL", "http://127.0.0.1:" + server.getLocalPort() + "/x")
        .replace("FILE", secret.toUri().toString());
  }

  /** Reads it, or has it refused: it may be either, but tells no secret. */
  private static String read(byte[] bytes) {
    String told;
    try {
      told = SourceFile.of("case", bytes).text();
    } catch (SourceException e) {
      told = e.getMessage();
    }
    assertFalse(told.contains(SECRET), told);
    return told;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src='URL'>",
        "<link rel=stylesheet href='URL'><style>@import 'URL';</style>",
        "<iframe src='FILE'></iframe><iframe src='URL'></iframe>",
        "<base href='URL'><p><a href=x>甲</a></p><img src=y>",
        "<object data='URL'></object><embed src='URL'><video src='URL'></video>",
        "<meta http-equiv=refresh content='0;url=URL'>",
        "<script src='URL'></script><script>fetch('URL')</script>",
        "<svg><image href='URL'/><use xlink:href='FILE'/><script href='URL'/></svg>",
        "<img src=\"data:image/svg+xml,<svg><image href='URL'/></svg>\">",
        "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='FILE' parse='text'/>",
        "<form action='URL'><input type=image src='URL'></form>",
      })
  void aWebPage(String pattern) {
    String page = "<html><meta charset=utf-8><body><p>" + TEXT + "</p>" + filled(pattern);
    assertEquals(
        TEXT, read(page.getBytes(StandardCharsets.UTF_8)).strip().lines().findFirst().get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html SYSTEM 'URL'>",
        "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'URL'>",
        "<!DOCTYPE html [<!ENTITY x SYSTEM 'FILE'>]>",
        "<!DOCTYPE html [<!ENTITY x SYSTEM 'URL'>]>",
        "<!DOCTYPE html [<!ENTITY % p SYSTEM 'URL'> %p;]>",
        "<?xml-stylesheet href='URL'?>",
      })
  void declarationsBeforeAPageOrADocument(String pattern) throws IOException {
    String declaration = filled(pattern);
    String page = "<?xml version='1.0'?>" + declaration + "<html><body><p>" + TEXT + "&x;</p>";
    read(page.getBytes(StandardCharsets.UTF_8));
    read(Zips.docx("<w:p><w:r><w:t>" + TEXT + "&x;</w:t></w:r></w:p>", null, declaration));
    String styles = declaration + "<w:styles xmlns:w='w'>&x;</w:styles>";
    read(withPart("word/styles.xml", styles));
  }

  @ParameterizedTest
  @ValueSource(strings = {"attachedTemplate", "image", "aFChunk", "oleObject", "frame"})
  void aWordDocumentWithSomethingOutside(String type) throws IOException {
    String office = "http://schemas.openxmlformats.org/";
    String relations =
        "<Relationships xmlns='%spackage/2006/relationships'><Relationship Id='r1'"
                .formatted(office)
            + " Type='%sofficeDocument/2006/relationships/%s'".formatted(office, type)
            + " Target='URL' TargetMode='External'/></Relationships>";
    String body =
        "<w:p><w:r><w:t>%s</w:t><w:instrText>INCLUDETEXT \"FILE\"</w:instrText></w:r></w:p>"
                .formatted(TEXT)
            + "<w:altChunk r:id='r1' xmlns:r='r'/><xi:include href='FILE' parse='text'"
            + " xmlns:xi='http://www.w3.org/2001/XInclude'/>";
    byte[] docx = withPart("word/_rels/document.xml.rels", filled(relations), filled(body));
    assertEquals(TEXT, read(docx).strip());
  }

  private static byte[] withPart(String name, String content) throws IOException {
    return withPart(name, content, "<w:p><w:r><w:t>" + TEXT + "</w:t></w:r></w:p>");
  }

  private static byte[] withPart(String name, String content, String body) throws IOException {
    String word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    String document = "<w:document xmlns:w='%s'><w:body>%s</w:body></w:document>";
    return new Zips()
        .add("[Content_Types].xml", "<Types/>")
        .add(name, content)
        .add("word/document.xml", document.formatted(word, body))
        .bytes();
  }

  @ParameterizedTest
  @ValueSource(strings = {"URI", "GoToR", "Launch", "JavaScript", "SubmitForm", "ImportData"})
  void aPdfFileThatWantsToDoSomething(String action) throws IOException {
    COSDictionary wants = new COSDictionary();
    wants.setItem(COSName.S, COSName.getPDFName(action));
    wants.setString("URI", filled("URL"));
    wants.setString("JS", filled("app.launchURL('URL'); this.submitForm('URL');"));
    wants.setItem("F", url());
    try (PDDocument document = new Pdfs().page().lines(40, 100, TEXT).document()) {
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      catalog.setItem("OpenAction", wants);
      COSDictionary onOpening = new COSDictionary();
      onOpening.setItem("O", wants);
      document.getPage(0).getCOSObject().setItem("AA", onOpening);
      assertEquals(TEXT, read(bytes(document)).strip());
    }
  }

  @Test
  void aPdfFileWhoseFormImagesAndFontsLieElsewhere() throws IOException {
    try (PDDocument document = new Pdfs().page().lines(40, 100, TEXT).document()) {
      COSDictionary form = new COSDictionary();
      form.setString(
          "XFA", filled("<!DOCTYPE x [<!ENTITY e SYSTEM 'FILE'><!ENTITY f SYSTEM 'URL'>]>&e;&f;"));
      form.setItem("Fields", new COSArray());
      document.getDocumentCatalog().getCOSObject().setItem("AcroForm", form);
      COSDictionary page = document.getPage(0).getCOSObject();
      page.getCOSDictionary(COSName.RESOURCES).setItem(COSName.XOBJECT, picture(document));
      assertEquals(TEXT, read(bytes(document)).strip());
    }
  }

  /** Its data are in another file (ISO 32000, 7.3.8.2, entry F of a stream). */
  private COSBase picture(PDDocument document) {
    var stream = document.getDocument().createCOSStream();
    stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
    stream.setItem("F", url());
    COSDictionary pictures = new COSDictionary();
    pictures.setItem("I", stream);
    return pictures;
  }

  private COSDictionary url() {
    COSDictionary file = new COSDictionary();
    file.setItem("FS", COSName.getPDFName("URL"));
    file.setItem("F", new COSString(filled("URL")));
    return file;
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Test
  void aSavedPageWithItsParts() {
    String mhtml =
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
            + "Content-Type: message/external-body; access-type=URL; URL=\"URL\"\r\n\r\n--b--\r\n";
    read(filled(mhtml).getBytes(StandardCharsets.UTF_8));
  }
}

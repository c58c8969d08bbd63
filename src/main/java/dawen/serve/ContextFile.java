package dawen.serve;

import dawen.export.JsonLdContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON-LD context that the documents refer to. It changes with the program alone, and clients
 * ask for it with every document, so they may keep it for an hour without asking again.
 */
final class ContextFile extends HttpServlet {

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType(Representation.JSON_LD.contentType());
    response.setHeader("Cache-Control", "public, max-age=3600");
    byte[] text = JsonLdContext.BUNDLED.text().getBytes(StandardCharsets.UTF_8);
    EntityTag.send(text, request, response);
  }
}

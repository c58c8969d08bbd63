package dawen.serve;

import dawen.export.About;
import dawen.export.CheckedStream;
import dawen.export.Croissant;
import dawen.export.DataFile;
import dawen.export.DataFiles;
import dawen.export.DataPackage;
import dawen.graph.Distribution;
import dawen.graph.Iris;
import dawen.query.Suggestions;
import dawen.store.Tdb2Store;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything as files: {@code /data} lists them, {@code /data/dawen.nq} and the others are written
 * while they are sent, as {@code dawen export} writes them.
 */
final class DataServlet extends HttpServlet {
  /** First segment of the paths. */
  static final String PATH = "data";

  private final transient Tdb2Store store;
  private final transient Iris iris;
  private final transient DataFiles files;
  private final String version;

  /** The tables' sizes and checksums, once somebody has asked. */
  private transient volatile List<DataFile> tables;

  /**
   * @param iris under the base of the stored graph
   * @param version of the data and the program; see {@link DataVersion}
   */
  DataServlet(Tdb2Store store, Iris iris, String version) {
    this.store = store;
    this.iris = iris;
    this.files = new DataFiles(store, iris);
    this.version = version;
  }

  /** A file in the making. */
  private record Download(String mediaType, Content content) {
    String contentType() {
      return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
    }
  }

  /** Writes a file's bytes. */
  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = Request.rest(request);
    Optional<Download> download = download(name, request);
    if (name.isEmpty()) {
      Language language = Language.of(request, response);
      DataPage page = new DataPage(About.of(store, iris), language);
      Site.send(response, 200, language, page.title(), page.main());
    } else if (download.isEmpty()) {
      List<String> nearest = Suggestions.nearest(name, names(), 2);
      Problem.notFound("no file \"" + name + "\"; /data lists all", nearest).write(response);
    } else {
      send(name, download.get(), request, response);
    }
  }

  private Optional<Download> download(String name, HttpServletRequest request) {
    return switch (name) {
      case DataFiles.METADATA ->
          Optional.of(new Download(Representation.TURTLE.mediaType(), files::writeMetadata));
      case Croissant.FILE ->
          Optional.of(new Download(Croissant.MEDIA_TYPE, out -> out.write(croissant(request))));
      case DataPackage.FILE ->
          Optional.of(new Download(DataPackage.MEDIA_TYPE, out -> out.write(dataPackage())));
      default ->
          Distribution.find(name)
              .map(found -> new Download(found.form().mediaType(), out -> files.write(found, out)));
    };
  }

  private static List<String> names() {
    return Stream.concat(
            Arrays.stream(Distribution.values()).map(Distribution::fileName),
            Stream.of(DataFiles.METADATA, Croissant.FILE, DataPackage.FILE))
        .toList();
  }

  private void send(
      String name, Download download, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    EntityTag tag = EntityTag.of(version, name);
    if (tag.isKnown(request, response)) {
      return;
    }
    tag.writeTo(response);
    response.setContentType(download.contentType());
    response.setHeader("Content-Disposition", "inline; filename=\"" + name + "\"");
    if (request.getMethod().equals("HEAD")) {
      response.flushBuffer(); // else the length would be told as that of no bytes
    } else {
      download.content().writeTo(response.getOutputStream());
    }
  }

  private byte[] croissant(HttpServletRequest request) throws IOException {
    String folder = Request.origin(request) + "/" + PATH + "/";
    return new Croissant(About.of(store, iris), tables(), name -> folder + name).bytes();
  }

  private byte[] dataPackage() throws IOException {
    return new DataPackage(About.of(store, iris), tables()).bytes();
  }

  /** Only the tables are described: the size of a dump is known when all of it is written. */
  private List<DataFile> tables() throws IOException {
    if (tables == null) {
      List<DataFile> checked = new ArrayList<>();
      for (Distribution distribution : Distribution.values()) {
        if (distribution.isTable()) {
          CheckedStream stream = new CheckedStream(OutputStream.nullOutputStream());
          files.write(distribution, stream);
          checked.add(DataFile.of(distribution, stream.checked()));
        }
      }
      tables = List.copyOf(checked);
    }
    return tables;
  }
}

package dawen.serve;

import dawen.export.About;
import dawen.export.Checksums;
import dawen.export.Croissant;
import dawen.export.DataFile;
import dawen.export.DataFiles;
import dawen.export.DataPackage;
import dawen.graph.Distribution.Group;
import dawen.graph.Download;
import dawen.graph.Iris;
import dawen.query.Suggestions;
import dawen.store.Tdb2Store;
import dawen.web.Here;
import dawen.web.Language;
import dawen.web.Site;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
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
  private final Supplier<String> version;

  /** Sizes and checksums of what was written once. */
  private final transient DataSums sums;

  /**
   * @param iris under the base of the stored graph
   * @param version of the data and the program; see {@link ServedVersion}
   */
  DataServlet(Tdb2Store store, Iris iris, Supplier<String> version) {
    this.store = store;
    this.iris = iris;
    this.files = new DataFiles(store, iris);
    this.version = version;
    this.sums = new DataSums(files);
  }

  /** A file in the making. */
  private record Making(String mediaType, DataSums.Content content) {
    String contentType() {
      return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = Request.rest(request);
    Optional<Making> making = making(name, request);
    if (name.isEmpty()) {
      Language language = Language.of(request, response);
      DataPage page = new DataPage(About.of(store, iris), sums, language);
      Site.send(response, 200, Here.at("/data", language), page.title(), page.main());
    } else if (making.isEmpty()) {
      List<String> nearest = Suggestions.nearest(name, names(), 2);
      Problem.notFound("no file \"" + name + "\"; /data lists all", nearest).write(response);
    } else {
      send(name, making.get(), request, response);
    }
  }

  private Optional<Making> making(String name, HttpServletRequest request) {
    return switch (name) {
      case DataFiles.METADATA ->
          Optional.of(new Making(Representation.TURTLE.mediaType(), files::writeMetadata));
      case Croissant.FILE ->
          Optional.of(new Making(Croissant.MEDIA_TYPE, out -> out.write(croissant(request))));
      case DataPackage.FILE ->
          Optional.of(new Making(DataPackage.MEDIA_TYPE, out -> out.write(dataPackage())));
      case Checksums.FILE ->
          Optional.of(new Making(Checksums.MEDIA_TYPE, out -> out.write(checksums(request))));
      default ->
          Download.find(name)
              .map(found -> new Making(found.mediaType(), out -> sums.write(found, out)));
    };
  }

  private static List<String> names() {
    return Stream.concat(
            Download.list().stream().map(Download::name),
            Stream.of(DataFiles.METADATA, Croissant.FILE, DataPackage.FILE, Checksums.FILE))
        .toList();
  }

  private void send(
      String name, Making making, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    EntityTag tag = EntityTag.of(version.get(), name);
    if (tag.isKnown(request, response)) {
      return;
    }
    tag.writeTo(response);
    response.setContentType(making.contentType());
    response.setHeader("Content-Disposition", "inline; filename=\"" + name + "\"");
    if (request.getMethod().equals("HEAD")) {
      response.flushBuffer(); // else the length would be told as that of no bytes
    } else {
      making.content().writeTo(response.getOutputStream());
    }
  }

  private byte[] croissant(HttpServletRequest request) throws IOException {
    String folder = Request.origin(request) + "/" + PATH + "/";
    return new Croissant(About.of(store, iris), described(), name -> folder + name).bytes();
  }

  private byte[] dataPackage() throws IOException {
    return new DataPackage(About.of(store, iris), described()).bytes();
  }

  /** Dumps of the graph are not: their size is known when all of them is written. */
  private List<DataFile> described() throws IOException {
    List<DataFile> described = new ArrayList<>();
    for (Download download : Download.list()) {
      if (download.distribution().group() != Group.GRAPH && !download.compressed()) {
        described.add(DataFile.of(download, sums.of(download)));
      }
    }
    return described;
  }

  /** Of every file but itself; writes all that nobody has asked for yet. */
  private byte[] checksums(HttpServletRequest request) throws IOException {
    SortedMap<String, String> all = new TreeMap<>();
    for (Download download : Download.list()) {
      all.put(download.name(), sums.of(download).sha256());
    }
    all.put(DataFiles.METADATA, DataSums.check(files::writeMetadata).sha256());
    all.put(Croissant.FILE, DataSums.check(out -> out.write(croissant(request))).sha256());
    all.put(DataPackage.FILE, DataSums.check(out -> out.write(dataPackage())).sha256());
    return Checksums.bytes(all);
  }
}

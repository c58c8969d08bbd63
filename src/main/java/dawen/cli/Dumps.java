package dawen.cli;

import dawen.export.About;
import dawen.export.CheckedStream;
import dawen.export.Croissant;
import dawen.export.DataFile;
import dawen.export.DataFile.Checked;
import dawen.export.DataFiles;
import dawen.export.DataPackage;
import dawen.graph.Distribution;
import dawen.graph.Distribution.Group;
import dawen.graph.Download;
import dawen.graph.Iris;
import dawen.store.Tdb2Store;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Writes a store to files, in one form after another, and then what describes these files. */
final class Dumps {
  /** The word for the descriptions, which is no form of the data. */
  private static final String METADATA = "metadata";

  /** The word for every form and the descriptions. */
  private static final String ALL = "all";

  private final Tdb2Store store;
  private final Iris iris;
  private final DataFiles data;
  private final Path folder;
  private final boolean plain;
  private final SumsFile sums;
  private final List<DataFile> written = new ArrayList<>();

  /**
   * @param iris under the base of the store
   * @param plain whether the provenance graphs are left out
   */
  Dumps(Tdb2Store store, Iris iris, Path folder, boolean plain) {
    this.store = store;
    this.iris = iris;
    this.data = new DataFiles(store, iris);
    this.folder = folder;
    this.sums = new SumsFile(folder);
    this.plain = plain;
  }

  /** The words for the forms, those of compressed ones too, and for the descriptions; sorted. */
  static List<String> words() {
    return Stream.concat(Download.list().stream().map(Download::word), Stream.of(METADATA, ALL))
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Writes these forms, then the descriptions, as they tell of all others, then the checksums of
   * everything.
   */
  List<Path> write(List<String> words) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Download download : Download.list()) {
      if (isWanted(download, words)) {
        Checked size = write(download.name(), out -> data.write(download, out), files);
        written.add(DataFile.of(download, size));
      }
    }
    if (words.contains(METADATA) || words.contains(ALL)) {
      describe(files);
    }
    files.add(sums.write());
    return files;
  }

  /** "all" is every form once, uncompressed. */
  private boolean isWanted(Download download, List<String> words) {
    Distribution distribution = download.distribution();
    boolean edition = distribution.group() != Group.GRAPH || distribution.isPlain() == plain;
    boolean all = words.contains(ALL) && !download.compressed();
    return edition && (all || words.contains(download.word()));
  }

  private void describe(List<Path> files) throws IOException {
    About about = About.of(store, iris);
    Checked size = write(DataFiles.METADATA, data::writeMetadata, files);
    written.add(DataFile.ofMetadata(size));
    byte[] croissant = new Croissant(about, written, UnaryOperator.identity()).bytes();
    byte[] dataPackage = new DataPackage(about, written).bytes();
    write(Croissant.FILE, out -> out.write(croissant), files);
    write(DataPackage.FILE, out -> out.write(dataPackage), files);
  }

  /** Something that writes bytes and can fail. */
  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private Checked write(String name, Content content, List<Path> files) throws IOException {
    Path file = folder.resolve(name);
    try (Output out = Output.ofFile(file)) {
      CheckedStream checked = new CheckedStream(out.stream());
      content.writeTo(checked);
      checked.flush();
      out.finish();
      files.add(file);
      Checked size = checked.checked();
      sums.add(name, size.sha256());
      return size;
    }
  }
}

package dawen.cli;

import dawen.export.About;
import dawen.export.CheckedStream;
import dawen.export.Croissant;
import dawen.export.DataFile;
import dawen.export.DataFile.Checked;
import dawen.export.DataFiles;
import dawen.export.DataPackage;
import dawen.graph.Distribution;
import dawen.graph.Distribution.Form;
import dawen.graph.Iris;
import dawen.store.Tdb2Store;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Writes a store to files, in one form after another, and then what describes these files. */
final class Dumps {
  /** The word for the descriptions, which is no form of the data. */
  private static final String METADATA = "metadata";

  private final Tdb2Store store;
  private final Iris iris;
  private final DataFiles data;
  private final Path folder;
  private final boolean plain;
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
    this.plain = plain;
  }

  /** The words for the forms and for the descriptions, sorted. */
  static List<String> words() {
    return Stream.concat(Arrays.stream(Form.values()).map(Form::ending), Stream.of(METADATA))
        .sorted()
        .toList();
  }

  /** Writes these forms, and the descriptions last, as they tell of all others. */
  List<Path> write(List<String> words) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Distribution distribution : Distribution.values()) {
      boolean wanted = distribution.isTable() || distribution.isPlain() == plain;
      if (wanted && words.contains(distribution.form().ending())) {
        Checked size = write(distribution.fileName(), out -> data.write(distribution, out), files);
        written.add(DataFile.of(distribution, size));
      }
    }
    if (words.contains(METADATA)) {
      describe(files);
    }
    return files;
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
      return checked.checked();
    }
  }
}

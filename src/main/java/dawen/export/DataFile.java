package dawen.export;

import dawen.graph.Download;
import java.util.Optional;

/**
 * A file that was written.
 *
 * @param name without folder: {@code dawen.nq}
 * @param mediaType as registered with IANA, without parameters
 * @param title what it holds, in English
 * @param size number and SHA-256 of its bytes
 */
public record DataFile(String name, String mediaType, String title, Checked size) {

  /**
   * @param bytes how many
   * @param sha256 in lower-case hexadecimal digits
   */
  public record Checked(long bytes, String sha256) {}

  /** The file of a download. */
  public static DataFile of(Download download, Checked size) {
    return new DataFile(download.name(), download.mediaType(), download.en(), size);
  }

  /** The description of the dataset. */
  public static DataFile ofMetadata(Checked size) {
    return new DataFile(
        DataFiles.METADATA, "text/turtle", "Description of the dataset in VoID and DCAT", size);
  }

  /** Ending of the name, without the dot. */
  String ending() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** What stands in its rows or objects, or nothing if it has none, or is compressed. */
  Optional<Table> table() {
    return Download.find(name)
        .filter(download -> !download.compressed())
        .map(Download::distribution)
        .filter(distribution -> distribution.query().isPresent())
        .map(Table::of);
  }
}

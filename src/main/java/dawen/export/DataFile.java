package dawen.export;

import dawen.graph.Distribution;
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

  /** The file of a distribution. */
  public static DataFile of(Distribution distribution, Checked size) {
    return new DataFile(
        distribution.fileName(), distribution.form().mediaType(), distribution.en(), size);
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

  /** What the file is a table of, or nothing if it is none. */
  Optional<Table> table() {
    return Distribution.find(name)
        .filter(Distribution::isTable)
        .map(distribution -> Table.of(distribution.stem()));
  }
}

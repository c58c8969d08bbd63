package dawen.graph;

import dawen.graph.Distribution.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file to download: a distribution as it is, or compressed with gzip.
 *
 * @param distribution what it holds
 * @param compressed whether it is compressed, which {@link Form#isCompressible} allows
 */
public record Download(Distribution distribution, boolean compressed) {
  /** What the name of a compressed file ends with. */
  public static final String GZIP = ".gz";

  static final String GZIP_TYPE = "application/gzip";

  /** All, the compressed one after the other. */
  public static List<Download> list() {
    return Arrays.stream(Distribution.values()).flatMap(Download::of).toList();
  }

  /** The one of that file name, or nothing. */
  public static Optional<Download> find(String name) {
    return list().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private static Stream<Download> of(Distribution distribution) {
    Download plain = new Download(distribution, false);
    return distribution.form().isCompressible()
        ? Stream.of(plain, new Download(distribution, true))
        : Stream.of(plain);
  }

  /** Name of the file: {@code dawen.nq.gz}. */
  public String name() {
    return distribution.fileName() + (compressed ? GZIP : "");
  }

  /** Of the file as it is; without parameters. */
  public String mediaType() {
    return compressed ? GZIP_TYPE : distribution.form().mediaType();
  }

  /** The word by which {@code dawen export} knows its form: {@code nq.gz}. */
  public String word() {
    return distribution.form().ending() + (compressed ? GZIP : "");
  }

  /** What it holds, in Chinese. */
  public String zh() {
    return distribution.zh() + (compressed ? "，gzip 压缩" : "");
  }

  /** What it holds, in English. */
  public String en() {
    return distribution.en() + (compressed ? ", compressed" : "");
  }
}

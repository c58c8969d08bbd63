package dawen.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one task reads: neighbours in the order of their graphs' names, so that the parts, one after
 * the other, are sorted as they are.
 *
 * @param number counts from 0; also the number of the part
 * @param files in the order in which they are read
 */
record Share(int number, ArrayList<InputFile> files) implements Serializable {
  private static final Comparator<InputFile> ORDER =
      Comparator.comparing(InputFile::transcriptId)
          .thenComparing(InputFile::name)
          .thenComparing(InputFile::path);

  /**
   * Shares all files out, about equally by bytes. Files with one transcript id stay together, for
   * only one of them is taken.
   *
   * @param most shares; there are fewer where there are fewer transcripts
   */
  static List<Share> of(List<InputFile> files, int most) {
    long total = Math.max(1, files.stream().mapToLong(InputFile::bytes).sum());
    List<Share> shares = new ArrayList<>();
    long before = 0;
    long slot = -1;
    String last = null;
    for (InputFile file : files.stream().sorted(ORDER).toList()) {
      String id = file.transcriptId();
      long wanted = Math.min(most - 1, Math.floorDiv(before * most, total));
      if (shares.isEmpty() || wanted > slot && !id.equals(last)) {
        shares.add(new Share(shares.size(), new ArrayList<>()));
        slot = wanted;
      }
      shares.get(shares.size() - 1).files().add(file);
      before += file.bytes();
      last = id;
    }
    return shares;
  }
}

package dawen.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareTest {
  private static final List<InputFile> FILES =
      List.of(file("b.txt", 10), file("C.txt", 10), file("a.txt", 30), file("d.txt", 10));

  private static InputFile file(String name, long bytes) {
    return new InputFile("hdfs://names/" + bytes + "/" + name, name, bytes);
  }

  private static List<List<String>> names(List<Share> shares) {
    return shares.stream().map(s -> s.files().stream().map(InputFile::name).toList()).toList();
  }

  @Test
  void sharesAreNeighboursInTheOrderOfTranscriptIdsAndAboutEqualInBytes() {
    assertEquals(
        List.of(List.of("a.txt"), List.of("b.txt", "C.txt", "d.txt")), names(Share.of(FILES, 2)));
  }

  @Test
  void anyNumberOfSharesGivesTheSameOrder() {
    List<String> order = List.of("a.txt", "b.txt", "C.txt", "d.txt");
    for (int n = 1; n < 9; n++) {
      List<Share> shares = Share.of(FILES, n);
      List<String> all = new ArrayList<>();
      for (int i = 0; i < shares.size(); i++) {
        assertEquals(i, shares.get(i).number());
        shares.get(i).files().forEach(file -> all.add(file.name()));
      }
      assertEquals(order, all, n + " shares");
    }
  }

  @Test
  void filesOfOneTranscriptIdAreNeverParted() {
    List<InputFile> files =
        List.of(file("x.txt", 5), file("X.html", 500), file("x.md", 5), file("y.txt", 500));
    assertEquals(
        List.of(List.of("X.html", "x.md", "x.txt"), List.of("y.txt")), names(Share.of(files, 100)));
  }

  @Test
  void emptyFilesAreSharedOutToo() {
    assertEquals(
        List.of(List.of("a.txt", "b.txt")),
        names(Share.of(List.of(file("b.txt", 0), file("a.txt", 0)), 3)));
  }
}

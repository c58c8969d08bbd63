package dawen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dawen.source.SourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command line names, and what of it is opened. */
class InputsTest {
  @TempDir private Path folder;

  /** JUnit warns of each link that it removes. */
  @AfterEach
  void removeLinks() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "text");
  }

  private static List<String> names(Inputs inputs) {
    return inputs.files().stream().map(Input::name).toList();
  }

  private Inputs ofFolder() {
    return Inputs.of(List.of(folder.toString()));
  }

  @Test
  void whatIsNoPlainTextPromisesNoSizeOfItsGraph() throws IOException {
    for (String name : List.of("a.txt", "b.MD", "c.pdf", "d.html", "e.docx")) {
      file(name);
    }
    List<Input> plain = ofFolder().files().stream().filter(Input::isPlain).toList();
    assertEquals(List.of("a.txt", "b.MD"), plain.stream().map(Input::name).toList());
  }

  @Test
  void takesTheTranscriptsOfAFolderSortedByNameAndCountsTheRest() throws IOException {
    for (String name : List.of("b.txt", "z/a.md", "UPPER.TXT", "c.png", "d.png", ".DS_Store")) {
      file(name);
    }
    for (String name :
        List.of("README.md", "~$lock.txt", "x.txt~", "__MACOSX/._b.txt", "noending")) {
      file(name);
    }
    Inputs inputs = ofFolder();
    assertEquals(List.of("UPPER.TXT", "a.md", "b.txt"), names(inputs));
    assertEquals(List.of(), inputs.problems());
    assertEquals("2 .png, 1 .txt~, 4 other", inputs.skippedInWords());
  }

  @Test
  void aNameThatBeginsWithTwoDotsIsNotHidden() throws IOException {
    file("..%c0%af.txt");
    file(".hidden.txt");
    assertEquals(List.of("..%c0%af.txt"), names(ofFolder()));
  }

  @Test
  void filesOfOneNameTakeAsManyFoldersIntoItAsTellThemApart() throws IOException {
    Files.writeString(file("1/x/same.txt"), "甲");
    Files.writeString(file("2/x/same.txt"), "乙");
    Files.writeString(file("3/x/same.txt"), "丙");
    Files.writeString(file("4/x/same.txt"), "甲");
    assertEquals(List.of("3/x/same.txt", "same.txt", "same.txt", "x/same.txt"), names(ofFolder()));
  }

  @Test
  void whatIsPackedCountsForMoreThanItsSize() throws IOException {
    assertEquals(4, Input.of(file("a.txt")).weight());
    assertEquals(32, Input.of(file("a.DOCX")).weight());
  }

  @Test
  void anErrorIsToldWithAWayOut() throws IOException {
    Input input = Input.of(file("a.txt"));
    String memory = Shortage.inWords(input, new OutOfMemoryError());
    assertTrue(memory.startsWith(input.shown() + ": needs more memory than the "), memory);
    assertTrue(memory.endsWith("or give more with DAWEN_JAVA_OPTS=-Xmx4g"), memory);
    String nested = Shortage.inWords(input, new StackOverflowError());
    assertEquals(
        input.shown() + ": is nested deeper than can be read; save it as plain text", nested);
  }

  /** Asked for twice, since the second time Java tells of the first as a cause. */
  @Test
  void aDictionaryThatFoundNoMemoryIsAShortageOfMemory() throws IOException {
    Input input = Input.of(file("a.txt"));
    assertThrows(OutOfMemoryError.class, () -> Needy.DICTIONARY.clone());
    Throwable again = assertThrows(NoClassDefFoundError.class, () -> Needy.DICTIONARY.clone());
    String told = Shortage.inWords(input, again);
    assertTrue(told.startsWith(input.shown() + ": needs more memory than the "), told);
    String other = Shortage.inWords(input, new NoClassDefFoundError("some/Class"));
    assertTrue(other.contains("by a fault of the program: "), other);
  }

  private static final class Needy {
    static final int[] DICTIONARY = make();

    private static int[] make() {
      throw new OutOfMemoryError("Java heap space");
    }
  }

  @Test
  void namesTheSameFileOnceHoweverOftenItIsGiven() throws IOException {
    Path file = file("a.txt");
    Inputs inputs =
        Inputs.of(List.of(file.toString(), folder.toString(), folder + "/./a.txt", "-", "-"));
    assertEquals(List.of("a.txt", "stdin.txt"), names(inputs));
  }

  @Test
  void tellsWhatCannotBeReadAndGoesOn() throws IOException {
    file("good.txt");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Inputs inputs =
        Inputs.of(
            List.of(
                folder.resolve("good.txt").toString(),
                folder.resolve("none.txt").toString(),
                empty.toString(),
                "nul\0name"));
    assertEquals(List.of("good.txt"), names(inputs));
    assertEquals(3, inputs.problems().size());
    String all = String.join("\n", inputs.problems());
    assertTrue(all.contains("none.txt: no such file or folder"), all);
    assertTrue(all.contains("empty: no transcript in this folder (.txt, .md, .html, .pdf,"), all);
    assertTrue(all.contains("name: no name of a file"), all);
  }

  @Test
  void followsNoLinkOutOfTheFolderNorToADeviceNorRoundInCircles() throws IOException {
    file("good.txt");
    Files.createSymbolicLink(folder.resolve("out.txt"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(folder.resolve("zero.txt"), Path.of("/dev/zero"));
    Files.createSymbolicLink(folder.resolve("nowhere.txt"), Path.of("missing"));
    Files.createSymbolicLink(folder.resolve("loop.txt"), Path.of("loop.txt"));
    Files.createSymbolicLink(folder.resolve("up"), Path.of(".."));
    Files.createSymbolicLink(folder.resolve("again.txt"), Path.of("good.txt"));
    Inputs inputs = ofFolder();
    String outside = ": a link out of the folder was not followed; name the file itself to read it";
    assertEquals(List.of("good.txt"), names(inputs));
    assertEquals(
        List.of(
            folder + "/loop.txt: a link to nothing",
            folder + "/nowhere.txt: a link to nothing",
            folder + "/out.txt" + outside,
            folder + "/zero.txt" + outside),
        inputs.problems());
  }

  @Test
  void opensNoNamedPipe() throws Exception {
    Path pipe = folder.resolve("pipe.txt");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assertEquals(0, made.waitFor());
    for (Inputs inputs : List.of(ofFolder(), Inputs.of(List.of(pipe.toString())))) {
      assertEquals(List.of(), names(inputs));
      assertEquals(
          List.of(pipe + ": no regular file (a pipe, socket or device); it was not opened"),
          inputs.problems().stream().filter(p -> p.contains("pipe.txt")).toList());
    }
  }

  @Test
  void namesAFolderThatMayNotBeListedAndReadsTheRest() throws IOException {
    file("good.txt");
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assumeFalse(System.getProperty("user.name").equals("root"), "root may list everything");
    assertTrue(closed.toFile().setReadable(false));
    try {
      Inputs inputs = ofFolder();
      assertEquals(List.of("good.txt"), names(inputs));
      assertEquals(List.of(closed + ": cannot be read: permission denied"), inputs.problems());
    } finally {
      assertTrue(closed.toFile().setReadable(true));
    }
  }

  @Test
  void refusesALargeFileByItsSizeWithoutReadingIt() throws IOException {
    Path sparse = folder.resolve("large.txt");
    try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
      file.setLength(5L << 30);
    }
    Input input = ofFolder().files().get(0);
    String message =
        assertThrows(SourceException.class, () -> input.read(InputStream.nullInputStream(), null))
            .getMessage();
    assertEquals(
        sparse + ": 5120 MB are no transcript; files up to 64 MB are read, split it", message);
  }

  @Test
  void readsStandardInputUnderAName() {
    Input input = Inputs.of(List.of("-")).files().get(0);
    byte[] bytes = "王毅：你好。".getBytes(StandardCharsets.UTF_8);
    assertEquals("stdin.txt", input.read(new ByteArrayInputStream(bytes), null).name());
    assertEquals("王毅：你好。", input.read(new ByteArrayInputStream(bytes), null).text());
  }
}

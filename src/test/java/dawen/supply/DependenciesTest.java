package dawen.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shipped has been looked at: its licence allows it, and its weaknesses are known. */
class DependenciesTest {

  /** Licences that go into a program under Apache-2.0; weak copyleft as binaries, with its text. */
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "CC0-1.0",
          "EPL-2.0",
          "MIT",
          "MIT-0",
          "OFL-1.1");

  /** Of these no text need go along, or the text is that of dawen itself. */
  private static final Set<String> WITHOUT_TEXT = Set.of("Apache-2.0", "CC0-1.0", "MIT-0");

  /** Whether something may be shipped that may be taken under any of these. */
  private static boolean isAllowed(List<String> licences) {
    return licences.stream().anyMatch(ALLOWED::contains);
  }

  private static boolean isPacked(String file) throws IOException {
    try (InputStream in =
        DependenciesTest.class.getResourceAsStream("/META-INF/licences/" + file)) {
      return in != null;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "true, Apache-2.0",
    "true, EPL-2.0 | LGPL-2.1-only",
    "true, CC0-1.0 | BSD-2-Clause",
    "false, GPL-3.0-only",
    "false, GPL-2.0-with-classpath-exception",
    "false, LGPL-2.1-only",
    "false, AGPL-3.0-only",
    "false, Some Licence of Our Own",
    "false, ''"
  })
  void anUnknownOrStrongLicenceIsRefused(boolean allowed, String licences) {
    assertEquals(allowed, isAllowed(List.of(licences.split(" \\| "))));
  }

  @Test
  void everyShippedLicenceIsAllowed() throws IOException {
    for (Component component : Component.all()) {
      assertTrue(isAllowed(component.licences()), component.purl() + " " + component.licences());
    }
    for (Dependency dependency : Dependency.all()) {
      assertTrue(
          dependency.use().equals("test") || ALLOWED.contains(dependency.licence()),
          dependency.toString());
    }
  }

  @Test
  void everyComponentHasALineOfItsVersionAndLicence() throws IOException {
    Map<String, String> looked = new TreeMap<>();
    for (Dependency each : Dependency.all("jar")) {
      looked.put(each.component(), each.version());
    }
    Map<String, String> shipped = new TreeMap<>();
    for (Component each : Component.all()) {
      shipped.put(each.id(), each.version());
    }
    assertEquals(
        shipped, looked, "look for weaknesses of what is new, then tell in " + Dependency.FILE);
    for (Dependency each : Dependency.all("jar")) {
      List<String> offered =
          Component.all().stream()
              .filter(component -> component.id().equals(each.component()))
              .findFirst()
              .orElseThrow()
              .licences();
      assertTrue(offered.contains(each.licence()), each + " of " + offered);
    }
  }

  @Test
  void anOpenWeaknessIsNamedAndToldWhyItDoesNotTouchUs() throws IOException {
    for (Dependency each : Dependency.all()) {
      assertTrue(Set.of("none", "mended", "open").contains(each.state()), each.toString());
      assertEquals(each.state().equals("none"), each.advisories().equals("-"), each.toString());
      assertTrue(
          !each.state().equals("open")
              || each.note().contains("Does not touch dawen")
              || each.note().contains("Content-Security-Policy"),
          each.toString());
    }
  }

  @Test
  void theTextOfEveryLicenceThatAsksForItIsPacked() throws IOException {
    for (Dependency each : Dependency.all()) {
      if (each.use().equals("test")) {
        continue;
      }
      assertEquals(WITHOUT_TEXT.contains(each.licence()), each.text().equals("-"), each.toString());
      boolean packed = false;
      for (String name : List.of("LICENSE", "LICENSE.txt", "LICENSE.md")) {
        packed |= isPacked(each.text() + "/" + name);
      }
      assertTrue(packed || each.text().equals("-"), each + ": no text in META-INF/licences");
    }
  }

  @Test
  void noticeNamesWhatAsksForIt() throws IOException {
    String notice = Files.readString(Path.of("NOTICE")).replaceAll("\\s+", " ");
    assertTrue(notice.contains("HanLP (https://github.com/hankcs/HanLP)"));
    for (Dependency each : Dependency.all()) {
      if (!each.licence().equals("Apache-2.0") && !each.use().equals("test")) {
        String text = each.text().equals("-") ? name(each) : each.text();
        assertTrue(notice.contains(text), text + " is not in NOTICE");
      }
    }
  }

  private static String name(Dependency dependency) {
    return dependency.component().replaceAll(".*[:>] *", "");
  }

  @Test
  void noFolderOfLicencesIsOfSomethingThatIsNotShipped() throws IOException {
    List<String> texts = Dependency.all().stream().map(Dependency::text).toList();
    try (Stream<Path> folders = Files.list(Path.of("src/main/resources/META-INF/licences"))) {
      List<String> names = folders.map(folder -> folder.getFileName().toString()).toList();
      assertFalse(names.isEmpty());
      assertTrue(texts.containsAll(names), names.toString());
    }
  }
}

package dawen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code CITATION.cff} says what the build says. */
class CitationTest {
  private static final Pattern KEY = Pattern.compile("^([a-z-]+): *(.*)$", Pattern.MULTILINE);

  /** What version 1.2.0 of the Citation File Format asks for. */
  private static final Set<String> REQUIRED = Set.of("cff-version", "message", "title", "authors");

  private static Map<String, String> citation() throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    Matcher line = KEY.matcher(Files.readString(Path.of("CITATION.cff")));
    while (line.find()) {
      values.put(line.group(1), line.group(2));
    }
    return values;
  }

  private static String pom(String pattern) throws IOException {
    Matcher found = Pattern.compile(pattern).matcher(Files.readString(Path.of("pom.xml")));
    assertTrue(found.find(), pattern);
    return found.group(1);
  }

  @Test
  void versionAndLicenceAreThoseOfTheBuild() throws IOException {
    assertEquals(pom("<version>(.*)</version>\\s*<name>dawen</name>"), citation().get("version"));
    assertEquals(pom("<license>\\s*<name>(.*)</name>"), citation().get("license"));
  }

  @Test
  void hasWhatTheFormatRequires() throws IOException {
    assertEquals("1.2.0", citation().get("cff-version"));
    assertTrue(citation().keySet().containsAll(REQUIRED), citation().keySet().toString());
  }
}

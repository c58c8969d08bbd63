package dawen.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The bill of materials is that of the jars that the build takes, byte for byte. */
class SbomTest {
  private static final String REMEDY = "; look at what is new, then run src/trials/sbom";

  private static List<Path> jars() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(each -> each.endsWith(".jar"))
        .map(Path::of)
        .toList();
  }

  private static Map<String, Component> byFile() throws IOException {
    return Component.all().stream().collect(Collectors.toMap(Component::file, Function.identity()));
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyJarThatIsNotForTestsAloneIsListed() throws IOException {
    List<String> groups =
        Dependency.all("test").stream()
            .map(each -> "/" + each.component().replace(":*", "").replace('.', '/') + "/")
            .toList();
    Map<String, Component> listed = byFile();
    for (Path jar : jars()) {
      String path = jar.toUri().getPath();
      assertTrue(
          listed.containsKey(jar.getFileName().toString())
              || groups.stream().anyMatch(path::contains),
          () -> jar.getFileName() + " is neither in " + Component.FILE + " nor a test's" + REMEDY);
    }
  }

  @Test
  void everyListedJarIsThereAndHasTheBytesThatAreListed() throws IOException {
    Map<String, Path> there =
        jars().stream()
            .collect(
                Collectors.toMap(jar -> jar.getFileName().toString(), jar -> jar, (a, b) -> a));
    for (Component component : Component.all()) {
      Path jar = there.get(component.file());
      assertTrue(jar != null, () -> component.purl() + " is not among the build's jars" + REMEDY);
      assertEquals(component.sha256(), sha256(jar), component.purl());
    }
  }

  @Test
  void nothingInItChangesWithTimeOrChance() throws IOException {
    assertFalse(Component.sbom().has("serialNumber"));
    assertFalse(Component.sbom().getAsJsonObject("metadata").has("timestamp"));
    List<String> purls = Component.all().stream().map(Component::purl).toList();
    assertEquals(purls.stream().sorted().toList(), purls);
    assertEquals(Set.copyOf(purls).size(), purls.size());
  }

  @Test
  void everyComponentHasItsAddressHashAndLicence() throws IOException {
    assertTrue(Component.all().size() > 50);
    for (Component component : Component.all()) {
      String[] id = component.id().split(":");
      String start = "pkg:maven/" + id[0] + "/" + id[1] + "@" + component.version() + "?";
      assertTrue(component.purl().startsWith(start), component.purl());
      assertTrue(component.sha256().matches("[0-9a-f]{64}"), component.purl());
      assertFalse(component.licences().isEmpty(), component.purl());
    }
  }

  @Test
  void itIsTheBillOfThisVersion() throws IOException {
    String version =
        Files.readString(Path.of("pom.xml"))
            .replaceAll(
                "(?s).*?<artifactId>dawen</artifactId>\\s*<version>(.*?)</version>.*", "$1");
    String purl =
        Component.sbom()
            .getAsJsonObject("metadata")
            .getAsJsonObject("component")
            .get("purl")
            .getAsString();
    assertEquals("pkg:maven/dawen/dawen@" + version + "?type=jar", purl);
  }
}

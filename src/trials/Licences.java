import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks into the one jar: everything in it is listed in its bill of materials, and every licence
 * and notice of the jars that it was made of is still there.
 *
 * <p>Run by {@code src/trials/licences}: the jar, the class path that it was made of.
 */
class Licences {
  private static final Pattern MADE_BY_MAVEN =
      Pattern.compile("META-INF/maven/([^/]+)/([^/]+)/pom\\.properties");
  private static final Pattern LEGAL =
      Pattern.compile("(?:LICENSE|NOTICE)(?:\\.txt|\\.md)?|.+-LICENSE|.+\\.LICENSE\\.txt");

  private final ZipFile jar;
  private final List<String> faults = new ArrayList<>();
  private int parts;
  private int texts;

  Licences(ZipFile jar) {
    this.jar = jar;
  }

  public static void main(String[] args) throws IOException {
    try (ZipFile jar = new ZipFile(args[0])) {
      Licences licences = new Licences(jar);
      licences.checkOwn();
      Set<String> listed = licences.listed();
      licences.checkParts(listed);
      for (String each : args[1].split(File.pathSeparator)) {
        licences.checkTexts(Path.of(each));
      }
      licences.faults.forEach(System.err::println);
      System.out.printf(
          "licences: %d components listed, %d found by their pom.properties, %d licences and notices"
              + " of others kept, %d faults%n",
          listed.size(), licences.parts, licences.texts, licences.faults.size());
      System.exit(licences.faults.isEmpty() ? 0 : 1);
    }
  }

  private void checkOwn() throws IOException {
    for (String name : List.of("LICENSE", "NOTICE")) {
      if (!Arrays.equals(Files.readAllBytes(Path.of(name)), bytes("META-INF/" + name))) {
        faults.add("META-INF/" + name + " is not the one of dawen");
      }
    }
  }

  private Set<String> listed() throws IOException {
    String text = new String(bytes("META-INF/sbom/application.cdx.json"), StandardCharsets.UTF_8);
    Set<String> listed = new TreeSet<>();
    for (JsonElement each :
        JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("components")) {
      JsonObject component = each.getAsJsonObject();
      listed.add(
          component.get("group").getAsString()
              + ":"
              + component.get("name").getAsString()
              + ":"
              + component.get("version").getAsString());
    }
    return listed;
  }

  private void checkParts(Set<String> listed) throws IOException {
    for (ZipEntry entry : (Iterable<ZipEntry>) jar.stream().map(e -> (ZipEntry) e)::iterator) {
      Matcher part = MADE_BY_MAVEN.matcher(entry.getName());
      if (part.matches() && !part.group(1).equals("dawen")) {
        parts++;
        String properties = new String(bytes(entry.getName()), StandardCharsets.UTF_8);
        String version = properties.replaceAll("(?s).*\\bversion=([^\\r\\n]+).*", "$1");
        String id = part.group(1) + ":" + part.group(2) + ":" + version;
        if (!listed.contains(id)) {
          faults.add(id + " is in the jar, and not in its bill of materials");
        }
      }
    }
  }

  private void checkTexts(Path from) throws IOException {
    String folder = "META-INF/licences/" + from.getParent().getParent().getFileName() + "/";
    try (ZipFile one = new ZipFile(from.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) one.stream().map(e -> (ZipEntry) e)::iterator) {
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        if (LEGAL.matcher(name).matches()) {
          texts++;
          byte[] text = one.getInputStream(entry).readAllBytes();
          if (!Arrays.equals(text, bytes(folder + name))) {
            faults.add(from.getFileName() + ": " + entry.getName() + " is not at " + folder + name);
          }
        }
      }
    }
  }

  private byte[] bytes(String name) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    return entry == null ? new byte[0] : jar.getInputStream(entry).readAllBytes();
  }
}

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps of a software bill of materials (CycloneDX) what is fact and stays the same: names,
 * versions, licences, SHA-256, who needs whom; sorted. Descriptions, addresses and the tool's own
 * hashes go.
 *
 * <p>Run by {@code src/trials/sbom}: the file that the plugin wrote, the file to write.
 */
class Sbom {
  public static void main(String[] args) throws IOException {
    JsonObject found = JsonParser.parseString(Files.readString(Path.of(args[0]))).getAsJsonObject();
    JsonObject kept = new JsonObject();
    copy(found, kept, "bomFormat", "specVersion", "version");
    kept.add("metadata", metadata(found.getAsJsonObject("metadata")));
    kept.add("components", components(found.getAsJsonArray("components")));
    kept.add("dependencies", dependencies(found.getAsJsonArray("dependencies")));
    String text = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(kept);
    Files.writeString(Path.of(args[1]), text + "\n");
    System.out.printf("%d components%n", kept.getAsJsonArray("components").size());
  }

  private static JsonObject metadata(JsonObject found) {
    JsonObject component = new JsonObject();
    JsonObject own = found.getAsJsonObject("component");
    component.addProperty("type", "application");
    copy(own, component, "bom-ref", "group", "name", "version", "purl");
    component.add("licenses", licences(own));
    JsonObject metadata = new JsonObject();
    metadata.add("component", component);
    return metadata;
  }

  private static JsonArray components(JsonArray found) {
    JsonArray kept = new JsonArray();
    for (JsonObject each : sorted(found, "purl")) {
      JsonObject component = new JsonObject();
      copy(each, component, "type", "bom-ref", "group", "name", "version", "scope");
      component.add("hashes", sha256(each));
      component.add("licenses", licences(each));
      copy(each, component, "purl");
      kept.add(component);
    }
    return kept;
  }

  private static JsonArray sha256(JsonObject component) {
    JsonArray kept = new JsonArray();
    for (JsonElement hash : component.getAsJsonArray("hashes")) {
      if (hash.getAsJsonObject().get("alg").getAsString().equals("SHA-256")) {
        kept.add(hash);
      }
    }
    return kept;
  }

  private static JsonArray licences(JsonObject component) {
    JsonArray kept = new JsonArray();
    for (JsonElement each : component.getAsJsonArray("licenses")) {
      JsonObject licence = new JsonObject();
      copy(each.getAsJsonObject().getAsJsonObject("license"), licence, "id", "name");
      JsonObject choice = new JsonObject();
      choice.add("license", licence);
      kept.add(choice);
    }
    return kept;
  }

  private static JsonArray dependencies(JsonArray found) {
    JsonArray kept = new JsonArray();
    for (JsonObject each : sorted(found, "ref")) {
      JsonObject dependency = new JsonObject();
      copy(each, dependency, "ref");
      List<String> needed = new ArrayList<>();
      each.getAsJsonArray("dependsOn").forEach(ref -> needed.add(ref.getAsString()));
      JsonArray refs = new JsonArray();
      needed.stream().sorted().forEach(refs::add);
      dependency.add("dependsOn", refs);
      kept.add(dependency);
    }
    return kept;
  }

  private static List<JsonObject> sorted(JsonArray found, String key) {
    List<JsonObject> all = new ArrayList<>();
    found.forEach(each -> all.add(each.getAsJsonObject()));
    all.sort(Comparator.comparing(each -> each.get(key).getAsString()));
    return all;
  }

  private static void copy(JsonObject from, JsonObject to, String... keys) {
    for (String key : keys) {
      if (from.has(key)) {
        to.add(key, from.get(key));
      }
    }
  }
}

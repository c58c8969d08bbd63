package dawen.supply;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A component of the software bill of materials.
 *
 * @param file name of its jar, as Maven calls it
 * @param sha256 of that jar, 64 hexadecimal digits
 * @param licences identifiers by SPDX or names, any of which it may be taken under
 */
record Component(
    String id, String version, String file, String sha256, String purl, List<String> licences) {

  static final Path FILE = Path.of("src/main/resources/META-INF/sbom/application.cdx.json");

  static JsonObject sbom() throws IOException {
    return JsonParser.parseString(Files.readString(FILE)).getAsJsonObject();
  }

  static List<Component> all() throws IOException {
    List<Component> all = new ArrayList<>();
    sbom().getAsJsonArray("components").forEach(each -> all.add(of(each.getAsJsonObject())));
    return all;
  }

  private static Component of(JsonObject json) {
    String name = json.get("name").getAsString();
    String version = json.get("version").getAsString();
    String purl = json.get("purl").getAsString();
    String classifier =
        purl.contains("classifier=") ? "-" + purl.replaceAll(".*classifier=(\\w+).*", "$1") : "";
    return new Component(
        json.get("group").getAsString() + ":" + name,
        version,
        name + "-" + version + classifier + ".jar",
        sha256(json.getAsJsonArray("hashes")),
        purl,
        licences(json.getAsJsonArray("licenses")));
  }

  private static String sha256(JsonArray hashes) {
    for (JsonElement each : hashes) {
      if (each.getAsJsonObject().get("alg").getAsString().equals("SHA-256")) {
        return each.getAsJsonObject().get("content").getAsString();
      }
    }
    return "";
  }

  private static List<String> licences(JsonArray choices) {
    List<String> found = new ArrayList<>();
    for (JsonElement each : choices) {
      JsonObject licence = each.getAsJsonObject().getAsJsonObject("license");
      found.add(licence.get(licence.has("id") ? "id" : "name").getAsString());
    }
    return found;
  }
}

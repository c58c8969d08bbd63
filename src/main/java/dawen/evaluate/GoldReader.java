package dawen.evaluate;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a folder of {@code *.gold.json} files with the {@code outlets.json} there or above it. */
final class GoldReader {
  private static final String ENDING = ".gold.json";

  private GoldReader() {}

  /**
   * Reads a gold folder.
   *
   * @throws GoldException if there is no gold in it, or a file of it is wrong
   */
  static Gold read(Path folder) {
    List<Path> files = list(folder);
    if (files.isEmpty()) {
      throw new GoldException(folder + ": no file *" + ENDING + " in it");
    }
    List<Gold.Transcript> transcripts = new ArrayList<>();
    for (Path file : files) {
      transcripts.add(transcript(parse(file)));
    }
    return new Gold(name(folder), transcripts, outlets(folder));
  }

  private static String name(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    int names = whole.getNameCount();
    Path last = whole.subpath(Math.max(0, names - 2), names);
    return last.toString().replace('\\', '/');
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new GoldException(folder + ": not a folder that can be read", e);
    }
  }

  private static GoldObject parse(Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      JsonElement json = new Gson().getAdapter(JsonElement.class).fromJson(reader);
      if (!json.isJsonObject()) {
        throw new GoldException(file + ": not a JSON object");
      }
      return new GoldObject(file, "", json.getAsJsonObject());
    } catch (IOException | JsonParseException e) {
      throw new GoldException(file + ": not readable as JSON: " + e.getMessage(), e);
    }
  }

  private static Gold.Transcript transcript(GoldObject json) {
    json.require("source", "event", "exchanges");
    GoldObject event = json.object("event");
    List<Gold.Exchange> exchanges = new ArrayList<>();
    for (GoldObject exchange : json.objects("exchanges")) {
      exchanges.add(exchange(exchange));
    }
    String layout = json.text("layout");
    return new Gold.Transcript(
        json.requiredText("source"),
        layout == null ? "" : layout,
        event == null ? null : event.number("year"),
        event == null ? null : event.text("date"),
        speaker(json),
        exchanges);
  }

  /** The name of the speaker, who stands there as an object or as the bare name. */
  private static String speaker(GoldObject json) {
    if (json.isText("speaker")) {
      return json.text("speaker");
    }
    GoldObject speaker = json.object("speaker");
    return speaker == null ? null : speaker.text("name");
  }

  private static Gold.Exchange exchange(GoldObject json) {
    json.require("question", "answer", "topics");
    return new Gold.Exchange(
        json.requiredNumber("index"),
        json.text("heading"),
        speaker(json),
        outlet(json),
        ends(json.object("question")),
        ends(json.object("answer")),
        json.has("duplicate_of"),
        json.number("duplicate_of"),
        json.texts("countries_question"),
        json.texts("countries_answer"),
        json.texts("topics"),
        json.texts("people_answer"),
        json.texts("organizations_answer"),
        json.texts("regions_answer"));
  }

  private static Gold.Outlet outlet(GoldObject json) {
    String surface = json.text("outlet_surface");
    return surface == null
        ? null
        : new Gold.Outlet(surface, json.text("outlet"), json.text("outlet_country"));
  }

  private static Gold.Ends ends(GoldObject json) {
    return json == null
        ? null
        : new Gold.Ends(json.requiredText("start"), json.requiredText("end"));
  }

  private static Map<String, List<String>> outlets(Path folder) {
    Path above = folder.toAbsolutePath().normalize().getParent();
    for (Path base : above == null ? List.of(folder) : List.of(folder, above)) {
      Path file = base.resolve("outlets.json");
      if (Files.exists(file)) {
        return outletNames(parse(file));
      }
    }
    return Map.of();
  }

  private static Map<String, List<String>> outletNames(GoldObject json) {
    Map<String, List<String>> outlets = new TreeMap<>();
    for (String id : json.fields()) {
      GoldObject outlet = json.object(id);
      if (outlet == null) {
        continue;
      }
      List<String> names = new ArrayList<>(outlet.texts("aliases"));
      for (String field : List.of("zh", "en")) {
        if (outlet.text(field) != null) {
          names.add(outlet.text(field));
        }
      }
      outlets.put(id, List.copyOf(names));
    }
    return outlets;
  }
}

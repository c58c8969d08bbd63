package dawen.evaluate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JSON object of a gold file that knows where it stands, so that an error can say so. */
final class GoldObject {
  private final Path file;

  /** Path of this object inside the file, ending in a dot; empty for the outermost. */
  private final String path;

  private final JsonObject object;

  GoldObject(Path file, String path, JsonObject object) {
    this.file = file;
    this.path = path;
    this.object = object;
  }

  boolean has(String field) {
    return object.has(field);
  }

  /** Names of the object's fields, in their order. */
  List<String> fields() {
    return List.copyOf(object.keySet());
  }

  /** A text; null where the field is absent, null or empty. */
  String text(String field) {
    JsonElement value = find(field);
    if (value == null) {
      return null;
    }
    if (!isText(value)) {
      throw wrong(field, "a text or null");
    }
    return value.getAsString().isEmpty() ? null : value.getAsString();
  }

  /** A text that must be there. */
  String requiredText(String field) {
    String text = text(field);
    if (text == null) {
      throw wrong(field, "a text");
    }
    return text;
  }

  /** A whole number; null where the field is absent or null. */
  Integer number(String field) {
    JsonElement value = find(field);
    if (value == null) {
      return null;
    }
    if (!value.toString().matches("-?[0-9]{1,9}")) {
      throw wrong(field, "a whole number or null");
    }
    return value.getAsInt();
  }

  /** A whole number that must be there. */
  int requiredNumber(String field) {
    Integer number = number(field);
    if (number == null) {
      throw wrong(field, "a whole number");
    }
    return number;
  }

  /** A list of texts; empty where the field is absent or null. */
  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (JsonElement element : array(field)) {
      if (!isText(element)) {
        throw wrong(field, "a list of texts");
      }
      texts.add(element.getAsString());
    }
    return texts;
  }

  /** An object; null where the field is absent or null. */
  GoldObject object(String field) {
    JsonElement value = find(field);
    if (value == null) {
      return null;
    }
    if (!value.isJsonObject()) {
      throw wrong(field, "an object or null");
    }
    return new GoldObject(file, path + field + ".", value.getAsJsonObject());
  }

  /** A list of objects; empty where the field is absent or null. */
  List<GoldObject> objects(String field) {
    List<GoldObject> objects = new ArrayList<>();
    for (JsonElement element : array(field)) {
      if (!element.isJsonObject()) {
        throw wrong(field, "a list of objects");
      }
      String inner = path + field + "[" + objects.size() + "].";
      objects.add(new GoldObject(file, inner, element.getAsJsonObject()));
    }
    return objects;
  }

  /** Whether the field holds a text, and not an object, number or null. */
  boolean isText(String field) {
    return isText(object.get(field));
  }

  /**
   * Checks that fields are there, be it with null as value.
   *
   * @throws GoldException naming the first that is not
   */
  void require(String... fields) {
    for (String field : fields) {
      if (!object.has(field)) {
        throw new GoldException(file + ": " + path + field + ": missing");
      }
    }
  }

  private JsonArray array(String field) {
    JsonElement value = find(field);
    if (value == null) {
      return new JsonArray();
    }
    if (!value.isJsonArray()) {
      throw wrong(field, "a list");
    }
    return value.getAsJsonArray();
  }

  private JsonElement find(String field) {
    JsonElement value = object.get(field);
    return value == null || value.isJsonNull() ? null : value;
  }

  private GoldException wrong(String field, String expected) {
    String found = object.has(field) ? "found " + object.get(field) : "missing";
    return new GoldException(file + ": " + path + field + ": " + found + ", expected " + expected);
  }

  private static boolean isText(JsonElement value) {
    return value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
  }
}

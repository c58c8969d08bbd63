package dawen.export;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** JSON as people can read it; what is null is left out. */
final class Json {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private Json() {}

  static byte[] bytes(JsonObject object) {
    return (GSON.toJson(object) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static JsonArray array(List<String> words) {
    return array(words, JsonPrimitive::new);
  }

  static <T> JsonArray array(List<T> items, Function<T, JsonElement> as) {
    JsonArray array = new JsonArray();
    items.stream().map(as).forEach(array::add);
    return array;
  }
}

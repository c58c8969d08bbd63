package dawen.mcp;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Schemas (draft 2020-12) as maps, each with the words that tell an agent what to put in. */
final class JsonSchema {
  private JsonSchema() {}

  static Map<String, Object> text(String description) {
    return typed("string", description);
  }

  static Map<String, Object> choice(String description, Collection<String> values) {
    Map<String, Object> schema = typed("string", description);
    schema.put("enum", List.copyOf(values));
    return schema;
  }

  static Map<String, Object> number(String description) {
    return typed("integer", description);
  }

  static Map<String, Object> number(String description, int otherwise, int least, int most) {
    Map<String, Object> schema = typed("integer", description);
    schema.put("default", otherwise);
    schema.put("minimum", least);
    schema.put("maximum", most);
    return schema;
  }

  static Map<String, Object> list(String description, Map<String, Object> items) {
    Map<String, Object> schema = typed("array", description);
    schema.put("items", items);
    return schema;
  }

  /** An object whose members are not named here. */
  static Map<String, Object> open(String description) {
    return typed("object", description);
  }

  /** An object that has no members but these. */
  static Map<String, Object> object(Map<String, Object> members, Collection<String> required) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", members);
    if (!required.isEmpty()) {
      schema.put("required", List.copyOf(required));
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  /** Members in the order in which they are named: name, schema, name, schema … */
  static Map<String, Object> members(Object... namesAndSchemas) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndSchemas.length; i += 2) {
      members.put((String) namesAndSchemas[i], namesAndSchemas[i + 1]);
    }
    return members;
  }

  private static Map<String, Object> typed(String type, String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    if (!description.isEmpty()) {
      schema.put("description", description);
    }
    return schema;
  }
}

package dawen.export;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/**
 * {@code ontology/context.jsonld}: the short keys of the JSON-LD documents, what each stands for,
 * and the order in which a document has them.
 */
public final class JsonLdContext {

  /** Where the server answers with {@link #text()}. */
  public static final String PATH = "/context.jsonld";

  private static final String FILE = "/dawen/ontology/context.jsonld";

  /** The context that is packed with the program. */
  public static final JsonLdContext BUNDLED = bundled();

  private final String text;
  private final String language;
  private final Map<String, String> prefixes = new LinkedHashMap<>();
  private final Map<String, List<Term>> terms = new LinkedHashMap<>();
  private final Map<String, Integer> order = new LinkedHashMap<>();

  private JsonLdContext(String text) {
    this.text = text;
    JsonObject context = JsonParser.parseString(text).getAsJsonObject().getAsJsonObject("@context");
    this.language = context.get("@language").getAsString();
    context
        .entrySet()
        .forEach(
            entry -> {
              if (!entry.getKey().startsWith("@")) {
                order.put(entry.getKey(), order.size());
                add(entry.getKey(), entry.getValue());
              }
            });
  }

  private static JsonLdContext bundled() {
    try (InputStream in = JsonLdContext.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the program; build it anew");
      }
      return new JsonLdContext(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /**
   * A key and what its values are.
   *
   * @param key for example {@code outlet}
   * @param type datatype IRI, {@code @id} or {@code @vocab}; null where the context names none
   * @param language of plain strings; null where they have none
   * @param byLanguage whether values stand in a map from language to text
   * @param list whether even a single value stands in an array
   */
  record Term(String key, String type, String language, boolean byLanguage, boolean list) {

    /** Whether the value can stand under the key as a plain string, number, or part of a map. */
    boolean suits(Node value) {
      if (!value.isLiteral()) {
        return isReference();
      }
      String tag = value.getLiteralLanguage();
      if (byLanguage) {
        return !tag.isEmpty();
      }
      if (type != null) {
        return type.equals(value.getLiteralDatatypeURI());
      }
      return tag.isEmpty() ? language == null && isString(value) : tag.equals(language);
    }

    private static boolean isString(Node literal) {
      return literal.getLiteralDatatype().equals(XSDDatatype.XSDstring);
    }

    boolean isReference() {
      return "@id".equals(type) || "@vocab".equals(type);
    }
  }

  /** The file as it is served. */
  public String text() {
    return text;
  }

  /** Its object on one line, to stand in a document. */
  String compact() {
    return JsonParser.parseString(text).getAsJsonObject().get("@context").toString();
  }

  /** The keys that stand for the IRI, in the order of the file; empty where none does. */
  List<Term> terms(String iri) {
    return terms.getOrDefault(iri, List.of());
  }

  /** Place of the key in the file; keys that it has not come last. */
  int order(String key) {
    return order.getOrDefault(key, Integer.MAX_VALUE);
  }

  /** {@code dawen:Exchange} for a term of a known vocabulary; else the IRI as it is. */
  String shortened(String iri) {
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      String rest =
          iri.startsWith(prefix.getValue()) ? iri.substring(prefix.getValue().length()) : "";
      if (!rest.isEmpty() && !rest.startsWith("//")) {
        return prefix.getKey() + ":" + rest;
      }
    }
    return iri;
  }

  /** {@code Exchange}, where a key stands for the class or value; else as {@link #shortened}. */
  String vocabulary(String iri) {
    List<Term> known = terms(iri);
    return known.isEmpty() ? shortened(iri) : known.get(0).key();
  }

  private void add(String key, JsonElement value) {
    JsonObject definition = value.isJsonObject() ? value.getAsJsonObject() : new JsonObject();
    String id = value.isJsonObject() ? definition.get("@id").getAsString() : value.getAsString();
    if (id.startsWith("@")) {
      return;
    }
    if (id.matches("https?://.*[#/]")) {
      prefixes.put(key, id);
      return;
    }
    String container = string(definition, "@container");
    Term term =
        new Term(
            key,
            expanded(string(definition, "@type")),
            definition.has("@language") ? string(definition, "@language") : language,
            "@language".equals(container),
            "@set".equals(container));
    terms.computeIfAbsent(expanded(id), iri -> new ArrayList<>()).add(term);
  }

  private static String string(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || value.isJsonNull() ? null : value.getAsString();
  }

  private String expanded(String name) {
    int colon = name == null ? -1 : name.indexOf(':');
    String namespace = colon < 0 ? null : prefixes.get(name.substring(0, colon));
    return namespace == null ? name : namespace + name.substring(colon + 1);
  }
}

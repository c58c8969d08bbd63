package dawen.serve;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dawen.graph.Metadata;
import dawen.graph.Vocabulary;
import dawen.query.CannedQuery;
import dawen.query.Choice;
import dawen.query.Format;
import dawen.query.Page;
import dawen.query.Parameter;
import dawen.query.ParameterType;
import dawen.query.Theme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The catalogue as an OpenAPI 3.1 document: a path for each canned query, its formats as the path's
 * last part. Addresses are relative to where the document is read, so it names no machine.
 */
final class OpenApi {

  /** Name of the document under {@code /api/}. */
  static final String FILE = "openapi.json";

  private static final String CATALOGUE = "catalogue";
  private static final String PROBLEM = "application/problem+json";
  private static final String JSON = "application/json";

  /** How many values of the graph are shown. */
  private static final int FEW = 5;

  private final List<CannedQuery> queries;
  private final Map<ParameterType, List<Choice>> choices = new EnumMap<>(ParameterType.class);

  /**
   * @param queries that the server answers, in the order in which they are to stand
   * @param offered what the graph offers for parameters of a type, as {@link Canned#choices}
   */
  OpenApi(List<CannedQuery> queries, Function<ParameterType, List<Choice>> offered) {
    this.queries = List.copyOf(queries);
    for (ParameterType type : ParameterType.values()) {
      choices.put(type, offered.apply(type));
    }
  }

  /** The document; the same queries and graph give the same one. */
  JsonObject document() {
    JsonObject paths = new JsonObject();
    paths.add("/api", get(list()));
    paths.add("/api/" + FILE, get(itself()));
    for (CannedQuery query : queries) {
      paths.add("/api/" + query.name() + ".{format}", get(operation(query)));
    }
    JsonObject document = new JsonObject();
    document.addProperty("openapi", "3.1.0");
    document.add("info", info());
    document.add("servers", array(List.of(object("url", "/"))));
    document.add("security", new JsonArray()); // nobody needs a key
    document.add("tags", tags());
    document.add("paths", paths);
    document.add("components", components());
    return document;
  }

  private static JsonObject info() {
    JsonObject info = object("title", "dawen 答问");
    info.addProperty("version", Vocabulary.VERSION);
    info.addProperty("summary", "现成的查询，以 HTTP 作答 / The canned queries by HTTP");
    info.addProperty(
        "description",
        "Each query of the catalogue is an address: name, format, and its parameters as the query"
            + " string. An optional parameter that is not given does not narrow the answer. The"
            + " licence is for the facts; texts of the transcripts belong to their publishers.");
    JsonObject licence = object("name", Metadata.LICENCE_ID);
    licence.addProperty("identifier", Metadata.LICENCE_ID);
    info.add("license", licence);
    return info;
  }

  private JsonArray tags() {
    List<JsonObject> tags = new ArrayList<>();
    tags.add(tag(CATALOGUE, "目录 / The catalogue itself"));
    for (Theme theme : Theme.values()) {
      if (!theme.of(queries).isEmpty()) {
        tags.add(tag(theme.word(), theme.zh() + " / " + theme.en()));
      }
    }
    return array(tags);
  }

  private static JsonObject tag(String name, String description) {
    JsonObject tag = object("name", name);
    tag.addProperty("description", description);
    return tag;
  }

  private static JsonObject list() {
    JsonObject list = operation("list", CATALOGUE, "All queries", "全部查询");
    JsonObject schema = object("type", "array");
    schema.add("items", object("type", "object"));
    list.add("responses", ok("name, parameters and formats of each", List.of(JSON), schema));
    return list;
  }

  private static JsonObject itself() {
    JsonObject itself = operation("openapi", CATALOGUE, "This document", "本文档");
    JsonObject responses = ok("an OpenAPI 3.1 document", List.of(JSON), object("type", "object"));
    responses.add("304", reference("responses", "NotModified"));
    itself.add("responses", responses);
    return itself;
  }

  private JsonObject operation(CannedQuery query) {
    JsonObject operation =
        operation(query.name(), query.theme().word(), query.summary(), words(query));
    JsonArray parameters = new JsonArray();
    parameters.add(format(query));
    query.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
    boolean hasRows = query.query().isSelectType();
    if (hasRows) {
      parameters.add(paging(Paging.LIMIT, "每页行数 / rows of a page", 1, 20));
      parameters.add(paging(Paging.OFFSET, "略过行数 / rows before it", 0, 0));
    }
    operation.add("parameters", parameters);
    List<String> types = formats(query).stream().map(Format::mediaType).distinct().toList();
    JsonObject responses = ok("the whole answer, or a page of it", types, null);
    if (hasRows) {
      JsonObject headers = responses.getAsJsonObject("200").getAsJsonObject("headers");
      headers.add(Paging.TOTAL, reference("headers", "Total"));
      headers.add("Link", reference("headers", "Pages"));
    }
    responses.add("304", reference("responses", "NotModified"));
    responses.add("400", reference("responses", "Mistake"));
    responses.add("404", reference("responses", "Unknown"));
    responses.add("503", reference("responses", "TooLong"));
    operation.add("responses", responses);
    return operation;
  }

  /** Not given, the answer comes whole. */
  private static JsonObject paging(String name, String description, int least, int example) {
    JsonObject described = object("name", name);
    described.addProperty("in", "query");
    described.addProperty("required", false);
    described.addProperty("description", description);
    described.addProperty("example", example);
    JsonObject schema = new JsonObject();
    range(schema, "integer", least, (int) Page.MOST);
    described.add("schema", schema);
    return described;
  }

  /** In CommonMark, one paragraph each: the question and what else is known, then in English. */
  private static String words(CannedQuery query) {
    return Stream.of(query.summaryZh(), query.descriptionZh(), query.description())
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private static JsonObject operation(String id, String theme, String summary, String description) {
    JsonObject operation = object("operationId", id);
    operation.addProperty("summary", summary);
    operation.addProperty("description", description);
    operation.add("tags", array(List.of(new JsonPrimitive(theme))));
    return operation;
  }

  private static List<Format> formats(CannedQuery query) {
    return Format.suiting(query.query()).stream().map(word -> Format.of(word).get()).toList();
  }

  private static JsonObject format(CannedQuery query) {
    List<String> words = new ArrayList<>(Format.suiting(query.query()));
    JsonObject format = object("name", "format");
    format.addProperty("in", "path");
    format.addProperty("required", true);
    format.addProperty("description", "格式 / form of the answer");
    if (words.contains(Format.CSV.word())) {
      words.add("excel.csv");
      format.addProperty(
          "description",
          "格式 / form of the answer; excel.csv is the CSV that Excel and WPS open without garbling");
    }
    JsonObject schema = object("type", "string");
    schema.add("enum", array(words.stream().map(JsonPrimitive::new).toList()));
    format.add("schema", schema);
    return format;
  }

  /** What is left out takes its default; of an optional one the query's value is an example. */
  private JsonObject parameter(Parameter parameter) {
    JsonObject described = object("name", parameter.name());
    described.addProperty("in", "query");
    described.addProperty("required", false);
    described.addProperty("description", parameter.summaryZh() + " / " + parameter.summary());
    JsonObject schema = schema(parameter);
    JsonPrimitive value = value(parameter, parameter.defaultValue());
    if (parameter.optional()) {
      described.add("example", value);
    } else {
      schema.add("default", value);
    }
    described.add("schema", schema);
    return described;
  }

  private JsonObject schema(Parameter parameter) {
    JsonObject schema = new JsonObject();
    String more = parameter.type().isEntity() ? "; its label or IRI will do as well" : "";
    String span = span(parameter.type());
    schema.addProperty("description", parameter.expected() + more + span);
    switch (parameter.type()) {
      case YEAR -> range(schema, "integer", 1900, 2100);
      case NUMBER -> range(schema, parameter.decimal() ? "number" : "integer", 0, 1_000_000);
      default -> schema.addProperty("type", "string");
    }
    if (!parameter.choices().isEmpty()) {
      schema.addProperty("description", "one of the values listed");
      schema.add(
          "enum", array(parameter.choices().stream().map(one -> value(parameter, one)).toList()));
    } else if (!choices.get(parameter.type()).isEmpty()) {
      schema.add("examples", examples(parameter));
    }
    return schema;
  }

  /** From when to when there are conferences; a value outside is no mistake, but finds nothing. */
  private String span(ParameterType type) {
    List<Choice> all = choices.get(type);
    if (all.isEmpty() || type.isEntity()) {
      return "";
    }
    return "; this graph has " + all.get(0).id() + " to " + all.get(all.size() - 1).id();
  }

  private JsonArray examples(Parameter parameter) {
    List<Choice> all = choices.get(parameter.type());
    return array(all.stream().limit(FEW).map(one -> value(parameter, one.id())).toList());
  }

  private static void range(JsonObject schema, String type, int least, int most) {
    schema.addProperty("type", type);
    schema.addProperty("minimum", least);
    schema.addProperty("maximum", most);
  }

  private static JsonPrimitive value(Parameter parameter, String text) {
    return switch (parameter.type()) {
      case YEAR, NUMBER -> new JsonPrimitive(new BigDecimal(text));
      default -> new JsonPrimitive(text);
    };
  }

  private static JsonObject components() {
    JsonObject responses = new JsonObject();
    responses.add(
        "NotModified",
        object("description", "what was sent with this ETag before is still the answer"));
    responses.add("Mistake", problem("a parameter or value is not accepted"));
    responses.add("Unknown", problem("there is no such query or format"));
    responses.add("TooLong", problem("the query took too long"));
    JsonObject schemas = new JsonObject();
    schemas.add("Problem", problemSchema());
    JsonObject headers = new JsonObject();
    headers.add("ETag", header("string", "version of the answer, for If-None-Match"));
    headers.add("Total", header("integer", "rows of the whole answer"));
    headers.add("Pages", header("string", "first, prev, next and last page (RFC 8288)"));
    JsonObject components = new JsonObject();
    components.add("schemas", schemas);
    components.add("headers", headers);
    components.add("responses", responses);
    return components;
  }

  private static JsonObject header(String type, String description) {
    JsonObject header = object("description", description);
    header.add("schema", object("type", type));
    return header;
  }

  private static JsonObject problem(String description) {
    JsonObject response = object("description", description);
    response.add("content", content(List.of(PROBLEM), reference("schemas", "Problem")));
    return response;
  }

  /** RFC 9457, as {@link Problem} writes it. */
  private static JsonObject problemSchema() {
    JsonObject properties = new JsonObject();
    for (String name : List.of("type", "title", "detail")) {
      properties.add(name, object("type", "string"));
    }
    properties.add("status", object("type", "integer"));
    JsonObject suggestions = object("type", "array");
    suggestions.addProperty("description", "what was perhaps meant, nearest first");
    suggestions.add("items", object("type", "string"));
    properties.add("suggestions", suggestions);
    JsonObject schema = object("type", "object");
    schema.add("properties", properties);
    List<String> required = List.of("type", "title", "status", "detail");
    schema.add("required", array(required.stream().map(JsonPrimitive::new).toList()));
    return schema;
  }

  /**
   * The responses with the good one in them.
   *
   * @param schema of the body; null for one by the media type: text, or a JSON object
   */
  private static JsonObject ok(String description, List<String> mediaTypes, JsonObject schema) {
    JsonObject headers = new JsonObject();
    headers.add("ETag", reference("headers", "ETag"));
    JsonObject response = object("description", description);
    response.add("headers", headers);
    response.add("content", content(mediaTypes, schema));
    JsonObject responses = new JsonObject();
    responses.add("200", response);
    return responses;
  }

  private static JsonObject content(List<String> mediaTypes, JsonObject schema) {
    JsonObject content = new JsonObject();
    for (String type : mediaTypes) {
      JsonObject body = new JsonObject();
      body.add("schema", schema == null ? bodySchema(type) : schema);
      content.add(type, body);
    }
    return content;
  }

  /** JSON-LD may be an object or an array, so nothing is said of its type. */
  private static JsonObject bodySchema(String mediaType) {
    if (mediaType.equals(Format.JSONLD.mediaType())) {
      return new JsonObject();
    }
    return object("type", mediaType.endsWith("+json") ? "object" : "string");
  }

  private static JsonObject get(JsonObject operation) {
    JsonObject path = new JsonObject();
    path.add("get", operation);
    return path;
  }

  private static JsonObject reference(String kind, String name) {
    return object("$ref", "#/components/" + kind + "/" + name);
  }

  private static JsonObject object(String key, String value) {
    JsonObject object = new JsonObject();
    object.addProperty(key, value);
    return object;
  }

  private static JsonArray array(Collection<? extends JsonElement> elements) {
    JsonArray array = new JsonArray();
    elements.forEach(array::add);
    return array;
  }
}

package dawen.export;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dawen.query.Columns.Column;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The description of files that programs for machine learning read: Croissant 1.0 of MLCommons.
 *
 * <p>It has no {@code datePublished}: nobody knows the day, and a clock would make two equal
 * exports differ.
 */
public final class Croissant {
  /** Name of the file. */
  public static final String FILE = "croissant.json";

  /** The file's media type. */
  public static final String MEDIA_TYPE = "application/ld+json";

  private static final String CONTEXT = "/dawen/export/croissant-context.json";
  private static final String CONFORMS_TO = "http://mlcommons.org/croissant/1.0";

  private final About about;
  private final List<DataFile> files;
  private final UnaryOperator<String> address;

  /**
   * @param files that are described, and whose tables are
   * @param address where a file of that name is, absolute or from where this file is
   */
  public Croissant(About about, List<DataFile> files, UnaryOperator<String> address) {
    this.about = about;
    this.files = List.copyOf(files);
    this.address = address;
  }

  /** The file's bytes. */
  public byte[] bytes() {
    JsonObject dataset = new JsonObject();
    dataset.add("@context", context());
    dataset.addProperty("@type", "sc:Dataset");
    dataset.addProperty("@id", about.iri());
    dataset.addProperty("conformsTo", CONFORMS_TO);
    dataset.addProperty("name", about.title().en());
    dataset.addProperty("alternateName", about.title().zh());
    dataset.addProperty("description", about.description().en());
    dataset.addProperty("url", about.page());
    dataset.addProperty("version", about.version());
    dataset.addProperty("license", about.licence());
    dataset.addProperty("usageInfo", about.rights().en());
    dataset.add("inLanguage", Json.array(List.of("zh", "en")));
    dataset.add("keywords", Json.array(about.keywords()));
    dataset.addProperty("temporalCoverage", about.period());
    dataset.add("creator", creator());
    dataset.add("publisher", creator());
    dataset.addProperty("citeAs", about.citation());
    dataset.add("distribution", Json.array(files, this::file));
    dataset.add(
        "recordSet",
        Json.array(files.stream().filter(f -> f.table().isPresent()).toList(), this::rows));
    return Json.bytes(dataset);
  }

  private static JsonObject context() {
    try (Reader in =
        new InputStreamReader(
            Croissant.class.getResourceAsStream(CONTEXT), StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(in).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(CONTEXT, e);
    }
  }

  private JsonObject creator() {
    JsonObject creator = new JsonObject();
    creator.addProperty("@type", "sc:Organization");
    creator.addProperty("name", about.creator());
    return creator;
  }

  private JsonObject file(DataFile file) {
    JsonObject object = new JsonObject();
    object.addProperty("@type", "cr:FileObject");
    object.addProperty("@id", file.name());
    object.addProperty("name", file.name());
    object.addProperty("description", file.title());
    object.addProperty("contentUrl", address.apply(file.name()));
    object.addProperty("contentSize", file.size().bytes() + " B");
    object.addProperty("encodingFormat", file.mediaType());
    object.addProperty("sha256", file.size().sha256());
    return object;
  }

  private JsonObject rows(DataFile file) {
    Table table = file.table().orElseThrow();
    JsonObject rows = new JsonObject();
    rows.addProperty("@type", "cr:RecordSet");
    rows.addProperty("@id", table.name());
    rows.addProperty("name", table.name());
    rows.addProperty("description", file.title());
    rows.add("key", Json.array(table.key(), column -> reference(table.name() + "/" + column)));
    rows.add("field", Json.array(table.columns(), column -> field(file, table, column)));
    return rows;
  }

  private JsonObject field(DataFile file, Table table, Column column) {
    JsonObject extract = new JsonObject();
    extract.addProperty("column", column.name());
    JsonObject source = new JsonObject();
    source.add("fileObject", reference(file.name()));
    source.add("extract", extract);
    JsonObject field = new JsonObject();
    field.addProperty("@type", "cr:Field");
    field.addProperty("@id", table.name() + "/" + column.name());
    field.addProperty("name", column.name());
    field.addProperty("description", column.en() + " / " + column.zh());
    field.addProperty("dataType", dataType(column));
    if (table.arrays().contains(column.name())) {
      field.addProperty("repeated", true);
    }
    field.add("source", source);
    table.references().stream()
        .filter(reference -> reference.columns().equals(List.of(column.name())))
        .filter(reference -> isHere(reference.table()))
        .forEach(reference -> field.add("references", fieldOf(reference.table(), reference.key())));
    return field;
  }

  private boolean isHere(String table) {
    return files.stream()
        .flatMap(file -> file.table().stream())
        .anyMatch(t -> t.name().equals(table));
  }

  private static JsonObject fieldOf(String table, List<String> key) {
    JsonObject field = new JsonObject();
    field.add("field", reference(table + "/" + key.get(0)));
    return field;
  }

  private static JsonObject reference(String id) {
    JsonObject reference = new JsonObject();
    reference.addProperty("@id", id);
    return reference;
  }

  private static String dataType(Column column) {
    return switch (column.type()) {
      case STRING -> "sc:Text";
      case INTEGER -> "sc:Integer";
      case NUMBER -> "sc:Float";
      case BOOLEAN -> "sc:Boolean";
      case DATE -> "sc:Date";
    };
  }
}

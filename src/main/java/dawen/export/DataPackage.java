package dawen.export;

import com.google.gson.JsonObject;
import dawen.export.Table.Reference;
import dawen.graph.Metadata;
import dawen.query.Columns.Column;
import java.util.List;
import java.util.Locale;

/** The description of files as a Data Package of Frictionless Data, version 2. */
public final class DataPackage {
  /** Name of the file; it describes files that stand beside it. */
  public static final String FILE = "datapackage.json";

  /** The file's media type. */
  public static final String MEDIA_TYPE = "application/json";

  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

  private final About about;
  private final List<DataFile> files;

  /**
   * @param files that are described; at least one, as a package must not be empty
   */
  public DataPackage(About about, List<DataFile> files) {
    this.about = about;
    this.files = List.copyOf(files);
  }

  /** The file's bytes. */
  public byte[] bytes() {
    JsonObject all = new JsonObject();
    all.addProperty("$schema", PROFILES + "datapackage.json");
    all.addProperty("name", "dawen");
    all.addProperty("id", about.iri());
    all.addProperty("title", about.title().en() + " / " + about.title().zh());
    all.addProperty("description", about.description().en() + "\n\n" + about.rights().en());
    all.addProperty("homepage", about.page());
    all.addProperty("version", about.version());
    all.add("licenses", Json.array(List.of(licence()), licence -> licence));
    all.add("contributors", Json.array(List.of(contributor()), contributor -> contributor));
    all.add("keywords", Json.array(about.keywords()));
    all.add("resources", Json.array(files, this::resource));
    return Json.bytes(all);
  }

  private JsonObject licence() {
    JsonObject licence = new JsonObject();
    licence.addProperty("name", Metadata.LICENCE_ID);
    licence.addProperty("path", about.licence());
    return licence;
  }

  private JsonObject contributor() {
    JsonObject contributor = new JsonObject();
    contributor.addProperty("title", about.creator());
    contributor.add("roles", Json.array(List.of("creator")));
    return contributor;
  }

  private JsonObject resource(DataFile file) {
    JsonObject resource = new JsonObject();
    resource.addProperty("name", name(file));
    file.table().ifPresent(table -> resource.addProperty("type", "table"));
    resource.addProperty("title", file.title());
    resource.addProperty("path", file.name());
    resource.addProperty("format", file.ending());
    resource.addProperty("mediatype", file.mediaType());
    resource.addProperty("encoding", "utf-8");
    resource.addProperty("bytes", file.size().bytes());
    resource.addProperty("hash", "sha256:" + file.size().sha256());
    file.table().ifPresent(table -> resource.add("schema", schema(table)));
    return resource;
  }

  /** A table goes by its own name, by which keys refer to it; other files by theirs. */
  private static String name(DataFile file) {
    return file.table().map(Table::name).orElseGet(() -> file.name().replace('.', '-'));
  }

  private JsonObject schema(Table table) {
    JsonObject schema = new JsonObject();
    schema.addProperty("$schema", PROFILES + "tableschema.json");
    schema.add("fields", Json.array(table.columns(), column -> field(table, column)));
    schema.add("primaryKey", Json.array(table.key()));
    List<Reference> references = table.references().stream().filter(this::isHere).toList();
    if (!references.isEmpty()) {
      schema.add("foreignKeys", Json.array(references, key -> foreignKey(table, key)));
    }
    return schema;
  }

  private boolean isHere(Reference reference) {
    return files.stream().anyMatch(file -> name(file).equals(reference.table()));
  }

  /** A reference to the same table names none. */
  private static JsonObject foreignKey(Table table, Reference to) {
    JsonObject reference = new JsonObject();
    if (!to.table().equals(table.name())) {
      reference.addProperty("resource", to.table());
    }
    reference.add("fields", Json.array(to.key()));
    JsonObject key = new JsonObject();
    key.add("fields", Json.array(to.columns()));
    key.add("reference", reference);
    return key;
  }

  private static JsonObject field(Table table, Column column) {
    JsonObject field = new JsonObject();
    field.addProperty("name", column.name());
    field.addProperty("type", type(table, column));
    field.addProperty("title", column.zh());
    field.addProperty("description", column.en());
    if (table.key().contains(column.name())) {
      JsonObject constraints = new JsonObject();
      constraints.addProperty("required", true);
      field.add("constraints", constraints);
    }
    return field;
  }

  private static String type(Table table, Column column) {
    return table.arrays().contains(column.name())
        ? "array"
        : column.type().name().toLowerCase(Locale.ROOT);
  }
}

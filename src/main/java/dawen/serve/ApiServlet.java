package dawen.serve;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dawen.query.CannedQuery;
import dawen.query.Format;
import dawen.query.Parameter;
import dawen.query.ParameterException;
import dawen.query.ResultWriter;
import dawen.query.WriteOptions;
import dawen.web.Here;
import dawen.web.Language;
import dawen.web.Site;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;

/**
 * Canned queries as data: {@code /api} lists them, {@code /api/NAME.FORMAT?parameter=value} answers
 * one. {@code NAME.excel.csv} is the CSV that Excel and WPS open without garbling. {@code
 * /api/openapi.json} describes them all to programs.
 */
final class ApiServlet extends HttpServlet {

  private static final String EXCEL = ".excel";
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  /** Functions whose answer changes though the data do not. */
  private static final Pattern CHANGING =
      Pattern.compile("(?i)\\b(NOW|RAND|UUID|STRUUID|BNODE)\\s*\\(");

  private final transient Canned canned;
  private final transient FormChoices offered;
  private final Supplier<String> version;

  /** The OpenAPI document, once somebody has asked. */
  private transient volatile byte[] description;

  /**
   * @param version of the data and the program; see {@link ServedVersion}
   */
  ApiServlet(Canned canned, FormChoices offered, Supplier<String> version) {
    this.offered = offered;
    this.canned = canned;
    this.version = version;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String file = Request.rest(request);
    if (file.equals(OpenApi.FILE)) {
      describe(request, response);
      return;
    }
    if (file.isEmpty()) {
      response.setHeader("Link", "</api/" + OpenApi.FILE + ">; rel=\"service-desc\"");
      response.setHeader("Vary", "Accept");
      if (Representation.wantsHtml(request)) {
        Language language = Language.of(request, response);
        response.addHeader("Vary", "Accept");
        ApiPage page = new ApiPage(canned.list(), Request.origin(request), language);
        Site.send(response, 200, Here.at("/api", language), page.title(), page.main());
        return;
      }
      send(response, "application/json", GSON.toJson(catalogue()));
      return;
    }
    try {
      answer(FileName.of(file), request, response);
    } catch (ParameterException e) {
      new Problem(400, e.getMessage(), e.suggestions()).write(response);
    } catch (RefusedException e) {
      Problem.of(400, e.getMessage()).write(response);
    } catch (QueryCancelledException e) {
      Problem.of(503, "the query took too long; narrow it down by its parameters").write(response);
    }
  }

  /** A file name taken apart: {@code conferences.excel.csv} → conferences, csv, for Excel. */
  private record FileName(String whole, String query, String format, boolean excel) {

    static FileName of(String whole) {
      int dot = whole.lastIndexOf('.');
      String stem = dot < 0 ? whole : whole.substring(0, dot);
      String format = dot < 0 ? "" : whole.substring(dot + 1);
      boolean excel = stem.endsWith(EXCEL) && format.equals(Format.CSV.word());
      String query = excel ? stem.substring(0, stem.length() - EXCEL.length()) : stem;
      return new FileName(whole, query, format, excel);
    }

    WriteOptions options() {
      return excel ? WriteOptions.plain().forSpreadsheet(false) : WriteOptions.plain();
    }
  }

  private void describe(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (description == null) {
      String document = GSON.toJson(new OpenApi(canned.offered(), offered::of).document());
      description = document.getBytes(StandardCharsets.UTF_8);
    }
    EntityTag tag = EntityTag.of(version.get(), Integer.toHexString(Arrays.hashCode(description)));
    if (!tag.isKnown(request, response)) {
      tag.writeTo(response);
      response.setContentType("application/json");
      EntityTag.send(description, request, response);
    }
  }

  private void answer(FileName file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<CannedQuery> query = canned.find(file.query());
    Optional<Format> format = Format.of(file.format());
    if (query.isEmpty()) {
      unknownQuery(file.query()).write(response);
      return;
    }
    if (format.isEmpty()) {
      unknownFormat(query.get(), file.format()).write(response);
      return;
    }
    SortedMap<String, String> values = Request.parameters(request);
    String coding = Gzip.isTaken(request) ? " gzip" : "";
    Optional<EntityTag> tag = tag(query.get(), file.whole() + values + coding);
    if (tag.isPresent() && tag.get().isKnown(request, response)) {
      return;
    }
    Paging paging = Paging.take(values, query.get());
    Query prepared = canned.prepare(query.get(), values);
    ResultWriter writer = new ResultWriter(format.get(), file.options());
    try (Canned.Written written = canned.write(prepared, writer, paging.page())) {
      tag.ifPresent(known -> known.writeTo(response));
      if (prepared.isSelectType()) {
        paging.describe(written.total(), request.getRequestURI(), values, response);
      }
      response.setContentType(contentType(format.get()));
      response.setHeader("Content-Disposition", "inline; filename=\"" + file.whole() + "\"");
      Gzip.send(written.body(), request, response);
    }
  }

  /** What text, data and address are, the answer is; none for a query that asks for the time. */
  private Optional<EntityTag> tag(CannedQuery query, String address) {
    String text = query.text();
    return CHANGING.matcher(text).find()
        ? Optional.empty()
        : Optional.of(
            EntityTag.of(
                version.get(),
                Integer.toHexString(text.hashCode()),
                Integer.toHexString(address.hashCode())));
  }

  private Problem unknownQuery(String name) {
    return Problem.notFound("no query \"" + name + "\"; /api lists all", canned.suggest(name));
  }

  private static Problem unknownFormat(CannedQuery query, String word) {
    String expected = String.join(", ", Format.suiting(query.query()));
    return Problem.notFound(
        "no format \"" + word + "\", expected one of " + expected, Format.suggest(word));
  }

  private static String contentType(Format format) {
    String type = format.mediaType();
    return type.startsWith("text/") ? type + "; charset=utf-8" : type;
  }

  private JsonArray catalogue() {
    JsonArray list = new JsonArray();
    for (CannedQuery query : canned.list()) {
      JsonObject entry = new JsonObject();
      entry.addProperty("name", query.name());
      entry.addProperty("summary", query.summary());
      entry.addProperty("summary_zh", query.summaryZh());
      entry.addProperty("theme", query.theme().word());
      entry.add("tags", array(query.tags()));
      JsonArray parameters = new JsonArray();
      query.parameters().forEach(parameter -> parameters.add(describe(parameter)));
      entry.add("parameters", parameters);
      entry.add("formats", array(Format.suiting(query.query())));
      entry.addProperty("page", "/queries/" + query.name());
      list.add(entry);
    }
    return list;
  }

  private static JsonObject describe(Parameter parameter) {
    JsonObject entry = new JsonObject();
    entry.addProperty("name", parameter.name());
    entry.addProperty("type", parameter.type().word());
    entry.addProperty("optional", parameter.optional());
    entry.addProperty("default", parameter.defaultValue());
    entry.addProperty("summary", parameter.summary());
    entry.addProperty("summary_zh", parameter.summaryZh());
    if (!parameter.choices().isEmpty()) {
      entry.add("choices", array(parameter.choices()));
    }
    return entry;
  }

  private static JsonArray array(List<String> words) {
    JsonArray array = new JsonArray();
    words.forEach(array::add);
    return array;
  }

  private static void send(HttpServletResponse response, String type, String text)
      throws IOException {
    response.setContentType(type);
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}

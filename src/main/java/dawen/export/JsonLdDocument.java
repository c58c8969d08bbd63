package dawen.export;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dawen.export.JsonLdContext.Term;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Triples about one node as a JSON-LD 1.1 document that reads as plain JSON: the node's own keys at
 * the top, its parts nested, what refers to it under {@code @reverse}, all else under {@code
 * included}.
 *
 * <p>Written key by key rather than by a JSON-LD library's framing, which knows no native numbers
 * beside languages, gives the keys no order, and takes seconds for a large graph. That the document
 * means the same triples is for the tests to prove, with such a library.
 */
public final class JsonLdDocument {

  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private static final Gson LINE = new GsonBuilder().disableHtmlEscaping().create();

  private static final String TYPE = "type";

  /** Integers that every JSON reader holds exactly, in the only form that XSD calls canonical. */
  private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,14}");

  private static final Pattern PLAIN_PATH = Pattern.compile("[A-Za-z0-9][^:?#]*");

  private final JsonLdContext context;
  private final String base;
  private final Node about;
  private final Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();
  private final Set<Node> written = new HashSet<>();
  private final Map<Node, String> blank = new LinkedHashMap<>();
  private final Comparator<String> reading;

  /**
   * @param base against which the document's IRIs are relative
   * @param about the node that the document is about
   * @param triples in the order in which they are to be written
   */
  JsonLdDocument(JsonLdContext context, String base, Node about, Collection<Triple> triples) {
    this.context = context;
    this.base = base;
    this.about = about;
    this.reading = Comparator.comparingInt(context::order).thenComparing(Comparator.naturalOrder());
    triples.forEach(
        triple ->
            bySubject.computeIfAbsent(triple.getSubject(), s -> new ArrayList<>()).add(triple));
  }

  /**
   * The document in UTF-8.
   *
   * @param about the node that it is about
   * @param triples in the order in which they are to be written
   * @param base against which its IRIs are relative
   * @param context address of the context
   */
  public static byte[] write(Node about, Collection<Triple> triples, String base, String context) {
    JsonLdDocument written = new JsonLdDocument(JsonLdContext.BUNDLED, base, about, triples);
    return (GSON.toJson(written.document(context)) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The text in quotation marks. */
  static String string(String text) {
    return LINE.toJson(text);
  }

  /** Each subject that is no part of another, on a line of its own. */
  Iterable<String> lines() {
    return () ->
        bySubject.keySet().stream()
            .filter(subject -> !written.contains(subject))
            .map(subject -> LINE.toJson(object(subject)))
            .iterator();
  }

  private JsonObject document(String contextUrl) {
    JsonObject document = new JsonObject();
    document.add("@context", context(contextUrl));
    JsonObject reverse = reverse();
    boolean isDescribed = bySubject.containsKey(about);
    if (isDescribed || reverse.size() > 0) {
      object(about).entrySet().forEach(entry -> document.add(entry.getKey(), entry.getValue()));
    }
    if (reverse.size() > 0) {
      document.add("@reverse", reverse);
    }
    JsonArray others = new JsonArray();
    for (Node subject : bySubject.keySet()) {
      if (!written.contains(subject)) {
        others.add(object(subject));
      }
    }
    if (!others.isEmpty()) {
      document.add(document.has("id") ? "included" : "@graph", others);
    }
    return document;
  }

  private JsonArray context(String url) {
    JsonObject here = new JsonObject();
    here.addProperty("@base", base);
    JsonArray both = new JsonArray();
    both.add(url);
    both.add(here);
    return both;
  }

  /** What refers to the node, of subjects of which nothing else is said here. */
  private JsonObject reverse() {
    SortedMap<String, JsonArray> keys = new TreeMap<>(reading);
    bySubject.forEach(
        (subject, triples) -> {
          if (!subject.equals(about) && triples.stream().allMatch(this::refersToIt)) {
            written.add(subject);
            triples.forEach(triple -> reverse(triple, keys));
          }
        });
    JsonObject reverse = new JsonObject();
    keys.forEach(reverse::add);
    return reverse;
  }

  private boolean refersToIt(Triple triple) {
    return triple.getObject().equals(about) && !triple.getPredicate().equals(RDF.Nodes.type);
  }

  private void reverse(Triple triple, Map<String, JsonArray> keys) {
    String property = triple.getPredicate().getURI();
    Node subject = triple.getSubject();
    Term term = context.terms(property).stream().filter(Term::isReference).findFirst().orElse(null);
    String key = term == null ? context.shortened(property) : term.key();
    JsonElement value = term == null ? node(subject) : new JsonPrimitive(reference(subject));
    keys.computeIfAbsent(key, k -> new JsonArray()).add(value);
  }

  private JsonObject object(Node subject) {
    written.add(subject);
    SortedMap<String, Values> keys = new TreeMap<>(reading);
    for (Triple triple : bySubject.getOrDefault(subject, List.of())) {
      add(triple, keys);
    }
    JsonObject object = new JsonObject();
    object.addProperty("id", reference(subject));
    keys.getOrDefault(TYPE, new Values(false)).sort(reading);
    keys.forEach((key, values) -> object.add(key, values.json()));
    return object;
  }

  private void add(Triple triple, Map<String, Values> keys) {
    Node value = triple.getObject();
    String property = triple.getPredicate().getURI();
    if (triple.getPredicate().equals(RDF.Nodes.type) && value.isURI()) {
      values(keys, TYPE, false).list(new JsonPrimitive(context.vocabulary(value.getURI())));
      return;
    }
    Term term = term(property, value);
    if (term == null) {
      values(keys, context.shortened(property), false).list(full(triple.getSubject(), value));
    } else if (term.byLanguage()) {
      values(keys, term.key(), false)
          .map(value.getLiteralLanguage(), value.getLiteralLexicalForm());
    } else {
      values(keys, term.key(), term.list()).list(value(term, triple.getSubject(), value));
    }
  }

  private static Values values(Map<String, Values> keys, String key, boolean list) {
    return keys.computeIfAbsent(key, k -> new Values(list));
  }

  /** The key that suits the value best; null if none can have it. */
  private Term term(String property, Node value) {
    List<Term> terms = context.terms(property);
    return terms.stream()
        .filter(term -> term.suits(value))
        .findFirst()
        .orElseGet(() -> terms.stream().filter(t -> !t.byLanguage()).findFirst().orElse(null));
  }

  private JsonElement value(Term term, Node subject, Node value) {
    if (!term.suits(value)) {
      return term.type() == null ? plain(subject, value) : full(subject, value);
    }
    if (value.isLiteral()) {
      String text = value.getLiteralLexicalForm();
      boolean count = XSDDatatype.XSDnonNegativeInteger.getURI().equals(term.type());
      return count && INTEGER.matcher(text).matches()
          ? new JsonPrimitive(Long.parseLong(text))
          : new JsonPrimitive(text);
    }
    if (isPart(subject, value)) {
      return object(value);
    }
    boolean word = term.type().equals("@vocab") && value.isURI();
    return new JsonPrimitive(word ? context.vocabulary(value.getURI()) : reference(value));
  }

  /** A number or truth value as JSON has it, where it reads back as the same literal. */
  private JsonElement plain(Node subject, Node value) {
    if (value.isLiteral()) {
      RDFDatatype type = value.getLiteralDatatype();
      String text = value.getLiteralLexicalForm();
      if (type.equals(XSDDatatype.XSDinteger) && INTEGER.matcher(text).matches()) {
        return new JsonPrimitive(Long.parseLong(text));
      }
      if (type.equals(XSDDatatype.XSDboolean) && text.matches("true|false")) {
        return new JsonPrimitive(Boolean.valueOf(text));
      }
    }
    return full(subject, value);
  }

  /** The value with its language or datatype beside it; for a key that promises none. */
  private JsonElement full(Node subject, Node value) {
    if (!value.isLiteral()) {
      return isPart(subject, value) ? object(value) : node(value);
    }
    JsonObject object = new JsonObject();
    object.addProperty("@value", value.getLiteralLexicalForm());
    if (!value.getLiteralLanguage().isEmpty()) {
      object.addProperty("@language", value.getLiteralLanguage());
    } else if (!value.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
      object.addProperty(TYPE, context.shortened(value.getLiteralDatatypeURI()));
    }
    return object;
  }

  private JsonObject node(Node node) {
    JsonObject object = new JsonObject();
    object.addProperty("id", reference(node));
    return object;
  }

  /**
   * A part's IRI begins with that of the whole, {@code exchange/t/1/question}, or both are
   * fragments of one document; but terms of a vocabulary stand side by side.
   */
  private boolean isPart(Node whole, Node part) {
    if (!part.isURI() || !whole.isURI() || !bySubject.containsKey(part) || written.contains(part)) {
      return false;
    }
    String iri = part.getURI();
    int hash = iri.indexOf('#');
    return iri.startsWith(whole.getURI() + "/")
        || hash > 0
            && context.shortened(iri).equals(iri)
            && (whole.getURI() + "#").startsWith(iri.substring(0, hash + 1));
  }

  /** {@code outlet/xinhua} under the base, {@code dawen:outlet} in a vocabulary, else in full. */
  String reference(Node node) {
    if (!node.isURI()) {
      return blank.computeIfAbsent(node, b -> "_:b" + blank.size());
    }
    String iri = node.getURI();
    String rest = iri.startsWith(base) ? iri.substring(base.length()) : "";
    return PLAIN_PATH.matcher(rest).matches() ? rest : context.shortened(iri);
  }

  /** What stands under one key: one value, a list, or texts by language. */
  private static final class Values {
    private final boolean always;
    private final List<JsonElement> list = new ArrayList<>();
    private final SortedMap<String, Values> map = new TreeMap<>();

    private Values(boolean always) {
      this.always = always;
    }

    void list(JsonElement value) {
      list.add(value);
    }

    /** Of strings alone. */
    void sort(Comparator<String> order) {
      list.sort(Comparator.comparing(JsonElement::getAsString, order));
    }

    void map(String language, String text) {
      map.computeIfAbsent(language, l -> new Values(false)).list(new JsonPrimitive(text));
    }

    JsonElement json() {
      if (!map.isEmpty()) {
        JsonObject object = new JsonObject();
        map.forEach((language, texts) -> object.add(language, texts.json()));
        return object;
      }
      if (list.size() == 1 && !always) {
        return list.get(0);
      }
      JsonArray array = new JsonArray();
      list.forEach(array::add);
      return array;
    }
  }
}

package dawen.lexicon;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A published list whose codes other data join on. */
public enum Authority {
  // op.europa.eu/en/web/eu-vocabularies: country, corporate-body
  EU_COUNTRY(
      "eu-country",
      "http://publications.europa.eu/resource/authority/country/",
      "[A-Z]{3}",
      "three capital letters like USA",
      Set.of(Kind.COUNTRY, Kind.REGION)),
  EU_CORPORATE_BODY(
      "eu-corporate-body",
      "http://publications.europa.eu/resource/authority/corporate-body/",
      "[A-Z][A-Z0-9_-]*",
      "capital letters like EURUN",
      Set.of(Kind.ORGANIZATION)),
  ISO_ALPHA_3(
      "iso-3166-1-alpha-3",
      null,
      "[A-Z]{3}",
      "three capital letters like USA",
      Set.of(Kind.COUNTRY, Kind.REGION));

  private final String id;
  private final String namespace;
  private final Pattern codes;
  private final String form;
  private final Set<Kind> kinds;

  Authority(String id, String namespace, String codes, String form, Set<Kind> kinds) {
    this.id = id;
    this.namespace = namespace;
    this.codes = Pattern.compile(codes);
    this.form = form;
    this.kinds = kinds;
  }

  /** The word that stands for it in the list of links. */
  public String id() {
    return id;
  }

  /** The IRI of what has that code; nothing where the authority gives codes alone. */
  public Optional<String> findIri(String code) {
    return Optional.ofNullable(namespace).map(start -> start + code);
  }

  static Optional<Authority> find(String id) {
    return Arrays.stream(values()).filter(authority -> authority.id.equals(id)).findFirst();
  }

  boolean hasCode(String code) {
    return codes.matcher(code).matches();
  }

  /** In words, what a code looks like. */
  String form() {
    return form;
  }

  boolean lists(Kind kind) {
    return kinds.contains(kind);
  }
}

package dawen.lexicon;

/** What an entry of the lexicon is; each kind has one file, named after it. */
public enum Kind {
  COUNTRY("countries"),
  REGION("regions"),
  ORGANIZATION("organizations"),
  PERSON("people"),
  DOCUMENT("documents"),
  OUTLET("outlets"),
  TOPIC("topics");

  private final String file;

  Kind(String file) {
    this.file = file;
  }

  /** Name of the file in {@code data/lexicon}, without its ending. */
  public String file() {
    return file;
  }

  /** The word used in tables and parameters: {@code country}, {@code organization} …. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

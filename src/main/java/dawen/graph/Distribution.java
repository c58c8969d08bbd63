package dawen.graph;

import java.util.Arrays;
import java.util.Optional;

/** A file in which the dataset is handed out, the same on the command line and over HTTP. */
public enum Distribution {
  QUADS("dawen", Form.N_QUADS),
  TRIG("dawen", Form.TRIG),
  TRIPLES("dawen", Form.N_TRIPLES),
  TURTLE("dawen", Form.TURTLE),
  PLAIN_QUADS("dawen-plain", Form.N_QUADS),
  PLAIN_TRIG("dawen-plain", Form.TRIG),
  PLAIN_TRIPLES("dawen-plain", Form.N_TRIPLES),
  PLAIN_TURTLE("dawen-plain", Form.TURTLE),
  EXCHANGES("exchanges", Form.CSV),
  MENTIONS("mentions", Form.CSV);

  /** How the bytes of a file are to be read. */
  public enum Form {
    N_QUADS("nq", "application/n-quads", "RDF_N_QUADS", "N-Quads"),
    TRIG("trig", "application/trig", "RDF_TRIG", "TriG"),
    N_TRIPLES("nt", "application/n-triples", "RDF_N_TRIPLES", "N-Triples"),
    TURTLE("ttl", "text/turtle", "RDF_TURTLE", "Turtle"),
    CSV("csv", "text/csv", "CSV", "CSV");

    private final String ending;
    private final String mediaType;
    private final String fileType;
    private final String title;

    Form(String ending, String mediaType, String fileType, String title) {
      this.ending = ending;
      this.mediaType = mediaType;
      this.fileType = fileType;
      this.title = title;
    }

    /** Ending of a file's name, without the dot. */
    public String ending() {
      return ending;
    }

    /** As registered with IANA, without parameters. */
    public String mediaType() {
      return mediaType;
    }

    /** Name in the list of file types of the EU's Publications Office. */
    String fileType() {
      return fileType;
    }
  }

  private final String stem;
  private final Form form;

  Distribution(String stem, Form form) {
    this.stem = stem;
    this.form = form;
  }

  /** The one of that file name, or nothing. */
  public static Optional<Distribution> find(String fileName) {
    return Arrays.stream(values()).filter(one -> one.fileName().equals(fileName)).findFirst();
  }

  /** Name of the file: {@code dawen-plain.nq}. */
  public String fileName() {
    return stem + "." + form.ending;
  }

  /** The file name without ending; of a table, the name of the query that it answers. */
  public String stem() {
    return stem;
  }

  public Form form() {
    return form;
  }

  /** Whether it is a table, not the graph. */
  public boolean isTable() {
    return form == Form.CSV;
  }

  /** Whether the provenance graphs are left out. */
  public boolean isPlain() {
    return stem.endsWith("-plain");
  }

  /** What it holds, in Chinese. */
  public String zh() {
    return switch (this) {
      case EXCHANGES -> "全部问答，一问一答一行（CSV）";
      case MENTIONS -> "全部提及及其在原文中的位置（CSV）";
      default -> form.title + (isPlain() ? "：图谱，不含出处" : "：完整图谱，含出处") + (named() ? "，分命名图" : "");
    };
  }

  /** What it holds, in English. */
  public String en() {
    return switch (this) {
      case EXCHANGES -> "All exchanges, one row each (CSV)";
      case MENTIONS -> "All mentions with their places in the files (CSV)";
      default ->
          form.title
              + (isPlain() ? ": the graph without provenance" : ": the whole graph")
              + (named() ? ", in named graphs" : "");
    };
  }

  private boolean named() {
    return form == Form.N_QUADS || form == Form.TRIG;
  }
}

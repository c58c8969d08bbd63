package dawen.graph;

import java.util.Optional;

/** A form in which the dataset is handed out, the same on the command line and over HTTP. */
public enum Distribution {
  QUADS("dawen", Form.N_QUADS),
  TRIG("dawen", Form.TRIG),
  TRIPLES("dawen", Form.N_TRIPLES),
  TURTLE("dawen", Form.TURTLE),
  JSON_LD("dawen", Form.JSON_LD),
  PLAIN_QUADS("dawen-plain", Form.N_QUADS),
  PLAIN_TRIG("dawen-plain", Form.TRIG),
  PLAIN_TRIPLES("dawen-plain", Form.N_TRIPLES),
  PLAIN_TURTLE("dawen-plain", Form.TURTLE),
  PLAIN_JSON_LD("dawen-plain", Form.JSON_LD),
  CONFERENCES(
      "conferences",
      Form.CSV,
      "conferences-table",
      "全部记者会，一会一行",
      "All press conferences, one row each"),
  TRANSCRIPTS("transcripts", Form.CSV, "transcripts", "全部文稿，一稿一行", "All transcripts, one row each"),
  EXCHANGES("exchanges", Form.CSV, "exchanges", "全部问答，一问一答一行", "All exchanges, one row each"),
  MENTIONS(
      "mentions",
      Form.CSV,
      "mentions",
      "全部提及及其在原文中的位置",
      "All mentions with their places in the files"),
  OUTLETS("outlets", Form.CSV, "outlets-table", "全部媒体，一家一行", "All outlets, one row each"),
  PLACES("places", Form.CSV, "places", "全部国家和地方，一地一行", "All countries and places, one row each"),
  TOPICS("topics", Form.CSV, "topics-table", "全部议题，一题一行", "All topics, one row each"),
  RECORDS(
      "exchanges",
      Form.JSON_LINES,
      "exchange-records",
      "全部问答，一问一答一个 JSON 对象，含原文及其位置",
      "All exchanges, one JSON object each, with both texts and their places in the files"),
  OUTLET_TOPIC_GEXF(Network.OUTLET_TOPIC, Form.GEXF),
  OUTLET_TOPIC_GRAPHML(Network.OUTLET_TOPIC, Form.GRAPHML),
  COUNTRY_COUNTRY_GEXF(Network.COUNTRY_COUNTRY, Form.GEXF),
  COUNTRY_COUNTRY_GRAPHML(Network.COUNTRY_COUNTRY, Form.GRAPHML);

  /** What the files of a form are. */
  public enum Group {
    /** All triples. */
    GRAPH,
    /** Rows, or objects one a line. */
    TABLE,
    /** Nodes and edges with weights. */
    NETWORK
  }

  /** How the bytes of a file are to be read. */
  public enum Form {
    N_QUADS("nq", "application/n-quads", "RDF_N_QUADS", "N-Quads", Group.GRAPH),
    TRIG("trig", "application/trig", "RDF_TRIG", "TriG", Group.GRAPH),
    N_TRIPLES("nt", "application/n-triples", "RDF_N_TRIPLES", "N-Triples", Group.GRAPH),
    TURTLE("ttl", "text/turtle", "RDF_TURTLE", "Turtle", Group.GRAPH),
    JSON_LD("jsonld", "application/ld+json", "JSON_LD", "JSON-LD", Group.GRAPH),
    CSV("csv", "text/csv", "CSV", "CSV", Group.TABLE),
    JSON_LINES("jsonl", "application/x-ndjson", "JSON", "JSON Lines", Group.TABLE),
    GEXF("gexf", "application/xml", "XML", "GEXF 1.3", Group.NETWORK),
    GRAPHML("graphml", "application/xml", "XML", "GraphML", Group.NETWORK);

    private final String ending;
    private final String mediaType;
    private final String fileType;
    private final String title;
    private final Group group;

    Form(String ending, String mediaType, String fileType, String title, Group group) {
      this.ending = ending;
      this.mediaType = mediaType;
      this.fileType = fileType;
      this.title = title;
      this.group = group;
    }

    /** Ending of a file's name, without the dot. */
    public String ending() {
      return ending;
    }

    /** Without parameters. */
    public String mediaType() {
      return mediaType;
    }

    /** Its name: {@code N-Quads}. */
    public String title() {
      return title;
    }

    public Group group() {
      return group;
    }

    /** Whether the media type is in IANA's list. */
    boolean isRegistered() {
      return this != JSON_LINES;
    }

    /** Whether its files are also handed out compressed: those that grow with every transcript. */
    public boolean isCompressible() {
      return group == Group.GRAPH || this == JSON_LINES;
    }

    /** Name in the list of file types of the EU's Publications Office. */
    String fileType() {
      return fileType;
    }

    /** Whether it keeps the named graphs. */
    boolean isNamed() {
      return this == N_QUADS || this == TRIG || this == JSON_LD;
    }
  }

  /** What the networks join. */
  private enum Network {
    OUTLET_TOPIC(
        "outlet-topic",
        "媒体与议题的网络，边为提问数",
        "The network of outlets and topics, weighted by questions"),
    COUNTRY_COUNTRY(
        "country-country",
        "同一回答中提到的国家的网络，边为回答数",
        "The network of countries named in the same answer, weighted by answers");

    private final String stem;
    private final String zh;
    private final String en;

    Network(String stem, String zh, String en) {
      this.stem = stem;
      this.zh = zh;
      this.en = en;
    }
  }

  private final String stem;
  private final Form form;
  private final String query;
  private final String zh;
  private final String en;

  /** The graph, all of it or without the provenance graphs. */
  Distribution(String stem, Form form) {
    this(
        stem,
        form,
        null,
        (stem.endsWith("-plain") ? "图谱，不含出处" : "完整图谱，含出处") + (form.isNamed() ? "，分命名图" : ""),
        (stem.endsWith("-plain") ? "The graph without provenance" : "The whole graph")
            + (form.isNamed() ? ", in named graphs" : ""));
  }

  Distribution(Network network, Form form) {
    this(network.stem, form, null, network.zh, network.en);
  }

  Distribution(String stem, Form form, String query, String zh, String en) {
    this.stem = stem;
    this.form = form;
    this.query = query;
    this.zh = zh + "（" + form.title + "）";
    this.en = en + " (" + form.title + ")";
  }

  /** Name of the file: {@code dawen-plain.nq}. */
  public String fileName() {
    return stem + "." + form.ending;
  }

  /** The file name without ending. */
  public String stem() {
    return stem;
  }

  public Form form() {
    return form;
  }

  public Group group() {
    return form.group;
  }

  /** The canned query that it is the answer of; nothing unless it is a table. */
  public Optional<String> query() {
    return Optional.ofNullable(query);
  }

  /** Whether it is the graph, but for the provenance graphs. */
  public boolean isPlain() {
    return stem.endsWith("-plain");
  }

  /** What it holds, in Chinese. */
  public String zh() {
    return zh;
  }

  /** What it holds, in English. */
  public String en() {
    return en;
  }
}

package dawen.spark;

import dawen.Detail;
import dawen.graph.Iris;
import dawen.graph.Violation;
import dawen.lexicon.LexiconException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Extraction on a cluster: what {@code dawen extract} writes, by Spark, from and to any Hadoop file
 * system.
 */
@Command(
    name = "ExtractJob",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Reads transcripts and writes their graphs as sorted N-Quads, in parts.",
      "The parts of a folder, one after the other, are the bytes that dawen extract writes."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the data failed: a file was refused (the others are written), or all of it",
      "2:the command was not understood"
    })
public final class ExtractJob implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int USAGE = 2;

  /** What the five digits in the names of parts can tell. */
  private static final int MOST_PARTS = 100_000;

  private static final long BYTES_OF_A_PART = 32L << 20;
  private static final int PARTS_OF_A_CORE = 3;

  private final PrintStream err;

  @Parameters(
      index = "0",
      paramLabel = "IN",
      description =
          "a folder of transcripts, a file, or a pattern, such as hdfs:///texts or s3a://bucket/20*")
  private String in;

  @Parameters(index = "1", paramLabel = "OUT", description = "a folder, which must not exist")
  private String out;

  @Option(
      names = "--without-provenance",
      description = "leave out where each fact is printed and by which rule it was found")
  private boolean withoutProvenance;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description =
          "parts and tasks, at most (default: 3 for each core, and one for each 32 MB at least)")
  private Integer partitions;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = Iris.DEFAULT_BASE,
      description = "what the IRIs of the data begin with (default: ${DEFAULT-VALUE})")
  private String base;

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description = "your own word lists, laid over the shipped ones; on any Hadoop file system")
  private String lexicon;

  @Option(names = "--gzip", description = "compress the parts: part-00000.nq.gz")
  private boolean gzip;

  @Spec private CommandSpec spec;

  private ExtractJob(PrintStream err) {
    this.err = err;
  }

  /**
   * Runs the job. The process is not ended by force where all went well: in a driver on YARN that
   * would count as a failure.
   */
  public static void main(String[] args) {
    int code = run(System.out, System.err, args);
    if (code != DONE) {
      System.exit(code);
    }
  }

  /**
   * Runs the job in the Spark that the system properties name, or else on the cores of this
   * machine.
   *
   * @param out for help that was asked for
   * @param err for everything else
   * @return 0 done, 1 the data failed, 2 the command was not understood
   */
  public static int run(PrintStream out, PrintStream err, String... args) {
    return new CommandLine(new ExtractJob(err))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setParameterExceptionHandler((e, arguments) -> usage(err, e))
        .setExecutionExceptionHandler((e, command, parsed) -> failed(err, e))
        .execute(args);
  }

  private static int usage(PrintStream err, ParameterException e) {
    err.println("dawen: " + Report.visible(e.getMessage()));
    err.println("dawen: see ExtractJob --help");
    return USAGE;
  }

  private static int failed(PrintStream err, Exception e) {
    if (e instanceof ParameterException parameter) {
      return usage(err, parameter);
    }
    if (e instanceof LexiconException) {
      e.getMessage().lines().forEach(line -> err.println("dawen: " + Report.visible(line)));
    } else if (String.valueOf(e.getMessage()).startsWith("getSubject is not supported")) {
      // what Hadoop 3.4 calls at its start was taken away with the security manager, JEP 486
      err.println(
          "dawen: this Spark does not run on Java %d; let JAVA_HOME name a JDK 17 or 21"
              .formatted(Runtime.version().feature()));
    } else {
      err.println("dawen: the job failed");
      e.printStackTrace(err);
    }
    return FAILED;
  }

  @Override
  public Integer call() throws IOException {
    checkOptions();
    SparkConf conf = new SparkConf().setIfMissing("spark.app.name", "dawen extract");
    conf.setIfMissing("spark.master", "local[*]");
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      return extract(spark);
    }
  }

  private void checkOptions() {
    if (partitions != null && (partitions < 1 || partitions > MOST_PARTS)) {
      throw wrong("--partitions " + partitions + ": expected a number from 1 to " + MOST_PARTS);
    }
    try {
      new Iris(base);
    } catch (IllegalArgumentException e) {
      throw wrong("--base: " + e.getMessage());
    }
  }

  private int extract(JavaSparkContext spark) throws IOException {
    Configuration configuration = spark.hadoopConfiguration();
    Path target = new Path(out);
    if (target.getFileSystem(configuration).exists(target)) {
      throw wrong(out + ": exists already; name a new folder, or delete this one");
    }
    SharedTools tools = tools(configuration);
    Listing listing = Listing.of(new Path(in), configuration);
    if (!isReady(tools, listing)) {
      return FAILED;
    }
    List<Share> shares = Share.of(listing.files(), parts(spark, listing));
    Tallies tallies = Tallies.of(spark.sc());
    write(spark, shares, tools, tallies);
    boolean whole = new Report(target, configuration).print(err, tallies, shares.size());
    return whole ? DONE : FAILED;
  }

  private SharedTools tools(Configuration configuration) throws IOException {
    try {
      WordLists lists =
          lexicon == null ? WordLists.none() : WordLists.of(new Path(lexicon), configuration);
      Detail detail = withoutProvenance ? Detail.PLAIN : Detail.FULL;
      return new SharedTools(new Settings(base, detail, lists));
    } catch (FileNotFoundException e) {
      throw wrong("--lexicon " + lexicon + ": no such folder");
    }
  }

  /** Whether there is something to read and to read with; says why not. */
  private boolean isReady(SharedTools tools, Listing listing) {
    if (!listing.skipped().isEmpty()) {
      err.println(
          "dawen: left aside, being no transcripts by their endings: " + listing.skippedInWords());
    }
    if (listing.files().isEmpty()) {
      err.println("dawen: " + in + ": no transcript there (.txt, .md, .html, .pdf or .docx)");
      return false;
    }
    // of the shipped lists the tests know that they have their shape
    List<Violation> faults = lexicon == null ? List.of() : tools.tools().faults();
    if (!faults.isEmpty()) {
      err.println(
          "dawen: nothing written: the graph of the word lists does not have the shape it should,"
              + " such as "
              + faults.get(0));
    }
    return faults.isEmpty();
  }

  private int parts(JavaSparkContext spark, Listing listing) {
    if (partitions != null) {
      return partitions;
    }
    long bytes = listing.files().stream().mapToLong(InputFile::bytes).sum();
    long least = (bytes + BYTES_OF_A_PART - 1) / BYTES_OF_A_PART;
    long cores = (long) spark.defaultParallelism() * PARTS_OF_A_CORE;
    return (int) Math.min(MOST_PARTS, Math.max(cores, least));
  }

  /** A task for each share: what goes over the network is names, and the files to be read. */
  private void write(
      JavaSparkContext spark, List<Share> shares, SharedTools tools, Tallies tallies) {
    Configuration configuration = new Configuration(spark.hadoopConfiguration());
    if (gzip) {
      PartsFormat.compress(configuration);
    }
    ShareReader reader =
        new ShareReader(
            spark.broadcast(tools),
            SerializableConfiguration.broadcast(spark.sc(), configuration),
            tallies);
    spark
        .parallelize(shares, shares.size())
        .flatMapToPair(reader)
        .saveAsNewAPIHadoopFile(out, Folder.class, byte[].class, PartsFormat.class, configuration);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

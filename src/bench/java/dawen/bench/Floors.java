package dawen.bench;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

/**
 * The least that the work can cost: small programs that do one part of it each, and nothing else.
 * One process runs one of them and prints its figures as JSON. What feeds a part is in memory
 * before the watch starts, as far as it fits.
 */
final class Floors {
  private Floors() {}

  /** {@code Floors WHAT ARGUMENT…}, see the methods. */
  public static void main(String[] args) throws Exception {
    if (args[0].equals("jvm")) {
      return; // to have started is all
    }
    Timed timed = new Timed();
    String[] rest = Arrays.copyOfRange(args, 1, args.length);
    switch (args[0]) {
      case "read" -> read(timed, Path.of(rest[0]), Integer.parseInt(rest[1]));
      case "automaton" -> automaton(timed, Path.of(rest[0]), Integer.parseInt(rest[1]));
      case "segment" -> segment(timed, Path.of(rest[0]), Integer.parseInt(rest[1]));
      case "write" -> write(timed, Path.of(rest[0]), Integer.parseInt(rest[1]), paths(rest, 2));
      case "load" -> load(timed, rest[0], Path.of(rest[1]), paths(rest, 2));
      case "index" -> PairIndex.write(timed, Path.of(rest[0]), paths(rest, 1));
      default -> throw new IllegalArgumentException("no floor " + args[0]);
    }
    timed.print(System.out);
  }

  private static List<Path> paths(String[] args, int from) {
    return Arrays.stream(args, from, args.length).map(Path::of).filter(Files::exists).toList();
  }

  /** Reads the bytes of all transcripts and decodes them. */
  private static void read(Timed timed, Path corpus, int threads) throws Exception {
    List<Path> files = Corpus.files(corpus);
    LongAdder characters = new LongAdder();
    timed.run(() -> Threads.each(files, threads, file -> characters.add(text(file).length())));
    timed.put("files", files.size());
    timed.put("characters", characters.sum());
  }

  static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** Finds all names and topic words of the lists in all texts, in one pass, with all hits. */
  private static void automaton(Timed timed, Path corpus, int threads) throws Exception {
    List<String> texts = new ArrayList<>();
    for (Path file : Corpus.files(corpus)) {
      texts.add(text(file));
    }
    Map<String, String> words = words(Lexicon.bundled());
    LongAdder hits = new LongAdder();
    timed.run(
        () -> {
          AhoCorasickDoubleArrayTrie<String> automaton = new AhoCorasickDoubleArrayTrie<>();
          automaton.build(new TreeMap<>(words));
          Threads.each(
              texts,
              threads,
              text -> automaton.parseText(text, (begin, end, id) -> hits.increment()));
        });
    timed.put("words", words.size());
    timed.put("characters", texts.stream().mapToLong(String::length).sum());
    timed.put("hits", hits.sum());
  }

  /** Every name and topic word of the lists, with what it is of. */
  static Map<String, String> words(Lexicon lexicon) {
    Map<String, String> words = new TreeMap<>();
    for (Kind kind : Kind.values()) {
      lexicon
          .list(kind)
          .forEach(
              entry -> {
                words.put(entry.zh(), entry.id());
                entry.surfaces().forEach(surface -> words.put(surface, entry.id()));
              });
    }
    lexicon.topicWords().forEach(word -> words.put(word.word(), word.topic().id()));
    words.remove("");
    return words;
  }

  /**
   * HanLP over the sentences that dawen sends to it, as {@link HanLpUse} has kept them; its
   * dictionary is loaded while the watch runs, since no program can do without.
   */
  private static void segment(Timed timed, Path sentences, int threads) throws Exception {
    List<String> lines = Files.readAllLines(sentences);
    LongAdder words = new LongAdder();
    timed.put("characters", lines.stream().mapToLong(line -> line.length() - 1).sum());
    timed.run(
        () -> {
          if (!lines.isEmpty()) {
            Segment plain = segmenter(false);
            Segment naming = segmenter(true);
            Threads.each(
                lines,
                threads,
                line -> {
                  Segment segment = line.charAt(0) == HanLpUse.NAMING ? naming : plain;
                  words.add(segment.seg(line.substring(1)).size());
                });
          }
        });
    timed.put("words", words.sum());
  }

  private static Segment segmenter(boolean names) {
    return new ViterbiSegment()
        .enableCustomDictionary(false)
        .enableNameRecognize(names)
        .enableTranslatedNameRecognize(names)
        .enableJapaneseNameRecognize(false)
        .enableOffset(true);
  }

  /** Jena's own N-Quads writer over the same quads in the same order, unsorted as it is. */
  private static void write(Timed timed, Path out, int threads, List<Path> files) throws Exception {
    Files.createDirectories(out);
    LongAdder quads = new LongAdder();
    for (Path file : files) {
      QuadFile.read(
          file,
          graphs -> {
            List<List<Quad>> parts = parts(graphs, threads);
            timed.run(() -> Threads.each(parts, threads, part -> writePart(out, part)));
            parts.forEach(part -> quads.add(part.size()));
          });
    }
    timed.put("triples", quads.sum());
    Deletion.delete(out);
  }

  private static void writePart(Path out, List<Quad> part) throws IOException {
    Path file = out.resolve(Thread.currentThread().getId() + ".nq");
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      RDFDataMgr.writeQuads(stream, part.iterator());
    }
  }

  /** The quads of some graphs in so many parts of about the same size. */
  private static List<List<Quad>> parts(List<QuadFile.Named> graphs, int count) {
    List<Quad> all = graphs.stream().flatMap(graph -> graph.quads().stream()).toList();
    List<List<Quad>> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(all.subList(all.size() * i / count, all.size() * (i + 1) / count));
    }
    return parts;
  }

  /** TDB2's own bulk loaders over the same quads, into a fresh folder. */
  private static void load(Timed timed, String loader, Path folder, List<Path> files)
      throws Exception {
    Deletion.delete(folder);
    Files.createDirectories(folder);
    timed.run(
        () -> {
          DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
          DataLoader bulk = bulkLoader(loader, dataset);
          bulk.startBulk();
          bulk.load(files.stream().map(Path::toString).toList());
          bulk.finishBulk();
        });
    timed.put("triples", lines(files));
    Deletion.delete(folder);
  }

  private static DataLoader bulkLoader(String loader, DatasetGraph dataset) {
    return switch (loader) {
      case "parallel" -> LoaderFactory.parallelLoader(dataset, (format, values) -> {});
      case "phased" -> LoaderFactory.phasedLoader(dataset, (format, values) -> {});
      default -> throw new IllegalArgumentException("no loader " + loader);
    };
  }

  /** How many lines some files have: of N-Quads, the quads. */
  static long lines(List<Path> files) throws IOException {
    long lines = 0;
    for (Path file : files) {
      try (var each = Files.lines(file)) {
        lines += each.count();
      }
    }
    return lines;
  }
}

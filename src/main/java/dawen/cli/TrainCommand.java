package dawen.cli;

import dawen.lexicon.Lexicon;
import dawen.lexicon.Lexicon.TopicWord;
import dawen.mention.LabelledText;
import dawen.mention.TopicTraining;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dawen train}: corrects the weights of topic words by exchanges that people labelled. */
@Command(
    name = "train",
    description = {
      "Learns from labelled exchanges how strongly words speak for topics.",
      "",
      "Prints corrections of the weights in topic-words.tsv, as they stand in"
          + " data/lexicon/topic-weights.tsv; to use your own, put them under that name into a"
          + " folder and name it with --lexicon. Standard error tells how well each fifth of the"
          + " labels is met after training on the rest."
    })
final class TrainCommand implements Callable<Integer> {
  private static final String HEAD =
      "# what training on labelled exchanges adds to the weights of topic-words.tsv; written by dawen"
          + " train\ntopic\tword\tweight\n";

  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "LABELS.tsv",
      description = "labelled exchanges: topics (ids joined by commas), heading, question, answer")
  private List<Path> labels;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "write to a file (default: standard output)")
  private Path output;

  @Mixin private LexiconOption words;

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Lexicon lexicon = words.lexicon();
    List<LabelledText> labelled = new ArrayList<>();
    for (Path file : labels) {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      labelled.addAll(LabelledText.read(file.toString(), text, lexicon));
    }
    double[] met = TopicTraining.crossValidated(lexicon, labelled);
    terminal.say(
        String.format(
            Locale.ROOT,
            "%d labelled exchanges; each fifth after training on the rest: main topic %.3f, topics"
                + " F1 %.3f",
            labelled.size(),
            met[0],
            met[1]));
    write(table(TopicTraining.corrections(lexicon, labelled)));
    return ExitCodes.DONE;
  }

  private static String table(List<TopicWord> corrections) {
    StringBuilder table = new StringBuilder(HEAD);
    for (TopicWord word : corrections) {
      table.append(word.topic().id()).append('\t').append(word.word()).append('\t');
      table.append(String.format(Locale.ROOT, "%.2f", word.weight())).append('\n');
    }
    return table.toString();
  }

  private void write(String table) throws IOException {
    if (output == null) {
      terminal.out().print(table);
      return;
    }
    try (Output out = Output.ofFile(output)) {
      out.stream().write(table.getBytes(StandardCharsets.UTF_8));
      out.finish();
    }
  }
}

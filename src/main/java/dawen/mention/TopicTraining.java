package dawen.mention;

import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import dawen.lexicon.Lexicon.TopicWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns from labelled exchanges by how much words speak for topics more, or less, than the word
 * list says.
 *
 * <p>Multinomial logistic regression over the scores that {@link Topics} adds up, beginning at the
 * list's weights: a correction must pay for itself (L1) and stay small (L2). Solved by the
 * accelerated proximal gradient method of Beck and Teboulle (FISTA, SIAM J. Imaging Sciences 2,
 * 2009). The same labels give the same corrections on every machine.
 */
public final class TopicTraining {
  /** Points of a score that make one unit of log odds: 1 / 0.25. */
  private static final double SCALE = 0.25;

  private static final double L1 = 0.1;
  private static final double L2 = 0.15;
  private static final double STEP = 0.05;
  private static final int ROUNDS = 200;

  /** A smaller correction changes no judgement worth a line in a list. */
  private static final double SMALLEST = 0.2;

  /** What speaks for “other” where no word speaks for anything. */
  private static final double POINTS_OF_OTHER = 4;

  /** Share of the main topic among an exchange's one, two or three. */
  private static final double[] MAIN = {1, 0.7, 0.6};

  private final List<String> topics;
  private final Map<String, Entry> entries = new TreeMap<>();
  private final Map<String, Integer> wordIndex = new TreeMap<>();
  private final List<Example> examples = new ArrayList<>();

  /** An exchange as numbers: words, what each counts, the list's scores, the wanted shares. */
  private record Example(int[] words, double[] counts, double[] scores, double[] wanted) {}

  private TopicTraining(Lexicon lexicon, List<LabelledText> labelled) {
    lexicon.list(Kind.TOPIC).forEach(topic -> entries.put(topic.id(), topic));
    this.topics = List.copyOf(entries.keySet());
    Topics words = new Topics(lexicon, List.of());
    Map<String, List<TopicWord>> meanings = new HashMap<>();
    for (TopicWord word : lexicon.topicWords()) {
      meanings.computeIfAbsent(word.word(), w -> new ArrayList<>()).add(word);
    }
    for (LabelledText text : labelled) {
      examples.add(example(words.presence(text.text()), meanings, text.topics()));
    }
  }

  /**
   * The corrections that labels teach, by topic and word.
   *
   * @param lexicon whose topic words are corrected; its own corrections are left aside
   */
  public static List<TopicWord> corrections(Lexicon lexicon, List<LabelledText> labelled) {
    TopicTraining training = new TopicTraining(lexicon, labelled);
    return training.named(training.solve());
  }

  /**
   * How well labels are met that training has not seen: each fifth of them is judged after training
   * on the others.
   *
   * @return share of right main topics, and F1 of all topics
   */
  public static double[] crossValidated(Lexicon lexicon, List<LabelledText> labelled) {
    int folds = 5;
    int main = 0;
    int right = 0;
    int all = 0;
    for (int fold = 0; fold < folds; fold++) {
      Topics judge = new Topics(lexicon, corrections(lexicon, part(labelled, folds, fold, false)));
      for (LabelledText text : part(labelled, folds, fold, true)) {
        List<String> wanted = text.topics().stream().map(Entry::id).toList();
        List<String> given = judge.of(text.text()).stream().map(s -> s.topic().id()).toList();
        main += given.get(0).equals(wanted.get(0)) ? 1 : 0;
        right += (int) given.stream().filter(wanted::contains).count();
        all += given.size() + wanted.size();
      }
    }
    return new double[] {(double) main / labelled.size(), 2.0 * right / all};
  }

  private static List<LabelledText> part(
      List<LabelledText> labelled, int folds, int fold, boolean within) {
    List<LabelledText> part = new ArrayList<>();
    for (int i = 0; i < labelled.size(); i++) {
      if ((i % folds == fold) == within) {
        part.add(labelled.get(i));
      }
    }
    return part;
  }

  private Example example(
      Map<String, Double> presence, Map<String, List<TopicWord>> meanings, List<Entry> labels) {
    int[] words = new int[presence.size()];
    double[] counts = new double[presence.size()];
    double[] scores = new double[topics.size()];
    int i = 0;
    for (Map.Entry<String, Double> word : presence.entrySet()) {
      words[i] = wordIndex.computeIfAbsent(word.getKey(), w -> wordIndex.size());
      counts[i] = word.getValue();
      for (TopicWord meaning : meanings.get(word.getKey())) {
        scores[indexOf(meaning.topic())] += meaning.weight() * word.getValue();
      }
      i++;
    }
    scores[topics.indexOf("other")] += POINTS_OF_OTHER;
    return new Example(words, counts, scores, wanted(labels));
  }

  private double[] wanted(List<Entry> labels) {
    double[] wanted = new double[topics.size()];
    double main = MAIN[Math.min(labels.size(), MAIN.length) - 1];
    for (int i = 0; i < labels.size(); i++) {
      wanted[indexOf(labels.get(i))] += i == 0 ? main : (1 - main) / (labels.size() - 1);
    }
    return wanted;
  }

  private int indexOf(Entry topic) {
    return topics.indexOf(topic.id());
  }

  private double[][] solve() {
    double[][] last = new double[wordIndex.size()][topics.size()];
    double[][] ahead = new double[wordIndex.size()][topics.size()];
    double momentum = 1;
    for (int round = 0; round < ROUNDS; round++) {
      double[][] gradient = gradient(ahead);
      double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
      double push = (momentum - 1) / next;
      for (int w = 0; w < last.length; w++) {
        for (int t = 0; t < topics.size(); t++) {
          double moved = ahead[w][t] - STEP * (gradient[w][t] + L2 * ahead[w][t]);
          double kept = Math.signum(moved) * Math.max(0, Math.abs(moved) - STEP * L1);
          ahead[w][t] = kept + push * (kept - last[w][t]);
          last[w][t] = kept;
        }
      }
      momentum = next;
    }
    return last;
  }

  private double[][] gradient(double[][] corrections) {
    double[][] gradient = new double[corrections.length][topics.size()];
    for (Example example : examples) {
      double[] error = shares(example, corrections);
      for (int t = 0; t < error.length; t++) {
        error[t] = SCALE * (error[t] - example.wanted()[t]);
      }
      for (int i = 0; i < example.words().length; i++) {
        double[] row = gradient[example.words()[i]];
        for (int t = 0; t < error.length; t++) {
          row[t] += example.counts()[i] * error[t];
        }
      }
    }
    return gradient;
  }

  /** What share of an exchange the scores give to each topic (softmax). */
  private double[] shares(Example example, double[][] corrections) {
    double[] shares = example.scores().clone();
    for (int i = 0; i < example.words().length; i++) {
      double[] row = corrections[example.words()[i]];
      for (int t = 0; t < shares.length; t++) {
        shares[t] += example.counts()[i] * row[t];
      }
    }
    double most = Double.NEGATIVE_INFINITY;
    for (double share : shares) {
      most = Math.max(most, share);
    }
    double sum = 0;
    for (int t = 0; t < shares.length; t++) {
      shares[t] = StrictMath.exp(SCALE * (shares[t] - most));
      sum += shares[t];
    }
    for (int t = 0; t < shares.length; t++) {
      shares[t] /= sum;
    }
    return shares;
  }

  private List<TopicWord> named(double[][] corrections) {
    List<TopicWord> named = new ArrayList<>();
    for (int t = 0; t < topics.size(); t++) {
      for (Map.Entry<String, Integer> word : wordIndex.entrySet()) {
        double correction = Math.round(100 * corrections[word.getValue()][t]) / 100.0;
        if (Math.abs(correction) >= SMALLEST) {
          named.add(new TopicWord(entries.get(topics.get(t)), word.getKey(), correction));
        }
      }
    }
    return named;
  }
}

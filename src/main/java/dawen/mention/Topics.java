package dawen.mention;

import dawen.conference.Exchange;
import dawen.conference.Passage;
import dawen.lexicon.Automaton;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import dawen.lexicon.Lexicon.TopicWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges what an exchange is about by the words of heading, slogan, question and answer; each topic
 * comes with the words that decided.
 */
final class Topics {

  /** What a word in the heading counts against one in the text. */
  private static final double IN_HEADING = 4;

  private static final double IN_SLOGAN = 1;
  private static final double IN_QUESTION = 1.2;

  /** The sentence that asks, against those that lead up to it. */
  private static final double IN_ASKING = 1.0;

  private static final double IN_ANSWER = 0.8;

  /** A word said often says little more than one said twice. */
  private static final double MOST_IN_QUESTION = 2;

  /** A further topic needs this share of the main one's score … */
  private static final double SHARE = 0.45;

  /** … of which no more than this counts, since a heading lifts the main topic alone … */
  private static final double MOST_OF_MAIN = 25;

  /** … and at least this score. */
  private static final double LEAST = 8;

  private static final double LEAST_MAIN = 1.5;
  private static final int MOST = 3;
  private static final int MOST_WORDS = 6;
  private static final String OTHER = "other";

  /** China's diplomacy in general: a topic of its own or, beside any other, none. */
  private static final String OVERVIEW = "diplomacy-overview";

  private final List<TopicWord> words;
  private final Automaton<List<TopicWord>> automaton;
  private final Entry other;

  Topics(Lexicon lexicon) {
    this(
        lexicon.topicWords(),
        lexicon
            .find(Kind.TOPIC, OTHER)
            .orElseThrow(() -> new IllegalStateException("topics.tsv has no topic “other”")));
  }

  private Topics(List<TopicWord> words, Entry other) {
    Map<String, List<TopicWord>> meanings = new HashMap<>();
    for (TopicWord word : words) {
      meanings.computeIfAbsent(word.word(), w -> new ArrayList<>()).add(word);
    }
    this.words = List.copyOf(words);
    this.automaton = new Automaton<>(meanings);
    this.other = other;
  }

  /** The same without some of the words; what a topic's own name consists of stays. */
  Topics without(Set<String> unknown) {
    return new Topics(
        words.stream().filter(w -> isNamed(w) || !unknown.contains(w.word())).toList(), other);
  }

  private static boolean isNamed(TopicWord word) {
    return word.topic().zh().contains(word.word());
  }

  /** The words of the list that stand in these exchanges, also inside longer words. */
  Set<String> wordsIn(List<Exchange> exchanges) {
    String text = exchanges.stream().flatMap(Topics::texts).collect(Collectors.joining("\n"));
    return words.stream().map(TopicWord::word).filter(text::contains).collect(Collectors.toSet());
  }

  private static Stream<String> texts(Exchange exchange) {
    return Stream.of(
            exchange.heading(),
            exchange.slogan(),
            text(exchange.question()),
            text(exchange.answer()))
        .filter(Objects::nonNull);
  }

  /** One to three topics, the main one first; “other” where nothing fits. */
  List<TopicScore> of(Exchange exchange) {
    return choose(scores(exchange));
  }

  /** All topics that any word speaks for, the highest score first. */
  List<TopicScore> scores(Exchange exchange) {
    Map<String, Tally> tallies = new TreeMap<>();
    add(tallies, exchange.heading(), n -> IN_HEADING);
    add(tallies, exchange.slogan(), n -> IN_SLOGAN);
    add(tallies, text(exchange.question()), n -> IN_QUESTION * Math.min(n, MOST_IN_QUESTION));
    add(tallies, asking(exchange.question()), n -> IN_ASKING);
    add(tallies, text(exchange.answer()), n -> IN_ANSWER * Math.sqrt(n));
    return tallies.values().stream()
        .map(Tally::score)
        .sorted(
            Comparator.comparingDouble(TopicScore::score)
                .reversed()
                .thenComparing(s -> s.topic().id()))
        .toList();
  }

  private List<TopicScore> choose(List<TopicScore> scores) {
    if (scores.isEmpty() || scores.get(0).score() < LEAST_MAIN) {
      return List.of(new TopicScore(other, 0, List.of()));
    }
    double least = Math.max(LEAST, SHARE * Math.min(MOST_OF_MAIN, scores.get(0).score()));
    List<TopicScore> chosen = new ArrayList<>(scores.subList(0, 1));
    for (TopicScore score : scores.subList(1, scores.size())) {
      if (chosen.size() < MOST && score.score() >= least && !isBroader(score, chosen)) {
        chosen.add(score);
      }
    }
    return chosen;
  }

  /** 地区热点 says nothing beside 乌克兰危机, which is part of it. */
  private static boolean isBroader(TopicScore score, List<TopicScore> chosen) {
    return score.topic().id().equals(OVERVIEW)
        || chosen.stream().anyMatch(c -> score.topic().id().equals(c.topic().parent()));
  }

  /** The sentences of a question that end in a question mark. */
  private static String asking(Passage question) {
    if (question == null) {
      return null;
    }
    String text = question.text();
    StringBuilder asking = new StringBuilder();
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      if ("？?".indexOf(text.charAt(i)) >= 0) {
        asking.append(text, begin, i + 1);
      }
      if ("。！？!?\n".indexOf(text.charAt(i)) >= 0) {
        begin = i + 1;
      }
    }
    return asking.toString();
  }

  private static String text(Passage passage) {
    return passage == null ? null : passage.text();
  }

  private interface Factor {
    double of(int times);
  }

  private void add(Map<String, Tally> tallies, String printed, Factor factor) {
    if (printed == null) {
      return;
    }
    String text = Tokenizer.simplified(printed);
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, List<TopicWord>> meanings = new HashMap<>();
    for (Automaton.Hit<List<TopicWord>> hit : automaton.find(text)) {
      String word = text.substring(hit.begin(), hit.end());
      counts.merge(word, 1, Integer::sum);
      meanings.put(word, hit.value());
    }
    counts.forEach(
        (word, times) -> {
          for (TopicWord meaning : meanings.get(word)) {
            tallies
                .computeIfAbsent(meaning.topic().id(), id -> new Tally(meaning.topic()))
                .add(word, meaning.weight() * factor.of(times));
          }
        });
  }

  /** Points of one topic while the parts of an exchange are read. */
  private static final class Tally {
    private final Entry topic;
    private final Map<String, Double> words = new TreeMap<>();

    Tally(Entry topic) {
      this.topic = topic;
    }

    void add(String word, double points) {
      words.merge(word, points, Double::sum);
    }

    TopicScore score() {
      double sum = words.values().stream().mapToDouble(Double::doubleValue).sum();
      List<String> heaviest =
          words.entrySet().stream()
              .filter(word -> word.getValue() > 0)
              .sorted(
                  Map.Entry.<String, Double>comparingByValue()
                      .reversed()
                      .thenComparing(Map.Entry.comparingByKey()))
              .limit(MOST_WORDS)
              .map(Map.Entry::getKey)
              .toList();
      return new TopicScore(topic, sum, heaviest);
    }
  }
}

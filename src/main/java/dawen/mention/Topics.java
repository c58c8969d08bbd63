package dawen.mention;

import dawen.conference.Exchange;
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
import java.util.SortedMap;
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
  private static final double SHARE = 0.5;

  /** … of which no more than this counts, since a heading lifts the main topic alone … */
  private static final double MOST_OF_MAIN = 25;

  /** … and at least this score. */
  private static final double LEAST = 10;

  /** Training looks at main topics above all; of what it adds this much counts for further ones. */
  private static final double TRUST_IN_FURTHER = 0.4;

  private static final double LEAST_MAIN = 3;
  private static final int MOST = 3;
  private static final int MOST_WORDS = 6;
  private static final String OTHER = "other";

  /** China's diplomacy in general: a topic of its own or, beside any other, none. */
  private static final String OVERVIEW = "diplomacy-overview";

  private final List<Meaning> meanings;
  private final Map<String, List<Meaning>> byWord = new HashMap<>();
  private final Automaton<List<Meaning>> automaton;
  private final Entry other;

  /** What a word tells about a topic: by the list, and what training adds to that. */
  private record Meaning(Entry topic, String word, double weight, double correction) {

    static Meaning listed(TopicWord word) {
      return new Meaning(word.topic(), word.word(), word.weight(), 0);
    }

    static Meaning learned(TopicWord word) {
      return new Meaning(word.topic(), word.word(), 0, word.weight());
    }

    boolean isNameOfTopic() {
      return topic.zh().contains(word);
    }
  }

  Topics(Lexicon lexicon) {
    this(lexicon, lexicon.topicCorrections());
  }

  /**
   * @param corrections added to the weights of the lexicon's words
   */
  Topics(Lexicon lexicon, List<TopicWord> corrections) {
    this(
        Stream.concat(
                lexicon.topicWords().stream().map(Meaning::listed),
                corrections.stream().map(Meaning::learned))
            .toList(),
        lexicon
            .find(Kind.TOPIC, OTHER)
            .orElseThrow(() -> new IllegalStateException("topics.tsv has no topic “other”")));
  }

  private Topics(List<Meaning> meanings, Entry other) {
    for (Meaning meaning : meanings) {
      byWord.computeIfAbsent(meaning.word(), w -> new ArrayList<>()).add(meaning);
    }
    this.meanings = meanings;
    this.automaton = new Automaton<>(byWord);
    this.other = other;
  }

  /** The same without some of the words; what a topic's own name consists of stays. */
  Topics without(Set<String> unknown) {
    return new Topics(
        meanings.stream().filter(m -> m.isNameOfTopic() || !unknown.contains(m.word())).toList(),
        other);
  }

  /** The words of the list that stand in these exchanges, also inside longer words. */
  Set<String> wordsIn(List<Exchange> exchanges) {
    String text = exchanges.stream().flatMap(Topics::texts).collect(Collectors.joining("\n"));
    return byWord.keySet().stream().filter(text::contains).collect(Collectors.toSet());
  }

  private static Stream<String> texts(Exchange exchange) {
    TopicText text = TopicText.of(exchange);
    return Stream.of(text.heading(), text.slogan(), text.question(), text.answer())
        .filter(Objects::nonNull);
  }

  /** One to three topics, the main one first; “other” where nothing fits. */
  List<TopicScore> of(Exchange exchange) {
    return of(TopicText.of(exchange));
  }

  /** The same of words that need be no exchange of a transcript. */
  List<TopicScore> of(TopicText text) {
    SortedMap<String, Double> presence = presence(text);
    List<TopicScore> scores = scores(presence, 1);
    if (scores.isEmpty() || scores.get(0).score() < LEAST_MAIN) {
      return List.of(new TopicScore(other, 0, List.of()));
    }
    return withFurther(scores.get(0), scores(presence, TRUST_IN_FURTHER));
  }

  /**
   * All topics that any word speaks for, the highest score first.
   *
   * @param trust share of the corrections that counts
   */
  private List<TopicScore> scores(SortedMap<String, Double> presence, double trust) {
    Map<String, Tally> tallies = new TreeMap<>();
    presence.forEach(
        (word, points) -> {
          for (Meaning meaning : byWord.get(word)) {
            tallies
                .computeIfAbsent(meaning.topic().id(), id -> new Tally(meaning.topic()))
                .add(word, (meaning.weight() + trust * meaning.correction()) * points);
          }
        });
    return tallies.values().stream()
        .map(Tally::score)
        .sorted(
            Comparator.comparingDouble(TopicScore::score)
                .reversed()
                .thenComparing(s -> s.topic().id()))
        .toList();
  }

  /** The words of the list that stand in a text, with what each counts there. */
  SortedMap<String, Double> presence(TopicText text) {
    SortedMap<String, Double> presence = new TreeMap<>();
    add(presence, text.heading(), n -> IN_HEADING);
    add(presence, text.slogan(), n -> IN_SLOGAN);
    add(presence, text.question(), n -> IN_QUESTION * Math.min(n, MOST_IN_QUESTION));
    add(presence, asking(text.question()), n -> IN_ASKING);
    add(presence, text.answer(), n -> IN_ANSWER * Math.sqrt(n));
    return presence;
  }

  private static List<TopicScore> withFurther(TopicScore main, List<TopicScore> scores) {
    List<TopicScore> chosen = new ArrayList<>(List.of(main));
    if (main.topic().id().equals(OTHER)) {
      return chosen;
    }
    double most = scores.stream().mapToDouble(TopicScore::score).max().orElse(0);
    double least = Math.max(LEAST, SHARE * Math.min(MOST_OF_MAIN, most));
    for (TopicScore score : scores) {
      if (chosen.size() < MOST && score.score() >= least && adds(score.topic(), chosen)) {
        chosen.add(score);
      }
    }
    return chosen;
  }

  /** 地区热点 says nothing beside 乌克兰危机, which is part of it. */
  private static boolean adds(Entry topic, List<TopicScore> chosen) {
    return !topic.id().equals(OVERVIEW)
        && !topic.id().equals(OTHER)
        && chosen.stream()
            .map(TopicScore::topic)
            .noneMatch(c -> c.id().equals(topic.id()) || topic.id().equals(c.parent()));
  }

  /** The sentences of a question that end in a question mark. */
  private static String asking(String question) {
    if (question == null) {
      return null;
    }
    StringBuilder asking = new StringBuilder();
    int begin = 0;
    for (int i = 0; i < question.length(); i++) {
      if ("？?".indexOf(question.charAt(i)) >= 0) {
        asking.append(question, begin, i + 1);
      }
      if ("。！？!?\n".indexOf(question.charAt(i)) >= 0) {
        begin = i + 1;
      }
    }
    return asking.toString();
  }

  private interface Factor {
    double of(int times);
  }

  private void add(Map<String, Double> presence, String printed, Factor factor) {
    if (printed == null) {
      return;
    }
    String text = Tokenizer.simplified(printed);
    Map<String, Integer> counts = new TreeMap<>();
    for (Automaton.Hit<List<Meaning>> hit : automaton.find(text)) {
      counts.merge(text.substring(hit.begin(), hit.end()), 1, Integer::sum);
    }
    counts.forEach((word, times) -> presence.merge(word, factor.of(times), Double::sum));
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

package dawen.mention;

import dawen.conference.Exchange;
import dawen.lexicon.Automaton;
import dawen.lexicon.CharacterSet;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import dawen.lexicon.Lexicon.TopicWord;
import dawen.lexicon.Sieve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
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

  /** A further topic needs this share of the main one's score … */
  private static final double SHARE = 0.5;

  /** … of which no more than this counts, since a heading lifts the main topic alone … */
  private static final double MOST_OF_MAIN = 25;

  /** … and at least this score. */
  private static final double LEAST = 10;

  /** Training looks at main topics above all; of what it adds this much counts for further ones. */
  private static final double TRUST_IN_FURTHER = 0.4;

  private static final double LEAST_MAIN = 3;

  private static final CharacterSet SENTENCE_ENDS = new CharacterSet("。！？!?\n");

  private static final int MOST = 3;
  private static final int MOST_WORDS = 6;
  private static final String OTHER = "other";

  /** China's diplomacy in general: a topic of its own or, beside any other, none. */
  private static final String OVERVIEW = "diplomacy-overview";

  private final List<Meaning> meanings;

  /** In the order of their characters. */
  private final List<Word> words;

  /** By id. */
  private final List<Entry> topics;

  private final Automaton<Word> automaton;
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

  /**
   * A word with all that it tells: about the topic of an index, by the list and by training. What
   * it tells about one topic stands side by side.
   *
   * @param index in the list of all words
   */
  private record Word(
      int index, String word, int[] topics, double[] weights, double[] corrections) {}

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
    SortedMap<String, List<Meaning>> byWord = new TreeMap<>();
    for (Meaning meaning : meanings) {
      byWord.computeIfAbsent(meaning.word(), w -> new ArrayList<>()).add(meaning);
    }
    SortedMap<String, Entry> byId = new TreeMap<>();
    meanings.forEach(meaning -> byId.put(meaning.topic().id(), meaning.topic()));
    List<String> ids = List.copyOf(byId.keySet());
    List<Word> all = new ArrayList<>();
    byWord.forEach((word, told) -> all.add(word(all.size(), told, ids)));
    this.meanings = meanings;
    this.topics = List.copyOf(byId.values());
    this.words = all;
    this.automaton = new Automaton<>(all.stream().collect(Collectors.toMap(Word::word, w -> w)));
    this.other = other;
  }

  private static Word word(int index, List<Meaning> told, List<String> topics) {
    List<Meaning> byTopic =
        told.stream().sorted(Comparator.comparing(meaning -> meaning.topic().id())).toList();
    return new Word(
        index,
        told.get(0).word(),
        byTopic.stream()
            .mapToInt(meaning -> Collections.binarySearch(topics, meaning.topic().id()))
            .toArray(),
        byTopic.stream().mapToDouble(Meaning::weight).toArray(),
        byTopic.stream().mapToDouble(Meaning::correction).toArray());
  }

  /** Keeps every place where a word of a topic may begin. */
  Sieve sieve() {
    return automaton.sieve();
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
    return words.stream().map(Word::word).filter(text::contains).collect(Collectors.toSet());
  }

  private static Stream<String> texts(Exchange exchange) {
    TopicText text = TopicText.of(exchange);
    return Stream.of(text.heading(), text.slogan(), text.question(), text.answer())
        .filter(Objects::nonNull);
  }

  /**
   * One to three topics, the main one first; “other” where nothing fits.
   *
   * @param question scanned by a sieve that keeps all that {@link #sieve} does; null where there is
   *     none
   * @param answer the same
   */
  List<TopicScore> of(Exchange exchange, Scan question, Scan answer) {
    return of(
        count(
            sifted(exchange.heading()),
            sifted(exchange.slogan()),
            question == null ? null : question.sifted(),
            answer == null ? null : answer.sifted()));
  }

  /** The same of words that need be no exchange of a transcript. */
  List<TopicScore> of(TopicText text) {
    return of(count(text));
  }

  private List<TopicScore> of(TopicWords present) {
    double[] sums = sums(present, 1);
    int main = highest(sums, LEAST_MAIN);
    return main < 0
        ? List.of(new TopicScore(other, 0, List.of()))
        : withFurther(score(main, sums[main], present, 1), present);
  }

  /** The topic of the highest score, of equal ones the first; -1 where all are too low. */
  private static int highest(double[] sums, double least) {
    int highest = -1;
    for (int topic = 0; topic < sums.length; topic++) {
      if (sums[topic] >= least && (highest < 0 || sums[topic] > sums[highest])) {
        highest = topic;
      }
    }
    return highest;
  }

  /**
   * The scores of all topics, by index.
   *
   * @param trust share of the corrections that counts
   */
  private double[] sums(TopicWords present, double trust) {
    double[] sums = new double[topics.size()];
    double[] surplus = new double[sums.length]; // what rounding added (Kahan)
    for (int i = 0; i < present.words().length; i++) {
      Word word = words.get(present.words()[i]);
      int[] about = word.topics();
      for (int share = 0; share < about.length; share++) {
        int topic = about[share];
        if (share == 0 || about[share - 1] != topic) {
          double more = told(word, share, present.points()[i], trust) - surplus[topic];
          double sum = sums[topic] + more;
          surplus[topic] = sum - sums[topic] - more;
          sums[topic] = sum;
        }
      }
    }
    for (int topic = 0; topic < sums.length; topic++) {
      sums[topic] -= surplus[topic];
    }
    return sums;
  }

  /** What a word tells about a topic, by the list and by training; its first share is given. */
  private static double told(Word word, int first, double points, double trust) {
    double told = 0;
    int topic = word.topics()[first];
    for (int i = first; i < word.topics().length && word.topics()[i] == topic; i++) {
      told += (word.weights()[i] + trust * word.corrections()[i]) * points;
    }
    return told;
  }

  /** A topic with the words that say most, of equal ones the first. */
  private TopicScore score(int topic, double sum, TopicWords present, double trust) {
    Heaviest heaviest = new Heaviest();
    for (int i = 0; i < present.words().length; i++) {
      Word word = words.get(present.words()[i]);
      int[] about = word.topics();
      int share = 0;
      while (share < about.length && about[share] < topic) {
        share++;
      }
      if (share < about.length && about[share] == topic) {
        heaviest.add(word.word(), told(word, share, present.points()[i], trust));
      }
    }
    return new TopicScore(topics.get(topic), sum, heaviest.list());
  }

  /** Collects the words that say most for a topic. */
  private static final class Heaviest {
    private final String[] words = new String[MOST_WORDS + 1];
    private final double[] weights = new double[MOST_WORDS + 1];
    private int count;

    void add(String word, double weight) {
      if (weight <= 0) {
        return;
      }
      int place = count;
      for (; place > 0 && weights[place - 1] < weight; place--) {
        weights[place] = weights[place - 1];
        words[place] = words[place - 1];
      }
      weights[place] = weight;
      words[place] = word;
      count = Math.min(MOST_WORDS, count + 1);
    }

    List<String> list() {
      return List.of(Arrays.copyOf(words, count));
    }
  }

  /** The words of the list that stand in a text, with what each counts there. */
  SortedMap<String, Double> presence(TopicText text) {
    TopicWords present = count(text);
    SortedMap<String, Double> counts = new TreeMap<>();
    for (int i = 0; i < present.words().length; i++) {
      counts.put(words.get(present.words()[i]).word(), present.points()[i]);
    }
    return counts;
  }

  private TopicWords count(TopicText text) {
    return count(
        sifted(text.heading()),
        sifted(text.slogan()),
        sifted(text.question()),
        sifted(text.answer()));
  }

  private Sieve.Sifted sifted(String text) {
    return text == null ? null : automaton.sieve().sift(Simplified.of(text));
  }

  private TopicWords count(
      Sieve.Sifted heading, Sieve.Sifted slogan, Sieve.Sifted question, Sieve.Sifted answer) {
    TopicWords.Found all = new TopicWords.Found();
    add(heading, TopicWords.Place.HEADING, all);
    add(slogan, TopicWords.Place.SLOGAN, all);
    add(question, TopicWords.Place.QUESTION, all);
    addAsking(question, all);
    add(answer, TopicWords.Place.ANSWER, all);
    return all.words();
  }

  private void add(Sieve.Sifted text, TopicWords.Place place, TopicWords.Found all) {
    if (text != null) {
      add(text, 0, text.text().length, place, all);
    }
  }

  private void add(
      Sieve.Sifted text, int from, int to, TopicWords.Place place, TopicWords.Found all) {
    for (Automaton.Hit<Word> hit : automaton.find(text, from, to)) {
      all.add(hit.value().index(), place);
    }
  }

  /** The sentences of a question that end in a question mark. */
  private void addAsking(Sieve.Sifted question, TopicWords.Found all) {
    int begin = 0;
    for (int i = 0; question != null && i < question.text().length; i++) {
      char c = question.text()[i];
      if (SENTENCE_ENDS.has(c)) {
        if (c == '？' || c == '?') {
          add(question, begin, i + 1, TopicWords.Place.ASKING, all);
        }
        begin = i + 1;
      }
    }
  }

  private List<TopicScore> withFurther(TopicScore main, TopicWords present) {
    List<TopicScore> chosen = new ArrayList<>(List.of(main));
    if (main.topic().id().equals(OTHER)) {
      return chosen;
    }
    double[] sums = sums(present, TRUST_IN_FURTHER);
    int best = highest(sums, LEAST);
    double least = best < 0 ? LEAST : Math.max(LEAST, SHARE * Math.min(MOST_OF_MAIN, sums[best]));
    for (int next = best; next >= 0 && chosen.size() < MOST; next = highest(sums, least)) {
      if (adds(topics.get(next), chosen)) {
        chosen.add(score(next, sums[next], present, TRUST_IN_FURTHER));
      }
      sums[next] = Double.NEGATIVE_INFINITY;
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
}

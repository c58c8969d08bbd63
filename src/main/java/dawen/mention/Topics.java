package dawen.mention;

import dawen.conference.Exchange;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import dawen.lexicon.Lexicon.TopicWord;
import dawen.lexicon.WordLists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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

  private static final int MOST = 3;
  private static final int MOST_WORDS = 6;
  private static final String OTHER = "other";

  /** China's diplomacy in general: a topic of its own or, beside any other, none. */
  private static final String OVERVIEW = "diplomacy-overview";

  private final List<Meaning> meanings;

  /** In the order of their characters. */
  private final List<String> words;

  private final Told told;

  /** By id. */
  private final List<Entry> topics;

  private final Entry other;

  /** Null until texts of no transcript are judged; then of no use to change. */
  private volatile WordLists alone;

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
   * What all words tell, side by side in the order of the words, that of one word by topic: about
   * the topic of an index, by the list and by training.
   *
   * @param first by word, the first of what it tells; that of the next word is behind its last
   */
  private record Told(int[] first, int[] topics, double[] weights, double[] corrections) {

    /** What a word tells about a topic, by the list and by training; its first share is given. */
    double points(int share, int end, double points, double trust) {
      double told = 0;
      int topic = topics[share];
      for (int i = share; i < end && topics[i] == topic; i++) {
        told += (weights[i] + trust * corrections[i]) * points;
      }
      return told;
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
    SortedMap<String, List<Meaning>> byWord = new TreeMap<>();
    for (Meaning meaning : meanings) {
      byWord.computeIfAbsent(meaning.word(), w -> new ArrayList<>()).add(meaning);
    }
    SortedMap<String, Entry> byId = new TreeMap<>();
    meanings.forEach(meaning -> byId.put(meaning.topic().id(), meaning.topic()));
    List<String> ids = List.copyOf(byId.keySet());
    this.meanings = meanings;
    this.topics = List.copyOf(byId.values());
    this.words = List.copyOf(byWord.keySet());
    this.told = told(byWord.values(), ids);
    this.other = other;
  }

  private static Told told(Collection<List<Meaning>> byWord, List<String> topics) {
    List<Meaning> all = new ArrayList<>();
    int[] first = new int[byWord.size() + 1];
    int word = 0;
    for (List<Meaning> told : byWord) {
      told.stream().sorted(Comparator.comparing(m -> m.topic().id())).forEach(all::add);
      first[++word] = all.size();
    }
    return new Told(
        first,
        all.stream().mapToInt(m -> Collections.binarySearch(topics, m.topic().id())).toArray(),
        all.stream().mapToDouble(Meaning::weight).toArray(),
        all.stream().mapToDouble(Meaning::correction).toArray());
  }

  /** The words to look for. */
  List<String> words() {
    return words;
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
    return words.stream().filter(text::contains).collect(Collectors.toSet());
  }

  private static Stream<String> texts(Exchange exchange) {
    TopicText text = TopicText.of(exchange);
    return Stream.of(text.heading(), text.slogan(), text.question(), text.answer())
        .filter(Objects::nonNull);
  }

  /**
   * One to three topics, the main one first; “other” where nothing fits.
   *
   * @param heading scanned for {@link #words}; null where there is none, as the others
   */
  List<TopicScore> of(Scan heading, Scan slogan, Scan question, Scan answer) {
    return of(TopicCount.of(of(heading), of(slogan), of(question), of(answer)));
  }

  private static TopicCount.Text of(Scan scan) {
    return scan == null ? null : new TopicCount.Text(scan.characters(), scan.topics());
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
      int word = present.words()[i];
      int end = told.first()[word + 1];
      int last = -1;
      for (int share = told.first()[word]; share < end; share++) {
        int topic = told.topics()[share];
        if (topic != last) {
          double more = told.points(share, end, present.points()[i], trust) - surplus[topic];
          double sum = sums[topic] + more;
          surplus[topic] = sum - sums[topic] - more;
          sums[topic] = sum;
        }
        last = topic;
      }
    }
    for (int topic = 0; topic < sums.length; topic++) {
      sums[topic] -= surplus[topic];
    }
    return sums;
  }

  /** A topic with the words that say most, of equal ones the first. */
  private TopicScore score(int topic, double sum, TopicWords present, double trust) {
    Heaviest heaviest = new Heaviest();
    for (int i = 0; i < present.words().length; i++) {
      int word = present.words()[i];
      int share = told.first()[word];
      int end = told.first()[word + 1];
      while (share < end && told.topics()[share] < topic) {
        share++;
      }
      if (share < end && told.topics()[share] == topic) {
        heaviest.add(words.get(word), told.points(share, end, present.points()[i], trust));
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
      counts.put(words.get(present.words()[i]), present.points()[i]);
    }
    return counts;
  }

  private TopicWords count(TopicText text) {
    return TopicCount.of(
        scanned(text.heading()),
        scanned(text.slogan()),
        scanned(text.question()),
        scanned(text.answer()));
  }

  private TopicCount.Text scanned(String text) {
    if (text == null) {
      return null;
    }
    char[] characters = Simplified.of(text).toCharArray();
    return new TopicCount.Text(characters, alone().find(characters)[0]);
  }

  private WordLists alone() {
    WordLists made = alone;
    if (made == null) {
      made = new WordLists(List.of(words()));
      alone = made;
    }
    return made;
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

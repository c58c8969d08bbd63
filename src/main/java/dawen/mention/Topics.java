package dawen.mention;

import dawen.conference.Exchange;
import dawen.lexicon.Automaton;
import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import dawen.lexicon.Lexicon.TopicWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
   * A word with all that it tells.
   *
   * @param index in the list of all
   */
  private record Word(int index, String word, List<Share> shares) {}

  /**
   * What a word tells about a topic.
   *
   * @param topic index in the list of topics
   */
  private record Share(int topic, double weight, double correction) {}

  /**
   * The words of the list that stand in a text.
   *
   * @param words their indexes
   * @param points what each counts, by its index
   */
  private record Presence(BitSet words, double[] points) {}

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
    byWord.forEach((word, told) -> all.add(new Word(all.size(), word, shares(told, ids))));
    this.meanings = meanings;
    this.topics = List.copyOf(byId.values());
    this.words = all;
    this.automaton = new Automaton<>(all.stream().collect(Collectors.toMap(Word::word, w -> w)));
    this.other = other;
  }

  private static List<Share> shares(List<Meaning> meanings, List<String> topics) {
    return meanings.stream()
        .map(
            meaning ->
                new Share(
                    Collections.binarySearch(topics, meaning.topic().id()),
                    meaning.weight(),
                    meaning.correction()))
        .toList();
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

  /** One to three topics, the main one first; “other” where nothing fits. */
  List<TopicScore> of(Exchange exchange) {
    return of(TopicText.of(exchange));
  }

  /** The same of words that need be no exchange of a transcript. */
  List<TopicScore> of(TopicText text) {
    Presence presence = count(text);
    List<Tally> tallies = tallies(presence, 1);
    Tally main = best(tallies);
    if (main == null || main.sum() < LEAST_MAIN) {
      return List.of(new TopicScore(other, 0, List.of()));
    }
    return withFurther(main.score(), tallies(presence, TRUST_IN_FURTHER));
  }

  /** The highest score; of equal ones the first. */
  private static Tally best(List<Tally> tallies) {
    Tally best = null;
    for (Tally tally : tallies) {
      if (best == null || Double.compare(tally.sum(), best.sum()) > 0) {
        best = tally;
      }
    }
    return best;
  }

  /**
   * All topics that any word speaks for, by id.
   *
   * @param trust share of the corrections that counts
   */
  private List<Tally> tallies(Presence presence, double trust) {
    Tally[] tallies = new Tally[topics.size()];
    BitSet present = presence.words();
    for (int index = present.nextSetBit(0); index >= 0; index = present.nextSetBit(index + 1)) {
      double points = presence.points()[index];
      for (Share share : words.get(index).shares()) {
        if (tallies[share.topic()] == null) {
          tallies[share.topic()] = new Tally(topics.get(share.topic()));
        }
        double weight = share.weight() + trust * share.correction();
        tallies[share.topic()].add(index, weight * points);
      }
    }
    return Arrays.stream(tallies).filter(Objects::nonNull).toList();
  }

  /** The words of the list that stand in a text, with what each counts there. */
  SortedMap<String, Double> presence(TopicText text) {
    Presence presence = count(text);
    SortedMap<String, Double> counts = new TreeMap<>();
    presence.words().stream()
        .forEach(index -> counts.put(words.get(index).word(), presence.points()[index]));
    return counts;
  }

  private Presence count(TopicText text) {
    Presence presence = new Presence(new BitSet(words.size()), new double[words.size()]);
    add(presence, text.heading(), n -> IN_HEADING);
    add(presence, text.slogan(), n -> IN_SLOGAN);
    add(presence, text.question(), n -> IN_QUESTION * Math.min(n, MOST_IN_QUESTION));
    add(presence, asking(text.question()), n -> IN_ASKING);
    add(presence, text.answer(), n -> IN_ANSWER * Math.sqrt(n));
    return presence;
  }

  private static List<TopicScore> withFurther(TopicScore main, List<Tally> tallies) {
    List<TopicScore> chosen = new ArrayList<>(List.of(main));
    if (main.topic().id().equals(OTHER)) {
      return chosen;
    }
    Tally best = best(tallies);
    double least = Math.max(LEAST, SHARE * Math.min(MOST_OF_MAIN, best.sum()));
    tallies.stream()
        .filter(tally -> tally.sum() >= least)
        .sorted(Comparator.comparingDouble(Tally::sum).reversed()) // of equal ones, the first stays
        .forEach(
            tally -> {
              if (chosen.size() < MOST && adds(tally.topic(), chosen)) {
                chosen.add(tally.score());
              }
            });
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

  private void add(Presence presence, String printed, Factor factor) {
    if (printed == null) {
      return;
    }
    int[] found =
        automaton.find(Tokenizer.simplified(printed)).stream()
            .mapToInt(hit -> hit.value().index())
            .sorted()
            .toArray();
    for (int i = 0; i < found.length; ) {
      int times = 1;
      while (i + times < found.length && found[i + times] == found[i]) {
        times++;
      }
      presence.words().set(found[i]);
      presence.points()[found[i]] += factor.of(times);
      i += times;
    }
  }

  /** Points of one topic while the words of an exchange are counted, in their order. */
  private final class Tally {
    private final Entry topic;
    private int[] indexes = new int[8];
    private double[] points = new double[8];
    private int size;
    private double sum = Double.NaN;

    Tally(Entry topic) {
      this.topic = topic;
    }

    Entry topic() {
      return topic;
    }

    /** A word that speaks for the topic by the list and by training counts once. */
    void add(int word, double more) {
      if (size > 0 && indexes[size - 1] == word) {
        points[size - 1] += more;
        return;
      }
      if (size == points.length) {
        indexes = Arrays.copyOf(indexes, 2 * size);
        points = Arrays.copyOf(points, 2 * size);
      }
      indexes[size] = word;
      points[size++] = more;
    }

    /** Of all words; none is added once somebody asked. */
    double sum() {
      if (Double.isNaN(sum)) {
        DoubleSummaryStatistics all = new DoubleSummaryStatistics(); // which rounds least
        for (int i = 0; i < size; i++) {
          all.accept(points[i]);
        }
        sum = all.getSum();
      }
      return sum;
    }

    TopicScore score() {
      List<String> heaviest =
          IntStream.range(0, size)
              .filter(i -> points[i] > 0)
              .boxed()
              .sorted(Comparator.comparingDouble((Integer i) -> points[i]).reversed())
              .limit(MOST_WORDS)
              .map(i -> words.get(indexes[i]).word())
              .toList();
      return new TopicScore(topic, sum(), heaviest);
    }
  }
}

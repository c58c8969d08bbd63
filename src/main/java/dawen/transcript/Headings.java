package dawen.transcript;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which paragraphs are headings. A style of marks counts where it returns; a bare short line counts
 * where most questions have one before them.
 */
final class Headings {

  /** What a paragraph is for the section below it. */
  enum Place {
    HEADING,
    SLOGAN
  }

  /** Paragraphs between a marked heading and the turn below it, at most. */
  private static final int MOST_SLOGANS = 2;

  private final List<Segment> segments;
  private final Map<Integer, Place> places = new HashMap<>();

  private Headings(List<Segment> segments) {
    this.segments = segments;
  }

  /** Places of the headings by index into {@code segments}. */
  static Map<Integer, Place> of(List<Segment> segments) {
    Headings headings = new Headings(segments);
    if (segments.stream().anyMatch(s -> s.is(Segment.Role.REPORTER))) {
      headings.beforeTurns();
    } else {
      headings.beforeAnswers();
    }
    return headings.places;
  }

  private void beforeTurns() {
    List<Integer> turns = headedTurns();
    Optional<HeadingStyle> style = usualStyle(turns);
    int usualRun = style.isPresent() || !isPunctuated(segments) ? 0 : usualRun(turns);
    for (int turn : turns) {
      int marked = style.isPresent() ? marked(turn, style) : -1;
      if (marked >= 0) {
        place(marked, turn);
      } else if (usualRun > 0) {
        int run = Math.min(usualRun, run(turn));
        if (run > 0) {
          place(turn - run, turn);
        }
      }
    }
  }

  /** Whether paragraphs end in full stops, so that a short line without one means something. */
  static boolean isPunctuated(List<Segment> segments) {
    long bodies = segments.stream().filter(s -> s.is(Segment.Role.BODY)).count();
    long ended =
        segments.stream()
            .filter(s -> s.is(Segment.Role.BODY) || s.isTurn())
            .filter(s -> Characters.endsSentence(s.string()))
            .count();
    return 4 * ended >= bodies;
  }

  /** Turns before which a heading may stand: questions, and answers that nobody asked for. */
  private List<Integer> headedTurns() {
    List<Integer> turns = new ArrayList<>();
    boolean asked = false;
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (segment.is(Segment.Role.REPORTER) || (segment.is(Segment.Role.SPEAKER) && !asked)) {
        turns.add(i);
      }
      if (segment.isTurn()) {
        asked = segment.is(Segment.Role.REPORTER);
      }
    }
    return turns;
  }

  private Optional<HeadingStyle> usualStyle(List<Integer> turns) {
    Map<HeadingStyle, Integer> counts = new EnumMap<>(HeadingStyle.class);
    for (int turn : turns) {
      int at = marked(turn, Optional.empty());
      if (at >= 0 && !FrontLines.isTitle(segments.get(at).string())) {
        HeadingStyle.find(segments.get(at).block())
            .ifPresent(s -> counts.merge(s, 1, Integer::sum));
      }
    }
    return counts.entrySet().stream()
        .filter(e -> 3 * e.getValue() >= turns.size() || e.getValue() > 2)
        .max(Map.Entry.<HeadingStyle, Integer>comparingByValue())
        .map(Map.Entry::getKey);
  }

  /** Index of the marked heading above a turn; -1 where there is none. */
  private int marked(int turn, Optional<HeadingStyle> wanted) {
    int bodies = 0;
    for (int i = turn - 1; i >= 0 && bodies <= MOST_SLOGANS; i--) {
      Segment segment = segments.get(i);
      if (segment.is(Segment.Role.PAGE)) {
        continue;
      }
      if (!isShortBody(segment)) {
        return -1;
      }
      Optional<HeadingStyle> style = HeadingStyle.find(segment.block());
      if (style.isPresent() && (wanted.isEmpty() || wanted.equals(style))) {
        return i;
      }
      bodies++;
    }
    return -1;
  }

  private static boolean isShortBody(Segment segment) {
    return segment.is(Segment.Role.BODY)
        && segment.string().length() <= HeadingStyle.LONGEST
        && !FrontLines.isDate(segment.string())
        && segment.text().equals(segment.block().text());
  }

  /**
   * How many bare short lines usually stand before a question; the first one has the title above.
   */
  private int usualRun(List<Integer> turns) {
    Map<Integer, Integer> counts = new HashMap<>();
    List<Integer> later = turns.size() > 1 ? turns.subList(1, turns.size()) : List.of();
    for (int turn : later) {
      counts.merge(Math.min(2, run(turn)), 1, Integer::sum);
    }
    int headed = later.size() - counts.getOrDefault(0, 0);
    if (2 * headed <= later.size()) {
      return 0;
    }
    return counts.getOrDefault(2, 0) > counts.getOrDefault(1, 0) ? 2 : 1;
  }

  private int run(int turn) {
    int i = turn - 1;
    while (i >= 0 && isShortBody(segments.get(i)) && isBare(segments.get(i).string())) {
      i--;
    }
    return turn - 1 - i;
  }

  private static boolean isBare(String text) {
    return !Characters.endsParagraph(text) && "，、,".indexOf(text.charAt(text.length() - 1)) < 0;
  }

  private void place(int heading, int turn) {
    places.put(heading, Place.HEADING);
    for (int i = heading + 1; i < turn; i++) {
      if (segments.get(i).is(Segment.Role.BODY)) {
        places.put(i, Place.SLOGAN);
      }
    }
  }

  /** A text without questions: the marked style that returns most often heads its answers. */
  private void beforeAnswers() {
    Map<HeadingStyle, List<Integer>> marked = new EnumMap<>(HeadingStyle.class);
    for (int i = 0; i < segments.size(); i++) {
      if (isShortBody(segments.get(i)) && i + 1 < segments.size()) {
        int index = i;
        HeadingStyle.find(segments.get(i).block())
            .ifPresent(s -> marked.computeIfAbsent(s, x -> new ArrayList<>()).add(index));
      }
    }
    List<Integer> headings =
        marked.values().stream()
            .max((a, b) -> Integer.compare(a.size(), b.size()))
            .filter(found -> found.size() > 1)
            .orElse(List.of());
    boolean sloganed = 2 * headings.stream().filter(i -> isSlogan(i + 1)).count() > headings.size();
    for (int i : headings) {
      places.put(i, Place.HEADING);
      if (sloganed && isSlogan(i + 1)) {
        places.put(i + 1, Place.SLOGAN);
      }
    }
  }

  private boolean isSlogan(int i) {
    return i < segments.size() && isShortBody(segments.get(i)) && isBare(segments.get(i).string());
  }
}

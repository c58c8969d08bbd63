package dawen.transcript;

import dawen.conference.Passage;
import dawen.conference.Translation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds to which question, answer or statement each paragraph in another language belongs: to the
 * turns printed before it since the last ones, where number and kind agree, else to those after it.
 * What pairs with nothing is left alone, or, where it is a row of turns, taken for a translation of
 * the transcript.
 */
final class Translations {

  /** A single paragraph in another language may be a quotation. */
  private static final int LEAST = 2;

  /** Words of the conference, in Chinese; a part is printed again where a paragraph parts it. */
  private record Said(Part part, boolean again) {}

  /**
   * Paragraphs in another language between two Chinese ones.
   *
   * @param after how many Chinese ones stand before them
   */
  private record Group(int after, List<ForeignTurn> turns) {}

  private final int[] source;
  private final List<Said> said = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final Map<Part, List<Passage>> paired = new IdentityHashMap<>();
  private final List<Passage> unpaired = new ArrayList<>();
  private final List<Group> untagged = new ArrayList<>();

  /**
   * The only language of a script that the text is known to print; unknown where there are more.
   */
  private final Map<Character.UnicodeScript, String> onlyLanguages =
      new EnumMap<>(Character.UnicodeScript.class);

  private String speaker;

  Translations(int[] source) {
    this.source = source;
  }

  /** A paragraph of a part was printed. */
  void said(Part part) {
    Said last = said.isEmpty() ? null : said.get(said.size() - 1);
    boolean same = last != null && last.part() == part;
    boolean translatedSince =
        !groups.isEmpty() && groups.get(groups.size() - 1).after() == said.size();
    if (!same || translatedSince) {
      said.add(new Said(part, same));
    }
  }

  /** A paragraph in another language was printed. */
  void printed(Passage paragraph) {
    if (groups.isEmpty() || groups.get(groups.size() - 1).after() != said.size()) {
      groups.add(new Group(said.size(), new ArrayList<>()));
    }
    List<ForeignTurn> turns = groups.get(groups.size() - 1).turns();
    Passage words = ForeignTurn.words(source, paragraph.span());
    int tag = ForeignTurn.tagLength(words.text());
    if (tag > 0 || turns.isEmpty()) {
      turns.add(new ForeignTurn(tag > 0 ? words.text().substring(0, tag) : null));
    }
    turns.get(turns.size() - 1).paragraphs().add(words.slice(tag, words.text().length()));
  }

  /**
   * Pairs what was printed.
   *
   * @param oneSpeaker whether one person gives all answers, so that the most frequent tag is theirs
   */
  void pair(boolean oneSpeaker) {
    if (groups.isEmpty()) {
      return;
    }
    speaker = oneSpeaker ? mostFrequentTag() : null;
    for (int i = 0; i < groups.size(); i++) {
      int from = i == 0 ? 0 : groups.get(i - 1).after();
      int to = i + 1 < groups.size() ? groups.get(i + 1).after() : said.size();
      pair(groups.get(i), from, to);
    }
    pairUntagged();
    if (paired.values().stream().mapToInt(List::size).sum() < LEAST) {
      paired.clear();
    }
  }

  /** The tag that stands at least twice and more often than any other; null if there is none. */
  private String mostFrequentTag() {
    Map<String, Integer> counts = new HashMap<>();
    turns()
        .filter(turn -> turn.label() != null)
        .forEach(t -> counts.merge(t.label(), 1, Integer::sum));
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> labels =
        counts.keySet().stream().filter(label -> counts.get(label) == most).toList();
    return most > 1 && labels.size() == 1 ? labels.get(0) : null;
  }

  private Stream<ForeignTurn> turns() {
    return groups.stream().flatMap(group -> group.turns().stream());
  }

  private void pair(Group group, int from, int to) {
    List<ForeignTurn> tagged = new ArrayList<>(group.turns());
    if (tagged.get(0).label() == null) {
      ForeignTurn rest = tagged.remove(0);
      Said last = group.after() == 0 ? null : said.get(group.after() - 1);
      if (last != null && last.again() && paired.containsKey(last.part())) {
        add(rest, last.part());
      } else if (tagged.isEmpty()) {
        untagged.add(group);
      }
    }
    List<Part> before = untranslated(from, group.after());
    List<Part> after = untranslated(group.after(), to);
    if (!tagged.isEmpty() && !pairTagged(tagged, before, after) && tagged.size() > 1) {
      tagged.forEach(turn -> unpaired.addAll(turn.paragraphs()));
    }
  }

  private List<Part> untranslated(int from, int to) {
    return said.subList(from, to).stream()
        .map(Said::part)
        .filter(part -> !paired.containsKey(part))
        .distinct()
        .toList();
  }

  /**
   * All with those before; the first with those before and one with the next; all with the next.
   */
  private boolean pairTagged(List<ForeignTurn> turns, List<Part> before, List<Part> after) {
    int size = turns.size();
    if (size == 1
        && !before.isEmpty()
        && fit(turns, before.subList(before.size() - 1, before.size()))) {
      add(turns.get(0), before.get(before.size() - 1));
      return true;
    }
    if (!before.isEmpty() && fit(turns, before)) {
      addAll(turns, before);
      return true;
    }
    boolean onlyNext =
        before.isEmpty() && size <= after.size() && fit(turns, after.subList(0, size));
    if (onlyNext && (size == 1 || size == after.size())) {
      addAll(turns, after.subList(0, size));
      return true;
    }
    int last = size - 1;
    if (last > 0
        && !after.isEmpty()
        && fit(turns.subList(0, last), before)
        && fit(turns.subList(last, size), after.subList(0, 1))) {
      addAll(turns.subList(0, last), before);
      add(turns.get(last), after.get(0));
      return true;
    }
    return size == 1 && !after.isEmpty() && speaker != null && fitsNext(turns, after);
  }

  private boolean fitsNext(List<ForeignTurn> turns, List<Part> after) {
    boolean fits = fit(turns, after.subList(0, 1));
    if (fits) {
      add(turns.get(0), after.get(0));
    }
    return fits;
  }

  private boolean fit(List<ForeignTurn> turns, List<Part> parts) {
    boolean fits = turns.size() == parts.size();
    for (int i = 0; fits && i < turns.size(); i++) {
      fits = fits(turns.get(i), parts.get(i));
    }
    return fits;
  }

  /** A reporter's turn is no answer, the speaker's no question. */
  private boolean fits(ForeignTurn turn, Part part) {
    boolean speaks = turn.label().equals(speaker);
    boolean asks = !speaks && (speaker != null || turn.asks());
    return switch (part.kind()) {
      case QUESTION -> !speaks;
      case ANSWER -> !asks;
      default -> true;
    };
  }

  private void addAll(List<ForeignTurn> turns, List<Part> parts) {
    for (int i = 0; i < turns.size(); i++) {
      add(turns.get(i), parts.get(i));
    }
  }

  private void add(ForeignTurn turn, Part part) {
    paired.computeIfAbsent(part, p -> new ArrayList<>()).addAll(turn.paragraphs());
  }

  /**
   * Without tags one paragraph proves nothing, a quotation or an imprint; where most parts have
   * one, they are translations: of the part before, or of the one after if the first stands first.
   */
  private void pairUntagged() {
    long parts = said.stream().map(Said::part).distinct().count();
    boolean first = !untagged.isEmpty() && untagged.get(0).after() == 0;
    boolean last = untagged.stream().anyMatch(group -> group.after() == said.size());
    if (turns().anyMatch(turn -> turn.label() != null)
        || 2L * untagged.size() < parts
        || first && last) {
      return;
    }
    for (Group group : untagged) {
      Part part = said.get(first ? group.after() : group.after() - 1).part();
      group.turns().forEach(turn -> add(turn, part));
    }
  }

  /** The translations of a part, one for each language; none where there is none. */
  List<Translation> of(Part part, Translation.Of of, int number) {
    return byLanguage(paired.getOrDefault(part, List.of()), of, number);
  }

  /** Translations of turns that could not be paired one by one. */
  List<Translation> ofTranscript() {
    return byLanguage(unpaired, Translation.Of.TRANSCRIPT, 0);
  }

  private List<Translation> byLanguage(List<Passage> paragraphs, Translation.Of of, int number) {
    if (paragraphs.isEmpty()) {
      return List.of();
    }
    Map<Character.UnicodeScript, StringBuilder> scripts =
        new EnumMap<>(Character.UnicodeScript.class);
    paragraphs.forEach(
        p ->
            scripts
                .computeIfAbsent(Languages.scriptOf(p.text()), s -> new StringBuilder())
                .append(p.text())
                .append('\n'));
    Map<String, Kept> texts = new LinkedHashMap<>();
    for (Passage paragraph : paragraphs) {
      String language = language(scripts.get(Languages.scriptOf(paragraph.text())));
      Kept text = texts.computeIfAbsent(language, s -> new Kept());
      if (!text.isEmpty()) {
        text.add('\n', text.lastOffset() + 1);
      }
      text.add(paragraph);
    }
    return texts.entrySet().stream()
        .map(e -> new Translation(of, number, e.getKey(), e.getValue().passage()))
        .toList();
  }

  /** The language of a text; where it is too short to tell, the only one of its script here. */
  private String language(CharSequence text) {
    String own = Languages.of(text);
    if (!own.equals(Languages.UNKNOWN)) {
      return own;
    }
    return onlyLanguages.computeIfAbsent(Languages.scriptOf(text), this::onlyLanguage);
  }

  private String onlyLanguage(Character.UnicodeScript script) {
    List<String> others =
        turns()
            .flatMap(turn -> turn.paragraphs().stream())
            .map(Passage::text)
            .filter(other -> Languages.scriptOf(other) == script)
            .map(Languages::of)
            .filter(language -> !language.equals(Languages.UNKNOWN))
            .distinct()
            .toList();
    return others.size() == 1 ? others.get(0) : Languages.UNKNOWN;
  }
}

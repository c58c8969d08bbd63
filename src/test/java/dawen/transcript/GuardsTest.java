package dawen.transcript;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dawen.source.SourceFile;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The signs that are looked for before a pattern is tried are written down beside it by hand: where
 * a pattern matches, its guard must let it through.
 */
class GuardsTest {
  private static final int SAMPLES = 1500;

  /** A pattern, how it is tried, and the look that goes before. */
  private record Rule(
      String name, Pattern pattern, Predicate<Matcher> tried, Predicate<String> guard) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Set<String> lines;

  @BeforeAll
  static void readLines() throws IOException {
    lines = new LinkedHashSet<>();
    try (Stream<Path> files = TranscriptTest.transcripts()) {
      files.forEach(
          file -> {
            String text = SourceFile.read(file).text();
            Lines.of(text, Characters.codePoints(text)).strings().forEach(GuardsTest::addLine);
          });
    }
  }

  /** A line, its sentences, and what stands before its colons, as labels do. */
  private static void addLine(String line) {
    lines.add(line);
    for (String sentence : line.split("(?<=[。！？])")) {
      lines.add(sentence);
    }
    for (int at = line.indexOf('：'); at >= 0; at = line.indexOf('：', at + 1)) {
      lines.add(line.substring(0, at));
    }
  }

  static Stream<Rule> rules() {
    return Stream.of(ofTags(), ofLabels(), ofPages(), ofNames(), ofFronts(), ofHeadings())
        .flatMap(rules -> rules);
  }

  private static Stream<Rule> ofTags() {
    Class<?> odd = OddTags.class;
    return Stream.of(
        begins(Transcript.class, "ANSWER", "ANSWER_BEGIN", Matcher::matches),
        begins(odd, "SOMEBODY", "PUBLIC", Matcher::lookingAt),
        begins(odd, "NUMBERED_QUESTION", "NUMBERED", Matcher::lookingAt),
        begins(odd, "NOTE", "NOTE_BEGIN", Matcher::lookingAt),
        rule(odd, "ODD_REPORTER", Matcher::lookingAt, OddTags::mayBeOddReporter),
        rule(odd, "NAME_THEN_OUTLET", Matcher::lookingAt, OddTags::mayNameThenOutlet),
        rule(odd, "SLIPPED", Matcher::lookingAt, text -> OddTags.maySlip(text, 0)),
        rule(odd, "SLIPPED", Matcher::lookingAt, text -> TagParser.mayStandAt(text, 0)),
        begins(TagParser.class, "NUMBERED", "NUMBERS", Matcher::lookingAt),
        begins(TagParser.class, "BRACKETED", "BRACKETS", Matcher::lookingAt));
  }

  private static Stream<Rule> ofLabels() {
    Class<?> label = TagLabel.class;
    Signs ends = signs(label, "OUTLETS_END");
    Signs numbers = signs(label, "NUMBERS");
    return Stream.of(
        begins(label, "ANSWERS", "ANSWERS_BEGIN", Matcher::matches),
        begins(label, "ANONYMOUS", "ANONYMOUS_BEGIN", Matcher::matches),
        begins(label, "OUTLET_BEHIND", "BRACKETS", Matcher::lookingAt),
        holds(label, "HOST", "HOSTS", Matcher::matches),
        holds(label, "SOME_REPORTER", "REPORTERS", Matcher::matches),
        holds(label, "SAME_REPORTER", "REPORTERS", Matcher::matches),
        rule(label, "REPORTER_NAME", Matcher::matches, TagLabel::mayNameReporter),
        begins(label, "NUMBER_BEHIND", "NUMBERS_BEHIND", Matcher::lookingAt),
        holds(label, "REPORTER", "REPORTERS_AND_ENVOYS", Matcher::matches),
        holds(label, "INNER", "BRACKETS", Matcher::matches),
        holds(label, "SENTENCE", "SENTENCE_SIGNS", Matcher::matches),
        holds(label, "OUTLET_AND_NAME", "OUTLETS", Matcher::matches),
        ends(label, "ASKS", "ASKS_END", Matcher::matches),
        ends(label, "NESTED", "CLOSING_BRACKETS", Matcher::find),
        rule(
            label,
            "OUTLET_WORD",
            Matcher::matches,
            text -> ends.end(text) || text.charAt(0) <= 'Z'),
        rule(
            label,
            "NUMBER",
            Matcher::find,
            text -> !Character.isLetterOrDigit(text.charAt(0)) || numbers.begin(text)));
  }

  private static Stream<Rule> ofPages() {
    Class<?> page = Furniture.class;
    Signs rare = signs(page, "RARE");
    Signs numbersEnd = signs(page, "PAGE_NUMBERS_END");
    Signs word = signs(page, "PAGE");
    return Stream.of(
        rule(page, "CREDIT", Matcher::matches, Furniture::mayBeCredit),
        begins(page, "JUMP", "JUMP_BEGIN", Matcher::lookingAt),
        holds(page, "JUMP", "JUMP_PAGE", Matcher::find),
        ends(page, "CREDIT_AT_END", "CREDIT_AT_END_END", Matcher::find),
        holds(page, "PHOTO_CREDIT", "SHOT", Matcher::matches),
        holds(page, "PHOTO_CREDIT", "RARE", Matcher::matches),
        rule(
            page,
            "PHOTO_WORDS",
            Matcher::matches,
            text -> Furniture.mayBeOfPhoto(text, rare.anyIn(text))),
        rule(
            page,
            "PAGE_NUMBER",
            Matcher::matches,
            text -> numbersEnd.end(text) || word.begin(text)),
        rule(page, "WEB", Matcher::matches, text -> Furniture.mayBeWeb(text, rare.anyIn(text))),
        rule(page, "END", Matcher::matches, Furniture::isEnd));
  }

  private static Stream<Rule> ofNames() {
    Class<?> names = Speakers.class;
    return Stream.of(
        rule(names, "BARE_TITLE", Matcher::matches, Speakers::mayBeTitle),
        holds(names, "TITLED", "TITLE_SIGNS", Matcher::matches),
        begins(names, "NO_NAME", "NO_NAME_BEGIN", Matcher::matches),
        rule(FrontNames.class, "SURNAME_AND_TITLE", Matcher::matches, Speakers::mayHoldTitle));
  }

  private static Stream<Rule> ofFronts() {
    Class<?> times = TimeStamps.class;
    return Stream.of(
        begins(times, "ALONE", "BEGIN", Matcher::matches),
        ends(times, "ALONE", "END", Matcher::matches),
        rule(times, "BEFORE", Matcher::find, TimeStamps::mayBegin),
        rule(times, "BEHIND", Matcher::find, TimeStamps::mayEnd),
        rule(Announcements.class, "CHINESE", Matcher::find, Announcements::mayTell),
        holds(Announcements.class, "ENGLISH", "ENGLISH_SIGNS", Matcher::find),
        holds(FrontLines.class, "TITLE", "TITLE_SIGNS", Matcher::matches),
        rule(EventDay.class, "WIRE", Matcher::find, EventDay::mayTellWire),
        rule(EventDay.class, "PUBLISHED", Matcher::find, EventDay::mayTellPublished),
        holds(FrontLines.class, "HELD", "HELD_SIGNS", Matcher::matches),
        holds(FrontMatter.class, "VIDEO", "VIDEO_SIGNS", Matcher::matches),
        rule(Numerals.class, "YEAR", Matcher::find, text -> Numerals.isBehindHan('年', text)),
        rule(Numerals.class, "MONTH_DAY", Matcher::find, text -> Numerals.isBehindHan('月', text)));
  }

  private static Stream<Rule> ofHeadings() {
    Class<?> heading = HeadingText.class;
    Stream<Rule> styles =
        Stream.of(HeadingStyle.values())
            .filter(style -> style.pattern() != null)
            .map(
                style ->
                    new Rule(
                        "HeadingStyle." + style,
                        style.pattern(),
                        Matcher::matches,
                        HeadingStyle::mayHaveForm));
    return Stream.concat(
        styles,
        Stream.of(
            rule(heading, "MARKS", Matcher::find, HeadingText::mayHoldMarks),
            begins(heading, "NUMBER", "NUMBERS", Matcher::find),
            begins(heading, "BRACKETS", "BRACKETS_BEGIN", Matcher::matches),
            begins(heading, "TALKS", "TALKS_BEGIN", Matcher::find),
            holds(heading, "SEPARATOR", "SEPARATORS", Matcher::find),
            holds(heading, "NEEDLESS_SPACE", "WHITE", Matcher::find)));
  }

  private static Rule begins(Class<?> owner, String pattern, String signs, Predicate<Matcher> how) {
    return rule(owner, pattern, how, signs(owner, signs)::begin);
  }

  private static Rule ends(Class<?> owner, String pattern, String signs, Predicate<Matcher> how) {
    return rule(owner, pattern, how, signs(owner, signs)::end);
  }

  private static Rule holds(Class<?> owner, String pattern, String signs, Predicate<Matcher> how) {
    return rule(owner, pattern, how, signs(owner, signs)::anyIn);
  }

  private static Rule rule(
      Class<?> owner, String pattern, Predicate<Matcher> how, Predicate<String> guard) {
    String name = owner.getSimpleName() + "." + pattern;
    return new Rule(name, (Pattern) value(owner, pattern), how, guard);
  }

  private static Signs signs(Class<?> owner, String name) {
    return (Signs) value(owner, name);
  }

  private static Object value(Class<?> owner, String name) {
    try {
      Field field = owner.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(owner + " has no " + name, e);
    }
  }

  @Test
  void aGuardLetsThroughWhatItsPatternMatches() {
    assertAll(rules().map(rule -> () -> tryGuard(rule)));
  }

  private static void tryGuard(Rule rule) {
    Random random = new Random(7);
    int matched = 0;
    for (int i = 0; i < SAMPLES; i++) {
      String sample = PatternSampler.sample(rule.pattern(), random);
      for (String text : List.of(sample, "。" + sample, sample + "〔")) {
        matched += isLetThrough(rule, text) ? 1 : 0;
      }
    }
    assertTrue(matched > 10, rule + ": samples match " + matched + " times");
    for (String line : lines) {
      isLetThrough(rule, line);
    }
  }

  /** Whether the pattern matches, in a sample or a line; then its guard must say yes. */
  private static boolean isLetThrough(Rule rule, String text) {
    if (text.isEmpty() || !rule.guard().test(text)) {
      boolean missed = !text.isEmpty() && rule.tried().test(rule.pattern().matcher(text));
      assertFalse(missed, rule + " would match, but its guard stops " + text);
      return false;
    }
    return rule.tried().test(rule.pattern().matcher(text));
  }

  /** Where neither a title nor a word of saying stands, the pattern finds the whole label. */
  @Test
  void aLabelWithoutSignsIsAName() {
    Pattern pattern = (Pattern) value(Speakers.class, "WITH_TITLE");
    Random random = new Random(7);
    for (int i = 0; i < SAMPLES; i++) {
      String label = PatternSampler.sample(pattern, random);
      Matcher matcher = pattern.matcher(label);
      if (matcher.matches()) {
        assertEquals(matcher.group(1), Speakers.nameOf(label), label);
      }
    }
  }

  /** Inside a paragraph no tag stands where the look before says that none can. */
  @Test
  void noTagIsPassedOver() {
    BiPredicate<String, Integer> missed =
        (text, i) ->
            !(TagParser.mayStandAt(text, i) && i <= TagParser.lastPlace(text.toCharArray()))
                && TagParser.at(text, i).isPresent();
    Random random = new Random(7);
    for (Rule rule : Stream.concat(ofTags(), ofLabels()).toList()) {
      for (int i = 0; i < 200; i++) {
        String text = "。" + PatternSampler.sample(rule.pattern(), random) + "：您好";
        assertFalse(missed.test(text, 1), text);
      }
    }
    for (String line : lines) {
      for (int i = 1; i < line.length(); i++) {
        boolean behindMark = "。！？!?）)”】，,".indexOf(line.charAt(i - 1)) >= 0;
        assertFalse(behindMark && missed.test(line, i), line + " at " + i);
      }
    }
  }
}

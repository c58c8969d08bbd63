package dawen.mention;

import dawen.lexicon.CharacterSet;
import dawen.lexicon.Entry;
import dawen.lexicon.Lexicon;
import dawen.lexicon.Lexicon.Abbreviation;
import dawen.lexicon.Lexicon.Use;
import dawen.lexicon.WordLists;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Finds countries and regions named by one character: side by side (中美, 俄乌, 英法德) or in a set phrase
 * (美方, 对俄, 访华, 在乌, 伊核).
 *
 * <p>Both must begin and end at word boundaries (集中美 is 集中 美, not 中美), and a character that is an
 * ordinary word too needs more: 中加关系, but not 过程中加强.
 */
final class ShortNames {

  private static final String SEPARATORS = "、，,/／";

  private static final String LINKS = "和与與同跟及";

  /** 中 is China before these only, since it ends phrases too: 过程中国内需求. */
  private static final String AFTER_CHINA = "方军媒企商资籍侨舰使大驻";

  /** Adjectives and prepositions that are no part of the names they stand before: 以中美关系为例. */
  private static final String LEADING = "以新";

  /** What 日 is the day of a date behind. */
  private static final String NUMERALS = "0123456789０１２３４５６７８９一二三四五六七八九十";

  private static final char ISRAEL = '以';

  /** 以 between 巴 and 哈 is Israel, and these are Palestine and Hamas; 阿以 are Arabs and Israel. */
  private static final Map<String, String> BESIDE_ISRAEL = Map.of("巴", "PS", "哈", "", "阿", "");

  private final CharacterSet characters;

  /** By their character; null for a character that is none. */
  private final Abbreviation[] abbreviations = new Abbreviation[Character.MAX_VALUE + 1];

  private final List<String> guards;

  ShortNames(Lexicon lexicon) {
    StringBuilder all = new StringBuilder();
    lexicon
        .abbreviations()
        .forEach(
            (text, abbreviation) -> {
              if (text.length() == 1) {
                abbreviations[text.charAt(0)] = abbreviation;
                all.append(text);
              }
            });
    this.characters = new CharacterSet(all);
    this.guards = lexicon.guards().stream().distinct().toList();
  }

  /** The words to look for of which one-character names are parts. */
  List<String> guards() {
    return guards;
  }

  /**
   * The short names in what full names left over.
   *
   * @param scan of the text
   * @param covered characters that belong to full names
   * @param boundaries indexes at which words begin
   */
  List<Found> find(Scan scan, BitSet covered, Boundaries boundaries, Context context) {
    String text = scan.text();
    BitSet taken = taken(text, scan.guards(), covered, boundaries);
    List<Found> found = new ArrayList<>();
    char[] all = scan.characters();
    for (int i = 0; i < all.length; ) {
      if (!characters.has(all[i])) {
        i++; // most are none
        continue;
      }
      int end = runEnd(text, i, taken);
      int listEnd = end - i == 1 ? listEnd(text, i, taken, boundaries) : i;
      if (listEnd > i) {
        addList(text, i, listEnd, context, found);
        end = listEnd;
      } else if (end - i >= 2) {
        end = compound(text, i, end, boundaries, context, found);
      } else if (end - i == 1) {
        single(text, i, boundaries, context, found);
      }
      i = Math.max(i + 1, end);
    }
    return found;
  }

  /** What can be no short name: full names, guards (unless 美元 is cut from 俄美元首), days of dates. */
  private static BitSet taken(
      String text, WordLists.Hits guards, BitSet covered, Boundaries boundaries) {
    BitSet taken = (BitSet) covered.clone();
    for (int hit = 0; hit < guards.count(); hit = guards.nextApart(hit)) {
      int begin = guards.begin(hit);
      int end = guards.end(hit);
      int full = covered.nextSetBit(begin);
      if ((full < 0 || full >= end) && boundaries.get(end)) {
        taken.set(begin, end);
      }
    }
    for (int i = text.indexOf('日', 1); i > 0; i = text.indexOf('日', i + 1)) {
      taken.set(i, taken.get(i) || NUMERALS.indexOf(text.charAt(i - 1)) >= 0);
    }
    return taken;
  }

  /** End of a list of one-character names, 中、俄、印三国; its begin if there is none. */
  private int listEnd(String text, int from, BitSet taken, Boundaries boundaries) {
    int end = from + 1;
    while (end < text.length()
        && SEPARATORS.indexOf(text.charAt(end)) >= 0
        && runEnd(text, end + 1, taken) > end + 1) {
      end += 2;
    }
    boolean list = end > from + 1 && Phrases.isListOfStates(text, end);
    return list && boundaries.get(from) && boundaries.get(end) ? end : from;
  }

  private void addList(String text, int from, int end, Context context, List<Found> found) {
    boolean israel = text.substring(from, end).indexOf(ISRAEL) >= 0;
    for (int i = from; i < end; i += 2) {
      add(i, i + 1, at(text, i), israel, context, Rule.COMPOUND, found);
    }
  }

  /** End of the run of one-character names that begins at an index; the index if there is none. */
  private int runEnd(String text, int from, BitSet taken) {
    int end = from;
    while (end < text.length() && !taken.get(end) && characters.has(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Takes the longest part of a run that is a compound; returns where to go on. */
  private int compound(
      String text, int from, int to, Boundaries boundaries, Context context, List<Found> found) {
    for (int end = to; end - from >= 2; end--) {
      if (isCompound(text, from, end, boundaries, context)) {
        addCompound(text, from, end, context, found);
        return end;
      }
    }
    single(text, from, boundaries, context, found);
    return from + 1;
  }

  private boolean isCompound(
      String text, int from, int end, Boundaries boundaries, Context context) {
    if (repeats(text, from, end)) {
      return false;
    }
    String run = text.substring(from, end);
    boolean leading = LEADING.indexOf(run.charAt(0)) >= 0 && run.length() > 2;
    if (leading && isPlain(text, from + 1, end)) {
      return false;
    }
    boolean related = Phrases.isRelated(text, end);
    for (int i = from; i < end; i++) {
      if (!related && !isSure(at(text, i), run, context)) {
        return false;
      }
    }
    return boundaries.get(from)
        && boundaries.get(end)
        && !Phrases.isTransliteration(text, end, boundaries);
  }

  /** Whether all characters of a run are names wherever they stand side by side. */
  private boolean isPlain(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (at(text, i).use() != Use.NAME) {
        return false;
      }
    }
    return true;
  }

  /** 中华 names one country twice: a word, not a compound. */
  private boolean repeats(String text, int from, int end) {
    for (int i = from + 1; i < end; i++) {
      for (int earlier = from; earlier < i; earlier++) {
        if (at(text, earlier).entries().get(0) == at(text, i).entries().get(0)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A plain name, or an ordinary word where the exchange names the same place in full. */
  private static boolean isSure(Abbreviation abbreviation, String run, Context context) {
    return switch (abbreviation.use()) {
      case NAME -> true;
      case WITH_CHINA -> run.contains("中") || isNamed(abbreviation, context);
      case WORD -> isNamed(abbreviation, context);
    };
  }

  private static boolean isNamed(Abbreviation abbreviation, Context context) {
    for (Entry entry : abbreviation.entries()) {
      if (context.names(entry)) {
        return true;
      }
    }
    return false;
  }

  private Abbreviation at(String text, int i) {
    return abbreviations[text.charAt(i)];
  }

  private void addCompound(String text, int from, int end, Context context, List<Found> found) {
    boolean israel = text.substring(from, end).indexOf(ISRAEL) >= 0;
    for (int i = from; i < end; i++) {
      add(from, end, at(text, i), israel, context, Rule.COMPOUND, found);
    }
  }

  private void single(
      String text, int at, Boundaries boundaries, Context context, List<Found> found) {
    Abbreviation name = at(text, at);
    boolean phrase =
        isBeforeWord(text, at, boundaries, context) || isAfterWord(text, at, boundaries);
    if (phrase && !Phrases.isTransliteration(text, at + 1, boundaries)) {
      add(at, at + 1, name, name.text().charAt(0) == ISRAEL, context, Rule.ABBREVIATION, found);
    }
  }

  /**
   * 美方, 俄军: the character begins a word. One that is an ordinary word too needs the place named in
   * full nearby, and 方 alone: 以方, not 以军事手段.
   */
  private boolean isBeforeWord(String text, int at, Boundaries boundaries, Context context) {
    String following = Phrases.following(text, at + 1);
    if (following == null) {
      return false;
    }
    Abbreviation name = at(text, at);
    boolean side = following.equals("方");
    boolean plain = name.use() != Use.WORD && !(text.charAt(at) == '非' && !side);
    boolean named = isNamed(name, context) || name.use() == Use.WITH_CHINA;
    boolean sure = plain ? side || named || name.use() == Use.NAME : side && named;
    boolean office = text.charAt(at) == '中' && AFTER_CHINA.indexOf(following.charAt(0)) < 0;
    int end = at + 1 + following.length();
    return sure
        && !office
        && beginsWord(text, at, boundaries)
        && (boundaries.get(end) || boundaries.get(at + 1));
  }

  /** Also 美 in 和美方, where 和美 would be a word. */
  private static boolean beginsWord(String text, int at, Boundaries boundaries) {
    return boundaries.get(at) || LINKS.indexOf(text.charAt(at - 1)) >= 0 && boundaries.get(at - 1);
  }

  /** 对美, 访华: the character ends a word and the one before it begins one. */
  private boolean isAfterWord(String text, int at, Boundaries boundaries) {
    if (at == 0 || !Phrases.isPreceding(text.charAt(at - 1))) {
      return false;
    }
    boolean name =
        at(text, at).use() == Use.NAME && text.charAt(at) != '中'
            || "华華台港疆藏".indexOf(text.charAt(at)) >= 0;
    return name && boundaries.get(at + 1) && boundaries.get(at - 1);
  }

  private static void add(
      int begin,
      int end,
      Abbreviation name,
      boolean israel,
      Context context,
      Rule rule,
      List<Found> found) {
    Entry entry = resolve(name, israel, context);
    if (entry != null) {
      found.add(new Found(begin, end, entry, rule, others(name.entries(), entry)));
    }
  }

  private static List<Entry> others(List<Entry> entries, Entry chosen) {
    if (entries.size() == 1 && entries.get(0) == chosen) {
      return List.of();
    }
    return entries.stream().filter(other -> other != chosen).toList();
  }

  /** What a character stands for: what the exchange names, else the likeliest; null for nothing. */
  private static Entry resolve(Abbreviation abbreviation, boolean israel, Context context) {
    List<Entry> entries = abbreviation.entries();
    if (israel && BESIDE_ISRAEL.containsKey(abbreviation.text())) {
      return byId(entries, BESIDE_ISRAEL.get(abbreviation.text()));
    }
    for (Entry entry : entries) {
      if (context.names(entry)) {
        return entry;
      }
    }
    for (Entry entry : entries) {
      if (context.isOutletPlace(entry)) {
        return entry;
      }
    }
    return abbreviation.otherwise();
  }

  private static Entry byId(List<Entry> entries, String id) {
    return entries.stream().filter(e -> e.id().equals(id)).findFirst().orElse(null);
  }
}

package dawen.mention;

import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import dawen.lexicon.WordLists;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * People that the lexicon does not list: names proposed by HanLP, believed only beside a title,
 * since alone four in ten of them are wrong.
 */
final class People {
  private static final List<String> TITLES_AFTER =
      List.of(
          "先生", "女士", "总统", "总統", "总理", "首相", "外长", "外長", "部长", "国王", "女王", "亲王", "王储", "大使", "秘书长",
          "总干事", "博士", "教授", "议长", "主席", "国务卿", "总书记", "院士", "夫人", "同志", "小姐", "总裁", "将军", "特使",
          "副总统", "大法官", "酋长", "埃米尔", "苏丹");

  private static final List<String> TITLES_BEFORE =
      List.of(
          "总统", "总統", "总理", "首相", "外长", "外長", "国务卿", "议长", "国王", "女王", "秘书长", "总干事", "总书记", "特使",
          "副总统", "财长", "防长");

  /** Marks that HanLP knows by what stands beside names, never as a part of one. */
  private static final String NEVER_IN_NAMES = "，。、；：？！“”（）《》";

  private static final int SHORTEST = 2;

  private static final List<String> TITLES =
      Stream.concat(TITLES_AFTER.stream(), TITLES_BEFORE.stream()).distinct().toList();

  /** In the order of all titles, whether one stands before names too. */
  private final boolean[] before = new boolean[TITLES.size()];

  private final Map<String, Entry> byName = new HashMap<>();
  private final Tokenizer tokenizer;

  People(Lexicon lexicon, Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    for (int title = 0; title < before.length; title++) {
      before[title] = TITLES_BEFORE.contains(TITLES.get(title));
    }
    for (Entry person : lexicon.list(Kind.PERSON)) {
      byName.put(person.zh(), person);
      person.surfaces().forEach(surface -> byName.putIfAbsent(surface, person));
    }
  }

  /** The entry of a person's name, listed or not. */
  Entry find(String name) {
    Entry known = byName.getOrDefault(name, byName.get(Simplified.eachCharacterOf(name)));
    return known != null ? known : Documents.unlisted(Kind.PERSON, name);
  }

  /** The titles to look for. */
  List<String> titles() {
    return TITLES;
  }

  /** People in what full names left over; only sentences with room beside a title are segmented. */
  List<Found> candidates(Scan scan, BitSet covered, Boundaries boundaries) {
    String text = scan.text();
    WordLists.Hits titles = scan.titles();
    List<Found> found = new ArrayList<>();
    int done = 0; // the end of the last sentence that was segmented
    for (int hit = 0; hit < titles.count(); hit++) {
      int begin = titles.begin(hit);
      if (begin > done && hasRoomBefore(text, begin, covered, boundaries)) {
        done = addNamed(text, begin - 1, covered, found);
      }
      if (begin >= done
          && before[titles.word(hit)]
          && hasRoomAfter(text, begin, titles.end(hit), covered, boundaries)) {
        done = addNamed(text, begin, covered, found);
      }
    }
    return found;
  }

  /** Whether a name that nothing covers could end where a title begins. */
  private static boolean hasRoomBefore(
      String text, int title, BitSet covered, Boundaries boundaries) {
    return title >= SHORTEST
        && !Tokenizer.beginsSentence(text, title - 1)
        && isFree(text, title - SHORTEST, covered)
        && PersonRoles.canEnd(text, title, boundaries);
  }

  /** Whether one could begin where a title ends that stands before names. */
  private static boolean hasRoomAfter(
      String text, int begin, int end, BitSet covered, Boundaries boundaries) {
    return end + SHORTEST <= Tokenizer.sentenceEnd(text, begin)
        && isFree(text, end, covered)
        && PersonRoles.canBegin(text, end, boundaries);
  }

  /** Adds the people of the sentence that an index is in; returns its end. */
  private int addNamed(String text, int index, BitSet covered, List<Found> found) {
    int begin = index;
    while (!Tokenizer.beginsSentence(text, begin)) {
      begin--;
    }
    int end = Tokenizer.sentenceEnd(text, begin);
    for (Tokenizer.Token token : tokenizer.named(text, begin, end)) {
      addIfPerson(text, token, covered, found);
    }
    return end;
  }

  private static boolean isFree(String text, int begin, BitSet covered) {
    for (int i = begin; i < begin + SHORTEST; i++) {
      if (covered.get(i) || NEVER_IN_NAMES.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private void addIfPerson(String text, Tokenizer.Token token, BitSet covered, List<Found> found) {
    if (token.nature().startsWith("nr")
        && token.end() - token.begin() >= SHORTEST
        && covered.get(token.begin(), token.end()).isEmpty()
        && hasTitle(text, token)) {
      String name = text.substring(token.begin(), token.end());
      found.add(new Found(token.begin(), token.end(), find(name), Rule.CANDIDATE));
    }
  }

  private static boolean hasTitle(String text, Tokenizer.Token token) {
    return TITLES_AFTER.stream().anyMatch(title -> text.startsWith(title, token.end()))
        || TITLES_BEFORE.stream()
            .anyMatch(title -> text.startsWith(title, token.begin() - title.length()));
  }
}

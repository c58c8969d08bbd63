package dawen.mention;

import dawen.lexicon.Entry;
import dawen.lexicon.Kind;
import dawen.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * People that the lexicon does not list: names proposed by HanLP, believed only beside a title,
 * since alone four in ten of them are wrong.
 */
final class People {
  private static final Pattern TITLE_AFTER =
      Pattern.compile(
          "^(?:先生|女士|总统|總統|总理|首相|外长|外長|部长|国王|女王|亲王|王储|大使|秘书长|总干事|博士|教授|议长|主席|国务卿|总书记|院士|夫人|同志"
              + "|小姐|总裁|将军|特使|副总统|大法官|酋长|埃米尔|苏丹).*",
          Pattern.DOTALL);
  private static final Pattern TITLE_BEFORE =
      Pattern.compile(
          ".*(?:总统|總統|总理|首相|外长|外長|国务卿|议长|国王|女王|秘书长|总干事|总书记|特使|副总统|财长|防长)$", Pattern.DOTALL);

  private final Map<String, Entry> byName = new HashMap<>();
  private final Tokenizer tokenizer;

  People(Lexicon lexicon, Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    for (Entry person : lexicon.list(Kind.PERSON)) {
      byName.put(person.zh(), person);
      person.surfaces().forEach(surface -> byName.putIfAbsent(surface, person));
    }
  }

  /** The entry of a person's name, listed or not. */
  Entry find(String name) {
    Entry known = byName.getOrDefault(name, byName.get(Tokenizer.simplifiedName(name)));
    return known != null ? known : Documents.unlisted(Kind.PERSON, name);
  }

  /** People in what full names left over. */
  List<Found> candidates(String text, BitSet covered) {
    List<Found> found = new ArrayList<>();
    for (Tokenizer.Token token : tokenizer.named(text)) {
      if (token.nature().startsWith("nr")
          && token.end() - token.begin() >= 2
          && covered.get(token.begin(), token.end()).isEmpty()
          && hasTitle(text, token)) {
        String name = text.substring(token.begin(), token.end());
        found.add(new Found(token.begin(), token.end(), find(name), Rule.CANDIDATE));
      }
    }
    return found;
  }

  private static boolean hasTitle(String text, Tokenizer.Token token) {
    String after = text.substring(token.end(), Math.min(text.length(), token.end() + 4));
    String before = text.substring(Math.max(0, token.begin() - 4), token.begin());
    return TITLE_AFTER.matcher(after).matches() || TITLE_BEFORE.matcher(before).matches();
  }
}

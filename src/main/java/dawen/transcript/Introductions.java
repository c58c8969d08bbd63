package dawen.transcript;

import dawen.conference.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose reporter asks, where no tag says it: the host or the reporter does. */
final class Introductions {
  private static final String REPORTER = "(?:记者|記者)";

  /** 请某社的记者提问 */
  private static final Pattern CALL =
      Pattern.compile("(?:请|請|有请|邀请)(?:来自|來自)?([^，。！？：请請]{2,20}?)的?" + REPORTER);

  /** 下面请路透社提问；最后一个问题，留给《民族报》 */
  private static final Pattern FLOOR =
      Pattern.compile(
          "^(?:.*?(?:请|請|给|給|交给|来自|來自|轮到|輪到))?(?:后排|前排|左边|右边|中间)?(?:那位|这位|的)?"
              + "([^，。！？]{2,24}?)的?(?:女士|先生|朋友|同志|代表)*"
              + "(?:来|來)?(?:继续|先|首先|第一个|最后)?(?:提问|提問|发问|發問|发言|提出问题)?$");

  private static final Pattern CLAUSE = Pattern.compile("[^，。！？；：、\\n,]+");

  private static final String GREETING = "(?:[^，。！？]{0,14}(?:好|谢谢[^，。]{0,8}|感谢[^，。]{0,12})[，。！])";

  /** 您好，我是某社记者。 */
  private static final Pattern SELF =
      Pattern.compile(
          "^"
              + GREETING
              + "{0,2}(?:(?:我是|我來自|我来自|这里是|這裡是)(?:来自|來自)?([^，。！？：]{2,24})|([^，。！？：]{2,20}"
              + REPORTER
              + "))[，。！]");

  /** 我来自某通讯社 in what a machine wrote down, without punctuation. */
  private static final Pattern SELF_UNPUNCTUATED =
      Pattern.compile(
          "^.{0,14}(?:我来自|我们来自|我是|我们是)(?:来自)?([^，。！？：]{1,14}?(?:通讯社|新闻社|日报|时报|报|电视台|广播公司|卫视|新闻网|周刊|社))"
              + "(?:的|记者|这|最近|想|[^，。！？]{8})");

  private static final Pattern NAMED = Pattern.compile("^(.+?)的?" + REPORTER);

  /** How far back in the host's words the outlet may stand, in clauses. */
  private static final int CLAUSES = 3;

  private Introductions() {}

  /** The outlet that a host gives the floor to, as printed; empty where none is named. */
  static Optional<Passage> byHost(Passage said) {
    Matcher call = CALL.matcher(said.text());
    Passage outlet = null;
    while (call.find()) {
      outlet = said.slice(call.start(1), call.end(1));
    }
    return outlet == null ? inLastClauses(said) : Optional.of(outlet);
  }

  private static Optional<Passage> inLastClauses(Passage said) {
    List<Passage> clauses = new ArrayList<>();
    Matcher clause = CLAUSE.matcher(said.text());
    while (clause.find()) {
      clauses.add(said.slice(clause.start(), clause.end()));
    }
    for (int i = clauses.size() - 1; i >= Math.max(0, clauses.size() - CLAUSES); i--) {
      Matcher floor = FLOOR.matcher(clauses.get(i).text());
      if (floor.matches() && isOutlet(floor.group(1))) {
        return Optional.of(clauses.get(i).slice(floor.start(1), floor.end(1)));
      }
    }
    return Optional.empty();
  }

  private static boolean isOutlet(String printed) {
    String name = TagLabel.clean(printed);
    return name != null && TagLabel.looksLikeOutlet(name);
  }

  /** The outlet that a reporter names in the first words of a question; empty without one. */
  static Optional<String> bySelf(String question) {
    Matcher self = SELF.matcher(question);
    if (!self.lookingAt()) {
      Matcher plain = SELF_UNPUNCTUATED.matcher(question);
      return plain.lookingAt()
          ? Optional.ofNullable(TagLabel.clean(plain.group(1)))
          : Optional.empty();
    }
    String words = self.group(1) == null ? self.group(2) : self.group(1);
    Matcher reporter = NAMED.matcher(words);
    if (reporter.find()) {
      return Optional.ofNullable(TagLabel.clean(reporter.group(1))).filter(n -> !isNobody(n));
    }
    String outlet = words.replaceFirst("的.*$", "");
    return isOutlet(outlet) ? Optional.of(TagLabel.clean(outlet)) : Optional.empty();
  }

  /** 一名记者, 外国记者: no outlet's name. */
  private static boolean isNobody(String name) {
    return name.matches("(?:[一这那]?[名位个]|外国|中国|驻华|我们|年轻|女|男|.*的是).*");
  }
}

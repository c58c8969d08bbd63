package dawen.transcript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times printed before or behind the entries of a live transcript, and the order that they tell:
 * many such pages print the newest entry first.
 */
final class TimeStamps {
  private static final String DATE = "(?:\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?[ T]?)?";
  private static final String TIME = "(?:[上下]午)?(\\d{1,2})[:：](\\d{2})(?:[:：](\\d{2}))?";
  private static final String STAMP = "[\\[（(【]?" + DATE + TIME + "[\\]）)】]?";

  private static final Pattern ALONE = Pattern.compile(STAMP);
  private static final Pattern BEFORE = Pattern.compile("^" + STAMP + "\\s*(?=[^\\d：:，。、])");
  private static final Pattern BEHIND = Pattern.compile("(?<=[。！？”）])\\s*" + STAMP + "$");

  /** What a time begins with, and what it ends with. */
  private static final Signs BEGIN = Signs.of("[（(【0123456789上下");

  private static final Signs END = Signs.of("0123456789]）)】");
  private static final Signs COLONS = Signs.of(":：");

  /** A bracket, a date, 上午, and the hour. */
  private static final int LONGEST_BEFORE_COLON = 1 + 12 + 2 + 2;

  private TimeStamps() {}

  /** The same paragraphs, each time printed before or behind a text a paragraph of its own. */
  static List<Block> apart(List<Block> blocks) {
    List<Block> all = new ArrayList<>();
    for (Block block : blocks) {
      boolean begins = BEGIN.begin(block.string());
      boolean ends = END.end(block.string());
      if (!begins && !ends || isTime(block.string())) {
        all.add(block);
      } else {
        addApart(block, all);
      }
    }
    return all;
  }

  private static void addApart(Block block, List<Block> all) {
    Matcher before = mayBegin(block.string()) ? BEFORE.matcher(block.string()) : null;
    Matcher behind = mayEnd(block.string()) ? BEHIND.matcher(block.string()) : null;
    if (before != null && before.lookingAt()) {
      all.add(part(block, 0, before.end()));
      all.add(part(block, before.end(), block.length()));
    } else if (behind != null && behind.find()) {
      all.add(part(block, 0, behind.start()));
      all.add(part(block, behind.start(), block.length()));
    } else {
      all.add(block);
    }
  }

  /** Whether a colon stands as near to the begin of a text as in the time that it begins with. */
  static boolean mayBegin(String text) {
    return BEGIN.begin(text) && COLONS.anyIn(text, 0, LONGEST_BEFORE_COLON + 1);
  }

  /** Whether a colon stands before the last two digits, or these and a bracket. */
  static boolean mayEnd(String text) {
    int end = text.length();
    return END.end(text)
        && (end >= 3 && COLONS.has(text.charAt(end - 3))
            || end >= 4 && COLONS.has(text.charAt(end - 4)));
  }

  private static boolean isTime(String text) {
    return BEGIN.begin(text) && END.end(text) && ALONE.matcher(text).matches();
  }

  private static Block part(Block block, int from, int to) {
    String text = block.string().substring(from, to);
    boolean first = from == 0;
    return new Block(
        block.text().slice(from, to),
        text,
        first ? block.level() : 0,
        block.bold(),
        first ? Math.min(to, block.strong()) : Math.max(0, block.strong() - from),
        block.line(),
        first && block.apart());
  }

  /** The same paragraphs with the oldest entry first, where the times fall from entry to entry. */
  static List<Block> inOrder(List<Block> blocks) {
    List<Integer> stamps = new ArrayList<>();
    List<Integer> seconds = new ArrayList<>();
    boolean leading = leads(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      Optional<Integer> time = time(blocks.get(i).string());
      if (time.isPresent() && !(leading && isBehind(blocks, i))) {
        stamps.add(i);
        seconds.add(time.get());
      }
    }
    return fall(seconds) ? reversed(blocks, stamps) : blocks;
  }

  /** Whether times stand before their entries; those behind the text of some then say nothing. */
  private static boolean leads(List<Block> blocks) {
    int before = 0;
    int behind = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (isTime(blocks.get(i).string())) {
        boolean last = isBehind(blocks, i);
        behind += last ? 1 : 0;
        before += last ? 0 : 1;
      }
    }
    return before >= behind;
  }

  private static boolean isBehind(List<Block> blocks, int i) {
    return i > 0 && blocks.get(i - 1).line() == blocks.get(i).line();
  }

  private static Optional<Integer> time(String text) {
    Matcher stamp = isTime(text) ? ALONE.matcher(text) : null;
    if (stamp == null || !stamp.matches()) {
      return Optional.empty();
    }
    int second = stamp.group(3) == null ? 0 : Integer.parseInt(stamp.group(3));
    return Optional.of(
        3600 * Integer.parseInt(stamp.group(1)) + 60 * Integer.parseInt(stamp.group(2)) + second);
  }

  private static boolean fall(List<Integer> seconds) {
    int falls = 0;
    for (int i = 1; i < seconds.size(); i++) {
      if (seconds.get(i) > seconds.get(i - 1)) {
        return false;
      }
      falls += seconds.get(i) < seconds.get(i - 1) ? 1 : 0;
    }
    return falls >= 2;
  }

  /** Entries begin at their time, or end there where text of an entry stands before the first. */
  private static List<Block> reversed(List<Block> blocks, List<Integer> stamps) {
    boolean behind = stamps.get(stamps.size() - 1) == blocks.size() - 1;
    List<List<Block>> entries = new ArrayList<>();
    for (int i = 0; i < stamps.size(); i++) {
      int from = behind ? (i == 0 ? stamps.get(0) : stamps.get(i - 1) + 1) : stamps.get(i);
      int to =
          behind ? stamps.get(i) + 1 : i + 1 < stamps.size() ? stamps.get(i + 1) : blocks.size();
      entries.add(blocks.subList(behind && i == 0 ? firstOf(blocks, from) : from, to));
    }
    Collections.reverse(entries);
    int front = behind ? firstOf(blocks, stamps.get(0)) : stamps.get(0);
    List<Block> ordered = new ArrayList<>(blocks.subList(0, front));
    entries.forEach(ordered::addAll);
    return ordered;
  }

  /** Where the entry begins that ends with the first time: at the first question before it. */
  private static int firstOf(List<Block> blocks, int stamp) {
    int first = stamp;
    for (int i = stamp - 1; i >= 0; i--) {
      Optional<Tag> tag = TagParser.at(blocks.get(i).string(), 0);
      if (tag.isPresent() && (first == stamp || tag.get().kind() == Tag.Kind.REPORTER)) {
        first = i;
      }
    }
    return first;
  }
}

package dawen.transcript;

import dawen.conference.Piece;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises what a page prints around the conference's text: page numbers, running heads,
 * captions, credits, jump lines.
 */
final class Furniture {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[\\-—–－·•.]*\\d{1,4}[\\-—–－·•.]*"
              + "|.{0,20}第[\\d一二三四五六七八九十]{1,4}[页頁版](?:.{0,3}共\\d{1,4}[页頁版])?"
              + "|.{0,12}\\d{1,3}/\\d{1,3}[页頁]?"
              + "|[Pp]age\\d{1,4}.{0,8}"
              + "|[\\[（(【]?(?:[上下]午)?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?[\\]）)】]?");
  private static final Pattern PHOTO_CREDIT =
      Pattern.compile(".{0,20}(?:记者|記者|摄影|攝影|通讯员).{1,12}[/／]?(?:摄|攝|图|圖)(?:影)?[）)]?。?");
  private static final Pattern PHOTO_WORDS =
      Pattern.compile(
          ".*(?:[（(](?:上|下|左|右|本)[图圖](?:.{0,6})[）)]|资料图|資料圖|图片说明|图为|圖為|新华社发).*"
              + "|.*[。！](?:[^。]{0,12}网站)?[图圖](?:[/／]文)?"
              + "|(?:[上下左右]?[图圖](?:片)?|▲|△)[：:为為].*");
  private static final Pattern CREDIT =
      Pattern.compile(
          "[（(【]?(?:据|據|本报|本報)?(?:新华社|新華社|中新社|人民网|外交部网站|央视)(?:.{0,12})[电電讯訊][）)】]?。?"
              + "|[（(](?:完|记者|記者|据|據|来源|本报|新华社|新華社).{0,40}[）)]"
              + "|(?:来源|來源|责任编辑|責任編輯|责编|編輯|编辑|作者|记者|記者|校对|审核|监制|发布时间|文字|摄影|打印|统筹|海报(?:设计)?|图文|页面|整理|记录|速记|制图|设计|剪辑|视频|注|附注|备注)[：:丨｜|].{0,60}"
              + "|（完）|\\(完\\)"
              + "|[（(][^（）()]{0,24}(?:结束|結束|开始|開始)。?[）)]"
              // a note of the editor, or of the web page, in brackets
              + "|[（(][^（）()]{0,40}(?:本文|錄音|录音|整理|參閱|参阅|譯名|译名|审阅|審閱|略有?[）)]|删节|刪節|编者注)[^（）()]{0,60}[）)]");

  /** What web pages print around an article: breadcrumbs, buttons, lists of links. */
  private static final Pattern WEB =
      Pattern.compile(
          "(?:首页|首頁|您的位置|当前位置|所在位置)[^。]{0,60}[>＞»›/／].{0,60}"
              + "|[^。：:]{1,12}(?:[>＞»›][^。：:]{1,16}){1,6}"
              + "|(?:分享到?|打印|打印本页|關閉窗口|关闭窗口|字号|字體|字体|收藏|纠错|返回顶部|返回首页|返回列表|扫一扫.{0,24}|阅读原文|點擊.{0,20}"
              + "|点击(?:查看|进入|阅读|关注).{0,20}|上一篇|下一篇|上一页|下一页|更多.{0,8}|网站地图|联系我们|关于我们|广告|廣告|推广|APP下载|下载客户端"
              + "|手机看新闻|【(?:大|中|小|打印|关闭|纠错|字体).{0,20}】|[大中小]{3}|評論|评论|点赞|转发|热门推荐|相关(?:链接|新闻|阅读|报道|稿件|专题)|延伸阅读|延伸閱讀|相關(?:新聞|閱讀|報道|連結)"
              + "|推荐阅读|精彩推荐|猜你喜欢|图片新闻|视频回放|全文实录)[：:|｜].{0,80}"
              + "|(?:分享到?|打印(?:本页)?|关闭窗口|字号|收藏|纠错|返回顶部|返回首页|返回列表|扫一扫.{0,24}|阅读原文|上一篇.{0,40}|下一篇.{0,40}|上一页|下一页"
              + "|广告|廣告|推广|APP下载|【[^】]{0,12}(?:字号|打印|关闭|纠错)[^】]{0,12}】.{0,20}|相关(?:链接|新闻|阅读|报道|稿件|专题)|延伸阅读|延伸閱讀|推荐阅读|热门推荐|精彩推荐)"
              + "|(?:.{0,12}(?:直播|实录|记者会|发布会).{0,6}(?:开始|结束|即将开始|进行中).{0,24}|感谢(?:您的)?(?:关注|收看).{0,8})。?"
              + "|版权(?:所有|声明).{0,60}|©.{0,60}|Copyright.{0,80}|.{0,20}ICP备.{0,40}|.{0,10}京公网安备.{0,30}"
              + "|(?:本文|以上|全文)?(?:完|結束)$");

  private static final Pattern CREDIT_AT_END =
      Pattern.compile(
          "[（(【]?(?:据|據)(?:新华社|新華社|中新社|外交部网站)(?:[^。！？]{0,12}[电電])?[）)】]?$"
              + "|[（(](?:完|(?:据|據|来源)[^（(）)]{1,24}|(?:记者|記者|新华社记者)[^（(）)，。]{1,24})[）)]$");
  private static final Pattern JUMP =
      Pattern.compile(
          "[（(【〔]?(?:下转|下轉|上接|转自|轉|转)第?[A-Z]?[\\d一二三四五六七八九十]{1,3}[版页頁][^）)】〕]{0,6}[）)】〕]?");

  /** What stands below, other articles and readers' comments, is no part of the text. */
  private static final Pattern END =
      Pattern.compile("[^\\p{L}]*(?:END|End|完|全文完|正文完|（完）|文字实录结束|实录结束)[^\\p{L}]*");

  /** What {@link #PAGE_NUMBER} ends with, where it does not begin with the word Page. */
  private static final Signs PAGE_NUMBERS_END = Signs.of("0123456789-—–－·•.页頁版]）)】");

  private static final Signs PAGE = Signs.of("Pp");

  /** What {@link #WEB} begins with, and for forms that begin with anything one that is in them. */
  private static final Signs WEB_BEGIN =
      Signs.of("首您当所分打關关字收纠返扫阅點点上下更网联广廣推A手【大中小評评转热相延精猜图视全感版©C本以完結");

  /** What stands second in the forms that begin with one of {@link #WEB_BEGIN}, but for these. */
  private static final Signs WEB_SECOND =
      Signs.of("页頁的前在享印閉闭于号體体藏错回一读擊击赞载多站系告广荐P机大中小論论发门关關伸你彩片频文谢权o上束");

  private static final Signs WEB_FIRST_ALONE = Signs.of("【©完結");
  private static final Signs WEB_IN = Signs.of(">＞»›备");
  private static final Signs BROADCAST = Signs.of("播录");
  private static final Signs MEETING = Signs.of("会");
  private static final Signs BEFORE_MEETING = Signs.of("者布");

  /** So soon the word for a broadcast ends in {@link #WEB}, in UTF-16 characters. */
  private static final int LAST_BROADCAST = 2 * 12 + 3;

  private static final Signs BEGINS_OR_ENDS = Signs.of("始束行");

  /** Without any of these a text is furniture or a caption by how it begins, or not at all. */
  private static final Signs RARE = Signs.of(">＞»›备播录者布摄攝图圖▲△");

  private static final Signs CREDIT_BEGIN = Signs.of("（(【据據本新中人外央来來责責編编作记記校审监发文摄打统海图页整速制设剪视注附备");
  private static final Signs OPENING_BRACKETS = Signs.of("（(【");

  /** What stands second in the forms of {@link #CREDIT} that begin without a bracket. */
  private static final Signs CREDIT_SECOND = Signs.of("新中人外央报報华華民交视源任编編辑輯者对核制布字影印筹文面理录记图计频注：:丨｜|");

  private static final Signs CREDIT_AT_END_END = Signs.of("社站电電）)】");

  /** What {@link #PHOTO_CREDIT} holds, and {@link #PHOTO_WORDS}, but for 新华社发. */
  private static final Signs SHOT = Signs.of("摄攝图圖");

  private static final Signs BEFORE_PICTURE = Signs.of("上下左右本料站。！");
  private static final Signs BEHIND_PICTURE = Signs.of("片：:为為");
  private static final Signs PICTURE = Signs.of("图圖▲△");

  private static final Signs JUMP_BEGIN = Signs.of("（(【〔下上转轉");
  private static final Signs JUMP_PAGE = Signs.of("版页頁");

  /** The first letter of {@link #END}. */
  private static final Signs END_BEGIN = Signs.of("E完全正文实");

  private static final int LONGEST_CAPTION = 140;

  /** A longer line is no running head. */
  private static final int LONGEST_HEAD = 30;

  /**
   * Lines printed at least this often are running heads; 谈中东问题 is none: one conference may come
   * back to a topic.
   */
  private static final int RUNNING_HEAD = 3;

  private final Set<String> runningHeads;

  /** What was found, by the very string: most paragraphs are a line that was asked about. */
  private final Map<String, Optional<Piece.Kind>> known;

  private Furniture(Set<String> runningHeads, int lines) {
    this.runningHeads = runningHeads;
    this.known = new IdentityHashMap<>(lines);
  }

  /**
   * @param lines all lines of the text, by which those that return on every page are known
   */
  static Furniture of(List<String> lines) {
    Map<String, Integer> counts = new HashMap<>();
    for (String line : lines) {
      if (line.length() <= LONGEST_HEAD && line.indexOf('：') < 0 && line.indexOf(':') < 0) {
        counts.merge(line, 1, Integer::sum);
      }
    }
    Set<String> heads = new HashSet<>();
    counts.forEach(
        (line, n) -> {
          if (n >= RUNNING_HEAD && !Characters.endsParagraph(line) && !HeadingStyle.talks(line)) {
            heads.add(line);
          }
        });
    return new Furniture(heads, lines.size());
  }

  /** What a whole line or paragraph is, where it is none of the conference's text. */
  Optional<Piece.Kind> find(String text) {
    return known.computeIfAbsent(text, this::kindOf);
  }

  private Optional<Piece.Kind> kindOf(String text) {
    boolean rare = text.length() <= LONGEST_CAPTION && RARE.anyIn(text);
    if (isPageNumber(text) || isOrnament(text) || isRunningHead(text) || isWeb(text, rare)) {
      return Optional.of(Piece.Kind.FURNITURE);
    }
    if (JUMP_BEGIN.begin(text) && JUMP.matcher(text).matches()) {
      return Optional.of(Piece.Kind.JUMP_LINE);
    }
    if (text.length() <= 90 && mayBeCredit(text) && CREDIT.matcher(text).matches()) {
      return Optional.of(Piece.Kind.CREDIT);
    }
    if (isEnd(text)) {
      return Optional.of(Piece.Kind.FURNITURE);
    }
    return isCaption(text, rare) ? Optional.of(Piece.Kind.CAPTION) : Optional.empty();
  }

  /** Whether a text begins with a bracket, or with the first two characters of a credit. */
  static boolean mayBeCredit(String text) {
    return CREDIT_BEGIN.begin(text)
        && (OPENING_BRACKETS.begin(text) || text.length() > 1 && CREDIT_SECOND.has(text.charAt(1)));
  }

  private static boolean isPageNumber(String text) {
    boolean may = PAGE_NUMBERS_END.end(text) || PAGE.begin(text);
    return may && PAGE_NUMBER.matcher(text).matches();
  }

  private static boolean isOrnament(String text) {
    if (!text.isEmpty() && Characters.isUsualHan(text.charAt(0))) {
      return false; // as most lines begin
    }
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Character.isLetter(c) || isNumber(c)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return !text.isEmpty();
  }

  private static boolean isNumber(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private boolean isRunningHead(String text) {
    return !runningHeads.isEmpty() && text.length() <= LONGEST_HEAD && runningHeads.contains(text);
  }

  private static boolean isWeb(String text, boolean rare) {
    return text.length() <= 120 && mayBeWeb(text, rare) && WEB.matcher(text).matches();
  }

  /** Whether a text begins like what web pages print, or holds a mark or word of it. */
  static boolean mayBeWeb(String text, boolean rare) {
    return beginsLikeWeb(text) || rare && holdsWeb(text);
  }

  private static boolean holdsWeb(String text) {
    return WEB_IN.anyIn(text) || mayBeBroadcast(text) && BEGINS_OR_ENDS.anyIn(text);
  }

  private static boolean mayBeBroadcast(String text) {
    return BROADCAST.anyIn(text, 0, LAST_BROADCAST) || MEETING.anyBehind(BEFORE_MEETING, text);
  }

  private static boolean beginsLikeWeb(String text) {
    return WEB_BEGIN.begin(text)
        && (WEB_FIRST_ALONE.begin(text) || text.length() > 1 && WEB_SECOND.has(text.charAt(1)));
  }

  /** Whether a line says that the text ends here: —— END ——. */
  static boolean isEnd(String text) {
    int letter = 0;
    while (letter < text.length() && !Character.isLetter(text.codePointAt(letter))) {
      letter += Character.charCount(text.codePointAt(letter));
    }
    boolean may = letter < text.length() && END_BEGIN.has(text.charAt(letter));
    return may && END.matcher(text).matches();
  }

  private static boolean isCaption(String text, boolean rare) {
    return text.length() <= LONGEST_CAPTION
        && (rare && isPhotoCredit(text) || isOfPhoto(text, rare));
  }

  private static boolean isOfPhoto(String text, boolean rare) {
    return mayBeOfPhoto(text, rare) && PHOTO_WORDS.matcher(text).matches();
  }

  /** Whether a text tells where the picture is that it belongs to, or who sent it. */
  static boolean mayBeOfPhoto(String text, boolean rare) {
    boolean pictured =
        rare
            && PICTURE.anyIn(text)
            && (PICTURE.anyBehind(BEFORE_PICTURE, text) || BEHIND_PICTURE.anyBehind(PICTURE, text));
    return pictured || text.contains("新华社发");
  }

  /** Whether a line names the photographer, which makes the line above it a caption too. */
  static boolean isPhotoCredit(String text) {
    return text.length() <= 40 && SHOT.anyIn(text) && PHOTO_CREDIT.matcher(text).matches();
  }

  /** Index from which a text is a jump line, （下转4版）; -1 where there is none at its end. */
  static int jumpFrom(String text) {
    int from = Math.max(0, text.length() - 16);
    if (!JUMP_PAGE.anyIn(text, from, text.length())) {
      return -1;
    }
    Matcher jump = JUMP.matcher(text).region(from, text.length());
    while (jump.find()) {
      if (jump.end() == text.length()) {
        return jump.start();
      }
    }
    return -1;
  }

  /** Index up to which a text is a jump line, （上接1版）; 0 where none stands at its begin. */
  static int jumpUntil(String text) {
    if (!JUMP_BEGIN.begin(text)) {
      return 0;
    }
    Matcher jump = JUMP.matcher(text);
    return jump.lookingAt() && jump.group().indexOf('接') >= 0 ? jump.end() : 0;
  }

  /** Index from which a text is a credit stuck to its last sentence; -1 where there is none. */
  static int creditFrom(String text) {
    if (!CREDIT_AT_END_END.end(text)) {
      return -1;
    }
    int from = Math.max(0, text.length() - 30);
    Matcher credit = CREDIT_AT_END.matcher(text).region(from, text.length());
    while (credit.find()) {
      if (Characters.endsParagraph(text.substring(0, credit.start()))) {
        return credit.start();
      }
    }
    return -1;
  }
}

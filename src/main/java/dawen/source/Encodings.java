package dawen.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The names of character encodings. */
public final class Encodings {
  /**
   * Labels that stand for GB18030, which holds what they name: pages that call themselves GB2312
   * are written in GBK (WHATWG Encoding Standard, names and labels).
   */
  private static final Set<String> AS_GB18030 =
      Set.of("gb2312", "gbk", "gb18030", "x-gbk", "cp936", "ms936", "gb_2312-80", "euc-cn");

  private static final List<String> KNOWN =
      List.of(
          "UTF-8",
          "GB18030",
          "GBK",
          "GB2312",
          "Big5",
          "Big5-HKSCS",
          "UTF-16",
          "UTF-16LE",
          "UTF-16BE",
          "UTF-32",
          "x-windows-950");

  private Encodings() {}

  /** The names that Chinese texts are likely to need, the most likely first. */
  public static List<String> known() {
    return KNOWN;
  }

  /** Every name that is understood, for suggestions. */
  public static List<String> all() {
    List<String> names = new ArrayList<>(KNOWN);
    Charset.availableCharsets().keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(names::add);
    return names;
  }

  /** The encoding of a name or alias, in whatever case; GB2312 and GBK mean GB18030. */
  public static Optional<Charset> find(String name) {
    String label = name.strip().toLowerCase(Locale.ROOT);
    if (AS_GB18030.contains(label)) {
      return Optional.of(Charset.forName("GB18030"));
    }
    try {
      return Optional.of(label.equals("utf8") ? StandardCharsets.UTF_8 : Charset.forName(label));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}

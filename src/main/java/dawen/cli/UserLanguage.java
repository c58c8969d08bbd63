package dawen.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** In which language a list speaks to the user. */
enum UserLanguage {
  ZH,
  EN;

  /** By the locale of an environment, as POSIX orders its variables: Chinese, else English. */
  static UserLanguage of(Map<String, String> environment) {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .filter(value -> value.toLowerCase(Locale.ROOT).matches("zh([^a-z].*)?"))
        .map(chinese -> ZH)
        .orElse(EN);
  }

  /** The text in this language, or the other one where it is empty. */
  String pick(String zh, String en) {
    String first = this == ZH ? zh : en;
    return first.isEmpty() ? other(zh, en) : first;
  }

  /** The text in the other language. */
  String other(String zh, String en) {
    return this == ZH ? en : zh;
  }
}

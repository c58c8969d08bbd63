package dawen.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Language of the pages: by {@code ?lang=}, which is remembered, or the browser's; else Chinese.
 */
public enum Language {
  ZH("zh"),
  EN("en");

  /** Name of the parameter and of the cookie. */
  public static final String PARAMETER = "lang";

  private static final int MONTH = 30 * 24 * 3600;

  private final String code;

  Language(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The text in this language. */
  public String pick(String zh, String en) {
    return this == ZH ? zh : en;
  }

  public static Language of(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Vary", "Accept-Language, Cookie");
    Optional<Language> chosen = byCode(request.getParameter(PARAMETER));
    chosen.ifPresent(language -> remember(response, language));
    return chosen.or(() -> remembered(request)).orElseGet(() -> preferred(request));
  }

  private static Optional<Language> byCode(String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }

  private static void remember(HttpServletResponse response, Language language) {
    Cookie cookie = new Cookie(PARAMETER, language.code);
    cookie.setPath("/");
    cookie.setMaxAge(MONTH);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  private static Optional<Language> remembered(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
        .filter(cookie -> cookie.getName().equals(PARAMETER))
        .findFirst()
        .flatMap(cookie -> byCode(cookie.getValue()));
  }

  private static Language preferred(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return ZH;
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .flatMap(code -> byCode(code).stream())
        .findFirst()
        .orElse(EN);
  }
}

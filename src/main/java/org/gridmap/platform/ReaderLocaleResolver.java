package org.gridmap.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Chinese or English: the {@code lang} parameter decides, then the reader's earlier choice (a
 * cookie), then the browser's language; Chinese otherwise.
 */
final class ReaderLocaleResolver implements LocaleResolver {

  static final String CHOICE = "lang";
  private static final int YEAR_SECONDS = 365 * 24 * 3600;

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    String chosen = chosenInAddress(request);
    if (chosen == null) {
      Cookie cookie = WebUtils.getCookie(request, CHOICE);
      chosen = cookie == null ? request.getHeader("Accept-Language") : cookie.getValue();
    }
    return chosen != null && prefersEnglish(chosen) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  /** Looks at the address only: to ask for a parameter would read the body of a form. */
  private static @Nullable String chosenInAddress(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query == null) {
      return null;
    }
    for (String pair : query.split("&")) {
      if (pair.startsWith(CHOICE + "=")) {
        return pair.substring(CHOICE.length() + 1);
      }
    }
    return null;
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response != null && locale != null) {
      Cookie cookie = new Cookie(CHOICE, locale.getLanguage());
      cookie.setPath("/");
      cookie.setMaxAge(YEAR_SECONDS);
      response.addCookie(cookie);
    }
  }

  private static boolean prefersEnglish(String languages) {
    try {
      for (Locale.LanguageRange range : Locale.LanguageRange.parse(languages)) {
        if (range.getRange().startsWith("zh")) {
          return false;
        }
        if (range.getRange().startsWith("en")) {
          return true;
        }
      }
    } catch (IllegalArgumentException notALanguageList) {
      return false;
    }
    return false;
  }
}

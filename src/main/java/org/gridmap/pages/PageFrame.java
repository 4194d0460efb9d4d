package org.gridmap.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.gridmap.jurisdiction.GeneralRules;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.security.SignInStep;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * What surrounds every page: language, large type for the elderly, addresses of scripts and styles,
 * what grids are measured by here. {@code ?lang=zh|en} and {@code ?large=1|0} are remembered in a
 * cookie, because the reader asked.
 */
@Component
class PageFrame implements HandlerInterceptor {

  private static final String LANGUAGE = "lang";
  private static final String LARGE = "large";
  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final FrontEnd frontEnd;
  private final ReadersMeasure measure;
  private final JurisdictionSettings jurisdiction;
  private final StateWords states;

  PageFrame(
      FrontEnd frontEnd,
      ReadersMeasure measure,
      JurisdictionSettings jurisdiction,
      StateWords states) {
    this.frontEnd = frontEnd;
    this.measure = measure;
    this.jurisdiction = jurisdiction;
    this.states = states;
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page != null && page.hasView() && !isRedirect(page)) {
      surround(page, request, response);
    }
  }

  /** Adds the frame to a page. */
  void surround(ModelAndView page, HttpServletRequest request, HttpServletResponse response) {
    Locale locale = RequestContextUtils.getLocale(request);
    boolean english = locale.getLanguage().equals("en");
    boolean large = large(request);
    rememberChoices(request, response, locale, large);
    page.addObject("assets", frontEnd.prefix());
    page.addObject("importMap", frontEnd.importMapText());
    GeneralRules.GridRules grids = measure.get();
    page.addObject("targetHouseholds", grids.target());
    page.addObject("tolerance", grids.tolerance());
    page.addObject("language", english ? "en" : "zh-CN");
    page.addObject("english", english);
    page.addObject("zone", jurisdiction.zone().getId());
    page.addObject("large", large);
    page.addObject("otherLanguage", addressWith(request, LANGUAGE, english ? "zh" : "en"));
    page.addObject("otherSize", addressWith(request, LARGE, large ? "0" : "1"));
    page.addObject("account", request.getUserPrincipal());
    page.addObject("signingIn", SignInStep.noted(request) != null);
    page.addObject("lifeCycle", states.script());
  }

  private static boolean isRedirect(ModelAndView page) {
    return page.getViewName() != null && page.getViewName().startsWith("redirect:");
  }

  private static boolean large(HttpServletRequest request) {
    String asked = request.getParameter(LARGE);
    if (asked == null) {
      Cookie cookie = WebUtils.getCookie(request, LARGE);
      asked = cookie == null ? null : cookie.getValue();
    }
    return "1".equals(asked);
  }

  private static void rememberChoices(
      HttpServletRequest request, HttpServletResponse response, Locale locale, boolean large) {
    if (request.getParameter(LANGUAGE) != null) {
      LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
      if (resolver != null) {
        resolver.setLocale(request, response, locale);
      }
    }
    if (request.getParameter(LARGE) != null) {
      ResponseCookie cookie =
          ResponseCookie.from(LARGE, large ? "1" : "0")
              .path("/")
              .maxAge(REMEMBERED)
              .sameSite("Lax")
              .httpOnly(true)
              .build();
      response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
  }

  private static String addressWith(HttpServletRequest request, String name, String value) {
    boolean shown =
        request.getMethod().equals("GET")
            && request.getAttribute("jakarta.servlet.error.request_uri") == null;
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath(shown ? request.getRequestURI() : "/");
    if (shown && request.getQueryString() != null) {
      address.query(request.getQueryString());
    }
    return address.replaceQueryParam(name, value).build().toUriString();
  }
}

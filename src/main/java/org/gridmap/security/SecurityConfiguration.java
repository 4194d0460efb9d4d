package org.gridmap.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Which requests need a sign-in. What is public is listed here and nowhere else; the rule of
 * everything else is: sign in first. Roles and areas are checked by the features themselves.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String[] PUBLIC_PAGES = {
    "/",
    "/report",
    "/report/*",
    "/track",
    "/track/*",
    "/track/*/dispute",
    "/track/*/rating",
    "/building/*/card",
    "/building/*/card.pdf",
    "/building/*/qr.svg",
    "/sign-in",
    "/invitation/*",
    "/error",
    "/favicon.ico",
    "/field/manifest.webmanifest",
    "/field/keeper.js",
    "/problems/*"
  };
  private static final String[] PUBLIC_FILES = {"/v*/**"};
  private static final String[] PUBLIC_READS = {
    "/api/v1/categories",
    "/api/v1/locate",
    "/api/v1/responsible",
    "/api/v1/incidents/*",
    "/api/v1/incidents/*/clocks",
    "/api/v1/openapi.json",
    "/api/v1/similar-reports",
    "/tiles/**",
    "/actuator/health",
    "/actuator/health/**"
  };

  /** They come without a session, so a token would guard nothing. */
  private static final String[] PUBLIC_POSTS = {
    "/api/v1/incidents",
    "/api/v1/incidents/*/dispute",
    "/api/v1/incidents/*/rating",
    "/api/v1/similar-reports"
  };

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableWebSecurity
  @EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 12 * 3600)
  @ConditionalOnWebApplication
  static class Web {

    private static final String PERMISSIONS =
        "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()";

    @Bean
    CookieSerializer sessionCookie() {
      DefaultCookieSerializer cookie = new DefaultCookieSerializer();
      cookie.setCookieName(OwnPassword.SESSION_COOKIE);
      cookie.setUseHttpOnlyCookie(true);
      cookie.setSameSite("Lax");
      return cookie;
    }

    /** The only way in: with it, the framework makes no user of its own. */
    @Bean
    AuthenticationManager authenticationManager(
        Users users,
        PasswordEncoder encoder,
        SignInThrottle throttle,
        SignInSettings settings,
        Clock clock) {
      return new ProviderManager(
          new ThrottledAuthentication(
              users, encoder, throttle, settings.authenticatorFor(), clock));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> forwardedRequests(Proxies proxies) {
      return server -> {
        if (!proxies.isEmpty()) {
          server.addEngineValves(new ForwardedRequests(proxies));
        }
      };
    }

    @Bean
    SecurityFilterChain filters(
        HttpSecurity http,
        SignInAnswers answers,
        Users users,
        AccessTokens tokens,
        SignInSettings settings) {
      PresentRights rights = new PresentRights(users, settings.authenticatorFor());
      return http.securityContext(context -> context.securityContextRepository(rights))
          .addFilterBefore(new BearerSignIn(tokens, answers), BasicAuthenticationFilter.class)
          .authorizeHttpRequests(
              requests ->
                  requests
                      // The end of a stream whose request was let in, maybe because its session
                      // ended.
                      .dispatcherTypeMatchers(DispatcherType.ASYNC)
                      .permitAll()
                      .requestMatchers(PUBLIC_PAGES)
                      .permitAll()
                      .requestMatchers(HttpMethod.GET, PUBLIC_FILES)
                      .permitAll()
                      .requestMatchers(HttpMethod.GET, PUBLIC_READS)
                      .permitAll()
                      .requestMatchers(HttpMethod.POST, PUBLIC_POSTS)
                      .permitAll()
                      .requestMatchers("/actuator/**", "/api/v1/imports/**", "/api/v1/admin/**")
                      .hasRole(Role.ADMINISTRATOR.name())
                      .anyRequest()
                      .authenticated())
          .csrf(
              csrf ->
                  csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                      .csrfTokenRequestHandler(new FormTokens())
                      .ignoringRequestMatchers(PUBLIC_POSTS)
                      .ignoringRequestMatchers(OwnPassword::isAllThatCounts))
          .requestCache(cache -> cache.requestCache(new NullRequestCache()))
          .formLogin(
              form ->
                  form.loginPage("/sign-in")
                      .usernameParameter("name")
                      .passwordParameter("password")
                      .successHandler(answers)
                      .failureHandler(answers))
          .httpBasic(
              basic ->
                  basic
                      .authenticationEntryPoint(answers)
                      .authenticationDetailsSource(ProgramDetails::new))
          .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/").permitAll())
          .exceptionHandling(
              failures -> failures.authenticationEntryPoint(answers).accessDeniedHandler(answers))
          .headers(
              headers ->
                  headers
                      .frameOptions(frame -> frame.deny())
                      .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                      .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                      .httpStrictTransportSecurity(
                          https -> https.maxAgeInSeconds(Duration.ofDays(365).toSeconds())))
          .build();
    }
  }
}

package org.gridmap.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Three attacks on the sign-in, each with all its requests at once. */
@ServiceTest
class GuessingTest {

  private static final String PASSWORD = "right-password";
  private static final String OFFICE = "192.0.2.1";
  private static final String ELSEWHERE = "198.51.100.";

  @Autowired RestTestClient client;
  @Autowired AuthenticationManager door;
  @Autowired SignInThrottle throttle;
  @Autowired Users users;
  @Autowired JdbcClient database;

  private enum Answer {
    SIGNED_IN,
    WRONG,
    SLOWER
  }

  @BeforeEach
  void twoColleaguesOfOneOffice() {
    EmptyTables.empty(database, "app_user, sign_in_pace, known_address");
    users.add("li", "Li", PASSWORD, List.of());
    users.add("wang", "Wang", PASSWORD, List.of());
  }

  @Test
  void ofSixtyGuessesAtOnceFiveAreLookedAt() throws Exception {
    List<Answer> answers = atOnce(60, guess -> signIn("li", "guess-" + guess, OFFICE));

    assertThat(answers).filteredOn(answer -> answer == Answer.WRONG).hasSize(5);
    assertThat(answers).filteredOn(answer -> answer == Answer.SLOWER).hasSize(55);
  }

  @Test
  void theRightOneAmongThemIsNotFoundByTryingThemAllAtOnce() throws Exception {
    for (int guess = 0; guess < 5; guess++) {
      signIn("li", "guess-" + guess, OFFICE);
    }

    assertThat(atOnce(60, guess -> signIn("li", PASSWORD, OFFICE))).containsOnly(Answer.SLOWER);
  }

  @Test
  void strangersWhoGuessANameSlowDownStrangersOnly() throws Exception {
    signIn("li", PASSWORD, OFFICE);

    List<Answer> answers = atOnce(80, guess -> signIn("li", "guess", ELSEWHERE + guess));

    assertThat(answers).filteredOn(answer -> answer == Answer.WRONG).hasSize(50);
    assertThat(signIn("li", PASSWORD, ELSEWHERE + 200)).isEqualTo(Answer.SLOWER);
    assertThat(signIn("li", PASSWORD, OFFICE)).isEqualTo(Answer.SIGNED_IN);
  }

  @Test
  void madeUpNamesSlowDownNobodyWhoHasSignedInFromThereBefore() throws Exception {
    signIn("li", PASSWORD, OFFICE);

    List<Answer> answers = atOnce(60, guess -> signIn("nobody-" + guess, "guess", OFFICE));

    assertThat(answers).filteredOn(answer -> answer == Answer.WRONG).hasSize(30);
    assertThat(signIn("li", PASSWORD, OFFICE)).isEqualTo(Answer.SIGNED_IN);
  }

  @Test
  void aNewcomerOfThatOfficeWaitsForSecondsNotForMinutes() throws Exception {
    atOnce(60, guess -> signIn("nobody-" + guess, "guess", OFFICE));

    Duration wait = throttle.take(new SignInTry("wang", OFFICE));

    assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void whoMistypesWhereThePasswordIsKnownWaitsForSecondsToo() throws Exception {
    signIn("li", PASSWORD, OFFICE);

    List<Answer> answers = atOnce(60, guess -> signIn("li", "guess", OFFICE));

    assertThat(answers).filteredOn(answer -> answer == Answer.WRONG).hasSizeBetween(20, 24);
    assertThat(throttle.take(new SignInTry("li", OFFICE)))
        .isLessThanOrEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void aProgramMaySendItsPasswordWithManyRequestsAtOnce() throws Exception {
    signIn("li", PASSWORD, OFFICE);

    assertThat(atOnce(200, request -> signIn("li", PASSWORD, OFFICE)))
        .containsOnly(Answer.SIGNED_IN);
  }

  @Test
  void aNewPasswordIsAskedForAtOnceAndForgetsWhoKnewTheOldOne() {
    signIn("li", PASSWORD, OFFICE);
    users.resetPassword("li", "another-password");

    assertThat(signIn("li", PASSWORD, OFFICE)).isEqualTo(Answer.WRONG);
    assertThat(database.sql("select count(*) from known_address").query(Long.class).single())
        .isZero();
  }

  @Test
  void anIpv6GuesserHasOneAddressForAWholeNetwork() throws Exception {
    List<Answer> answers =
        atOnce(40, guess -> signIn("li", "guess", "2001:db8:1:2::" + Integer.toHexString(guess)));

    assertThat(answers).filteredOn(answer -> answer == Answer.WRONG).hasSize(5);
  }

  @Test
  void theAnswerSaysWhenToTryAgain() {
    EntityExchangeResult<String> answer = null;
    for (int guess = 0; guess < 6; guess++) {
      answer =
          client
              .get()
              .uri("/api/v1/incidents")
              .headers(headers -> headers.setBasicAuth("li", "guess"))
              .exchange()
              .returnResult(String.class);
    }

    assertThat(answer.getStatus().value()).isEqualTo(429);
    assertThat(Integer.parseInt(answer.getResponseHeaders().getFirst("Retry-After")))
        .isBetween(1, 180);
    assertThat(answer.getResponseBody()).contains("/problems/sign-in-throttled");
  }

  private Answer signIn(String name, String password, String address) {
    UsernamePasswordAuthenticationToken attempt =
        UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    attempt.setDetails(new WebAuthenticationDetails(address, null));
    try {
      door.authenticate(attempt);
      return Answer.SIGNED_IN;
    } catch (TooManyTries slower) {
      return Answer.SLOWER;
    } catch (AuthenticationException wrong) {
      assertThat(wrong).isInstanceOf(BadCredentialsException.class);
      return Answer.WRONG;
    }
  }

  private interface Guess {
    Answer make(int number);
  }

  private static List<Answer> atOnce(int count, Guess guess) throws Exception {
    ExecutorService guessers = Executors.newFixedThreadPool(count);
    try {
      List<Callable<Answer>> all =
          IntStream.range(0, count)
              .mapToObj(number -> (Callable<Answer>) () -> guess.make(number))
              .toList();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> one : guessers.invokeAll(all)) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      guessers.shutdownNow();
    }
  }
}

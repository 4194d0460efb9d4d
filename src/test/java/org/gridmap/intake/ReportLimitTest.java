package org.gridmap.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.gridmap.platform.Problem;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A limit of 40 per window; an instance draws two at a time. */
@ServiceTest
class ReportLimitTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Autowired JdbcClient database;

  @BeforeEach
  void forget() {
    database.sql("delete from rate_window").update();
  }

  @Test
  void oneAddressMaySendAsManyAsTheLimit() {
    ReportLimit limit = limitAt(NOON);
    takeMany(limit, "192.0.2.1", 40);

    assertThatThrownBy(() -> limit.take("192.0.2.1"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(IntakeProblem.TOO_MANY_REPORTS);
              assertThat(problem.values()).containsEntry("retryAfterSeconds", 600L);
            });
    limit.take("192.0.2.2");
  }

  @Test
  void instancesShareTheLimit() {
    ReportLimit one = limitAt(NOON);
    ReportLimit other = limitAt(NOON);
    for (int i = 0; i < 20; i++) {
      one.take("192.0.2.1");
      other.take("192.0.2.1");
    }

    assertThatThrownBy(() -> one.take("192.0.2.1")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> other.take("192.0.2.1")).isInstanceOf(Problem.class);
  }

  @Test
  void theNextWindowBeginsAnew() {
    takeMany(limitAt(NOON), "192.0.2.1", 40);

    assertThatCode(() -> takeMany(limitAt(NOON.plusSeconds(600)), "192.0.2.1", 40))
        .doesNotThrowAnyException();
  }

  @Test
  void aHouseholdCannotHideBehindItsManyIpv6Addresses() {
    ReportLimit limit = limitAt(NOON);
    IntStream.range(0, 40).forEach(i -> limit.take("2001:db8:1:2:0:0:0:" + i));

    assertThatThrownBy(() -> limit.take("2001:db8:1:2:9:9:9:9")).isInstanceOf(Problem.class);
    limit.take("2001:db8:1:3:0:0:0:1");
  }

  private static void takeMany(ReportLimit limit, String address, int count) {
    for (int i = 0; i < count; i++) {
      limit.take(address);
    }
  }

  private ReportLimit limitAt(Instant now) {
    return new ReportLimit(
        database,
        new IntakeSettings(40, Duration.ofMinutes(10), Duration.ofHours(24)),
        Clock.fixed(now, ZoneOffset.UTC));
  }
}

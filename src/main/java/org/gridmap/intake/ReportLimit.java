package org.gridmap.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.ConcurrentHashMap;
import org.gridmap.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many reports an address may send. The count lies in the database, for all instances together;
 * an instance draws a twentieth of the limit at a time and hands it out from memory, so that most
 * reports cost no statement. What an instance drew and did not use is lost for the window.
 */
@Component
class ReportLimit {

  private static final int DRAWS_PER_WINDOW = 20;
  private static final int IPV6_NETWORK_GROUPS = 4;

  private final JdbcClient database;
  private final IntakeSettings settings;
  private final Clock clock;
  private volatile Window current = new Window(Instant.EPOCH);

  ReportLimit(JdbcClient database, IntakeSettings settings, Clock clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  private record Window(Instant start, ConcurrentHashMap<String, Allowance> allowances) {
    Window(Instant start) {
      this(start, new ConcurrentHashMap<>());
    }
  }

  private static final class Allowance {
    int left;
    boolean exhausted;
  }

  /**
   * Counts one report.
   *
   * @param address as the connection shows it
   * @throws Problem {@code TOO_MANY_REPORTS} with {@code retryAfterSeconds}
   */
  void take(String address) {
    Window window = window();
    String counted = network(address);
    Allowance allowance = window.allowances().computeIfAbsent(counted, key -> new Allowance());
    synchronized (allowance) {
      if (allowance.left == 0 && !allowance.exhausted) {
        draw(allowance, counted, window.start());
      }
      if (allowance.left == 0) {
        long seconds = window.start().plus(settings.window()).getEpochSecond() - now();
        throw new Problem(IntakeProblem.TOO_MANY_REPORTS).retryAfter(Duration.ofSeconds(seconds));
      }
      allowance.left--;
    }
  }

  private void draw(Allowance allowance, String address, Instant windowStart) {
    int limit = settings.reportsPerWindow();
    int wish = Math.max(1, limit / DRAWS_PER_WINDOW);
    int counted =
        database
            .sql(IntakeSql.COUNT_REPORTS)
            .param("address", address)
            .param("windowStart", OffsetDateTime.ofInstant(windowStart, ZoneOffset.UTC))
            .param("more", wish)
            .query(Integer.class)
            .single();
    allowance.left = Math.max(0, Math.min(wish, limit - (counted - wish)));
    allowance.exhausted = counted >= limit;
  }

  private Window window() {
    long length = settings.window().toSeconds();
    Instant start = Instant.ofEpochSecond(Math.floorDiv(now(), length) * length);
    Window window = current;
    if (!window.start().equals(start)) {
      window = new Window(start);
      current = window;
    }
    return window;
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  /** An IPv6 address without its host half: one household has one network, and many addresses. */
  private static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    String[] groups = address.split(":", -1);
    return String.join(
        ":", java.util.Arrays.copyOf(groups, Math.min(IPV6_NETWORK_GROUPS, groups.length)));
  }
}

package org.gridmap.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets keys and counts that nobody asks for any more. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IntakeHousekeeping {

  private final JdbcClient database;
  private final IntakeSettings settings;
  private final Clock clock;

  IntakeHousekeeping(JdbcClient database, IntakeSettings settings, Clock clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
  void forget() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    database.sql(IntakeSql.FORGET_KEYS).param("before", now.minus(settings.keyLifetime())).update();
    database
        .sql(IntakeSql.FORGET_WINDOWS)
        .param("before", now.minus(settings.window().multipliedBy(2)))
        .update();
  }
}

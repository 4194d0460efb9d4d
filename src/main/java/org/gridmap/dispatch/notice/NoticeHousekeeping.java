package org.gridmap.dispatch.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.gridmap.dispatch.outbox.GivenUp;
import org.gridmap.security.Role;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets old notices, and tells administrators of messages that could not be delivered. */
@Component
class NoticeHousekeeping {

  private final JdbcClient database;
  private final Notices notices;
  private final NoticeSettings settings;
  private final Clock clock;

  NoticeHousekeeping(JdbcClient database, Notices notices, NoticeSettings settings, Clock clock) {
    this.database = database;
    this.notices = notices;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
  void forget() {
    database
        .sql(NoticeSql.FORGET)
        .param("before", OffsetDateTime.now(clock).minus(settings.keep()))
        .update();
  }

  /** In the box only: what cannot be delivered is not told by the same way. */
  @EventListener
  void tell(GivenUp news) {
    notices.tellInside(
        new Addressee.Holders(Role.ADMINISTRATOR, null),
        new NoticeText(
            "given-up",
            Map.of(
                "port", news.message().port().name(),
                "tries", String.valueOf(news.message().tries()),
                "fault", news.fault()),
            null));
  }
}

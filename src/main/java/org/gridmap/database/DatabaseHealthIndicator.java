package org.gridmap.database;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Part of readiness, from memory: a question about the database never waits for it. */
@Component
class DatabaseHealthIndicator implements HealthIndicator {

  private final DatabasePulse pulse;

  DatabaseHealthIndicator(DatabasePulse pulse) {
    this.pulse = pulse;
  }

  @Override
  public Health health() {
    return switch (pulse.state()) {
      case ANSWERS -> Health.up().build();
      case REFUSES_WRITES -> Health.outOfService().build();
      case SILENT -> Health.down().build();
    };
  }
}

package org.gridmap.hotspot;

import org.gridmap.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Compiles the ground and places all incidents on it once the service is ready, in the background:
 * that is what the first question about hot spots would wait for.
 */
@Component
@ConditionalOnWebApplication
class HotspotStart {

  private static final Logger LOG = LoggerFactory.getLogger(HotspotStart.class);

  private final HotspotQueries queries;
  private final Studies studies;

  HotspotStart(HotspotQueries queries, Studies studies) {
    this.queries = queries;
    this.studies = studies;
  }

  @EventListener(ApplicationReadyEvent.class)
  void prepare() {
    Thread background = new Thread(this::study, "hotspots-start");
    background.setDaemon(true);
    background.setPriority(Thread.MIN_PRIORITY);
    background.start();
  }

  private void study() {
    try {
      studies.of(queries.usual());
    } catch (Problem | DataAccessException notNow) {
      LOG.debug("Hot spots are prepared by the first question", notNow);
    }
  }
}

package org.gridmap.assignment;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.geometry.FaultyCoverageException;
import org.gridmap.grid.Grids;
import org.gridmap.grid.GridsPublished;
import org.gridmap.platform.DatabaseNotifications;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The index of the grids published now. A publication replaces it at one stroke: a reader sees the
 * old grids or the new ones. Publications of other instances are heard from the database.
 */
@Component
class LiveIndex {

  private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);

  private final Grids grids;
  private final Areas areas;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate oneMoment;
  private volatile @Nullable GridIndex current;

  /** Publications heard of, and how many of them the current index is known to include. */
  private final AtomicLong heard = new AtomicLong();

  private volatile long included;

  LiveIndex(
      Grids grids,
      Areas areas,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      DatabaseNotifications notifications) {
    this.grids = grids;
    this.areas = areas;
    this.events = events;
    this.oneMoment = new TransactionTemplate(transactions);
    oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    oneMoment.setReadOnly(true);
    notifications.subscribe(GridsPublished.CHANNEL, message -> refresh());
  }

  /**
   * The index to answer from. When grids were published by this instance since it was compiled, the
   * caller compiles it anew or waits for who does; not to be called inside a transaction.
   */
  GridIndex current() {
    GridIndex index = current;
    return index == null || included < heard.get() ? refresh() : index;
  }

  /**
   * Compiles the index anew unless it is that of the newest revisions already. When the stored
   * polygons are at fault the old index goes on answering.
   */
  GridIndex refresh() {
    GridIndex before = current;
    GridIndex after = reload();
    if (after != before) {
      events.publishEvent(new GridIndexReady(after.revisions()));
    }
    return after;
  }

  /**
   * Only notes it: the publishing thread still holds its connection here, and waiting for another
   * one would let a few publications together empty the pool.
   */
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void noteThat(GridsPublished published) {
    heard.incrementAndGet();
  }

  @EventListener
  void compileAtStart(ApplicationStartedEvent started) {
    refresh();
  }

  private synchronized GridIndex reload() {
    long heardBefore = heard.get();
    GridIndex index = current;
    if (index != null && index.revisions().equals(areas.revisions())) {
      included = heardBefore;
      return index;
    }
    try {
      GridIndex compiled = Objects.requireNonNull(oneMoment.execute(transaction -> compile()));
      current = compiled;
      included = heardBefore;
      LOG.info("Grid index ready: {} communities", compiled.revisions().size());
      return compiled;
    } catch (FaultyCoverageException faulty) {
      if (index == null) {
        throw faulty;
      }
      LOG.error("The published grids are at fault; the old ones go on answering", faulty);
      included = heardBefore;
      return index;
    }
  }

  private GridIndex compile() {
    Map<Long, Long> revisions = areas.revisions();
    return new GridIndex(grids.listCurrent(), areas.list(AreaLevel.COMMUNITY), revisions);
  }
}

package org.gridmap.assignment;

import java.util.concurrent.atomic.AtomicLong;
import org.gridmap.area.Areas;
import org.gridmap.assignment.IndexCompiler.Compiled;
import org.gridmap.geometry.FaultyCoverageException;
import org.gridmap.grid.GridsPublished;
import org.gridmap.platform.DatabaseNotifications;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The index of the grids published now. A publication replaces it at one stroke: a reader sees the
 * old grids or the new ones. Publications of other instances are heard from the database.
 */
@Component
class LiveIndex {

  private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);

  private final IndexCompiler compiler;
  private final Areas areas;
  private final ApplicationEventPublisher events;
  private volatile @Nullable Compiled current;

  /** Publications heard of, and how many of them the current index is known to include. */
  private final AtomicLong heard = new AtomicLong();

  private volatile long included;

  LiveIndex(
      IndexCompiler compiler,
      Areas areas,
      ApplicationEventPublisher events,
      DatabaseNotifications notifications) {
    this.compiler = compiler;
    this.areas = areas;
    this.events = events;
    notifications.subscribe(GridsPublished.CHANNEL, message -> refresh());
  }

  /**
   * The index to answer from. When grids were published by this instance since it was compiled, the
   * caller compiles it anew or waits for who does; not to be called inside a transaction.
   */
  GridIndex current() {
    Compiled compiled = current;
    return compiled == null || included < heard.get() ? refresh() : compiled.index();
  }

  /**
   * Compiles the index anew unless it is that of the newest revisions already. When the stored
   * polygons are at fault the old index goes on answering.
   */
  GridIndex refresh() {
    Compiled before = current;
    Compiled after = reload();
    if (after != before) {
      events.publishEvent(new GridIndexReady(after.index().revisions()));
    }
    return after.index();
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

  private synchronized Compiled reload() {
    long heardBefore = heard.get();
    Compiled before = current;
    if (before != null && before.index().revisions().equals(areas.revisions())) {
      included = heardBefore;
      return before;
    }
    try {
      Compiled compiled = compiler.compile(before);
      current = compiled;
      included = heardBefore;
      LOG.info("Grid index ready: {} communities", compiled.communities().size());
      return compiled;
    } catch (FaultyCoverageException faulty) {
      if (before == null) {
        throw faulty;
      }
      LOG.error("The published grids are at fault; the old ones go on answering", faulty);
      included = heardBefore;
      return before;
    }
  }
}

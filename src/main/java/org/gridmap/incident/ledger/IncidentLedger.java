package org.gridmap.incident.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.gridmap.incident.Categories;
import org.gridmap.incident.Category;
import org.gridmap.platform.JurisdictionSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What is counted and what the map shows, in memory: incidents as columns, all that are open and
 * the newest of the others, at most so many. The truth is the database; every instance follows it
 * by itself from the moment of its last reading, before each answer, so an answer includes all that
 * was committed before the question. Nothing is lost with a process: the next one reads all anew.
 */
@Component
public class IncidentLedger {

  private static final Logger LOG = LoggerFactory.getLogger(IncidentLedger.class);

  /** More changes than this, and than a share of all, cost more than reading all anew. */
  private static final int FEWEST_CHANGES = 5_000;

  private static final int CHANGED_SHARE = 8;

  private final CountedIncidents incidents;
  private final Categories categories;
  private final JurisdictionSettings jurisdiction;
  private final LedgerSettings settings;
  private final Clock clock;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final TileRevisions revisions = new TileRevisions();
  private final AtomicLong arrivals = new AtomicLong();
  private long served;
  private int sizeWhenRead;
  private IncidentColumns columns;
  private @Nullable String moment;

  IncidentLedger(
      CountedIncidents incidents,
      Categories categories,
      JurisdictionSettings jurisdiction,
      LedgerSettings settings,
      Clock clock) {
    this.incidents = incidents;
    this.categories = categories;
    this.jurisdiction = jurisdiction;
    this.settings = settings;
    this.clock = clock;
    this.columns = emptyColumns();
  }

  /** Answers a question to the columns as they are now; nothing changes meanwhile. */
  public <T extends @Nullable Object> T read(Function<IncidentColumns, T> question) {
    catchUp();
    lock.readLock().lock();
    try {
      return question.apply(columns);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** The first day that is counted. */
  public LocalDate firstDay() {
    return LocalDate.now(clock.withZone(jurisdiction.zone())).minusDays(settings.keptDays());
  }

  /** Reads everything anew before the next answer. */
  public synchronized void forget() {
    moment = null;
  }

  /** Those who wait here together look at the database once. */
  private void catchUp() {
    long arrival = arrivals.incrementAndGet();
    synchronized (this) {
      if (arrival <= served) {
        return;
      }
      long upTo = arrivals.get();
      follow();
      served = upTo;
    }
  }

  private void follow() {
    String since = moment;
    if (since == null || isTooFull()) {
      readAll();
      return;
    }
    Optional<String> unchanged = incidents.findUnchanged(since);
    if (unchanged.isPresent()) {
      moment = unchanged.get();
      return;
    }
    List<CountedIncident> changed = new ArrayList<>();
    int most = Math.max(FEWEST_CHANGES, columns.size() / CHANGED_SHARE);
    Optional<String> next = incidents.readChanged(since, most, changed::add);
    if (next.isEmpty()) {
      readAll();
      return;
    }
    if (!changed.isEmpty()) {
      take(changed);
    }
    moment = next.get();
  }

  private void take(List<CountedIncident> changed) {
    lock.writeLock().lock();
    try {
      changed.forEach(columns::put);
      if (columns.isLoose()) {
        columns = columns.inOrder(revisions);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private boolean isTooFull() {
    return columns.size() > sizeWhenRead + settings.mostIncidents() / 10;
  }

  private void readAll() {
    Instant begun = clock.instant();
    IncidentColumns fresh = emptyColumns();
    CountedIncidents.Reading read = incidents.readAll(settings.mostIncidents(), fresh::put);
    Instant horizon = read.horizon();
    fresh.endAt(horizon == null ? null : MapColumns.micros(horizon));
    IncidentColumns sorted = fresh.inOrder(revisions);
    lock.writeLock().lock();
    try {
      columns = sorted;
      revisions.renew();
      sizeWhenRead = sorted.size();
    } finally {
      lock.writeLock().unlock();
    }
    moment = read.moment();
    Duration took = Duration.between(begun, clock.instant());
    LOG.info("{} incidents ready for counting in {}", sorted.size(), took);
  }

  private IncidentColumns emptyColumns() {
    List<String> codes = categories.list().stream().map(Category::code).toList();
    return new IncidentColumns(jurisdiction.zone(), (int) firstDay().toEpochDay(), codes);
  }
}

package org.gridmap.incident.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * What is counted, in memory: the incidents of the last years as columns, at most so many. The
 * truth is the database; every instance follows it by itself from the moment of its last reading,
 * before each answer, so an answer includes all that was committed before the question. Nothing is
 * lost with a process: the next one reads all anew.
 */
@Component
public class IncidentLedger {

  private static final Logger LOG = LoggerFactory.getLogger(IncidentLedger.class);

  /** More changes than this cost more one by one than reading all anew. */
  private static final int MOST_CHANGES = 5_000;

  private final CountedIncidents incidents;
  private final Categories categories;
  private final JurisdictionSettings jurisdiction;
  private final LedgerSettings settings;
  private final Clock clock;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
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
  public <T> T read(Function<IncidentColumns, T> question) {
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

  private synchronized void catchUp() {
    String since = moment;
    if (since == null || isTooFull()) {
      readAll();
      return;
    }
    List<CountedIncident> changed = new ArrayList<>();
    Optional<String> next = incidents.readChanged(since, MOST_CHANGES, changed::add);
    if (next.isEmpty()) {
      readAll();
      return;
    }
    if (!changed.isEmpty()) {
      lock.writeLock().lock();
      try {
        changed.forEach(columns::put);
      } finally {
        lock.writeLock().unlock();
      }
    }
    moment = next.get();
  }

  private boolean isTooFull() {
    return columns.size() > settings.mostIncidents() + settings.mostIncidents() / 10;
  }

  private void readAll() {
    Instant begun = clock.instant();
    IncidentColumns fresh = emptyColumns();
    Instant since = firstDay().atStartOfDay(jurisdiction.zone()).toInstant();
    String read = incidents.readAll(since, settings.mostIncidents(), fresh::put);
    lock.writeLock().lock();
    try {
      columns = fresh;
    } finally {
      lock.writeLock().unlock();
    }
    moment = read;
    Duration took = Duration.between(begun, clock.instant());
    LOG.info("{} incidents ready for counting in {}", fresh.size(), took);
  }

  private IncidentColumns emptyColumns() {
    List<String> codes = categories.list().stream().map(Category::code).toList();
    return new IncidentColumns(jurisdiction.zone(), codes);
  }
}

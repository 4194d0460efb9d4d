package org.gridmap.security;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chains of the audit, one for each first word of an action: every row holds the hash of the
 * one before it, so that a row changed or taken out behind the service's back is found. The last
 * row's hash stands beside, so that an end taken off is found too. Who can write to the database
 * can make a whole chain anew: keep what {@link #heads} answers elsewhere.
 */
@Component
public class AuditChain {

  /** How long every row stays; the database refuses to remove younger ones. */
  static final Duration LEAST_KEPT = Duration.ofDays(190);

  private final JdbcClient database;
  private final Clock clock;
  private final Audit audit;

  AuditChain(JdbcClient database, Clock clock, Audit audit) {
    this.database = database;
    this.clock = clock;
    this.audit = audit;
  }

  /** What is wrong with a row: it says something else than it said, or it is gone. */
  public enum FaultKind {
    CHANGED,
    MISSING
  }

  /**
   * The first row of a stream that is not as it was written.
   *
   * @param seq its place in the stream, counted from 1
   */
  public record ChainFault(String stream, long seq, FaultKind kind) {}

  /**
   * What a check found.
   *
   * @param faults at most one a stream: behind the first nothing can be told
   */
  public record Verdict(long rows, long streams, List<ChainFault> faults) {
    public Verdict {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Rows of a stream that are old enough to go.
   *
   * @param seq the last of them
   */
  public record OldRows(String stream, long rows, long seq) {}

  /**
   * The end of a stream: as long as its row of this number has this hash, nothing before it was
   * changed.
   *
   * @param hash of the last row, hexadecimal
   */
  public record Head(String stream, long seq, String hash) {}

  /** The end of every stream, by name; worth something only where it is kept elsewhere. */
  public List<Head> heads() {
    return database
        .sql(AuditSql.HEADS)
        .query(
            (row, index) ->
                new Head(row.getString("name"), row.getLong("seq"), row.getString("hash")))
        .list();
  }

  /** Reads every row once. */
  @Transactional(readOnly = true)
  public Verdict verify() {
    List<ChainFault> faults =
        database
            .sql(AuditSql.FIRST_FAULTS)
            .query(
                (row, index) ->
                    new ChainFault(
                        row.getString("stream"),
                        row.getLong("seq"),
                        FaultKind.valueOf(row.getString("kind"))))
            .list();
    return database
        .sql(AuditSql.COUNT)
        .query((row, index) -> new Verdict(row.getLong(1), row.getLong(2), faults))
        .single();
  }

  /**
   * The rows that a cut would remove.
   *
   * @throws IllegalArgumentException if less than {@link #LEAST_KEPT} would be kept
   */
  public List<OldRows> listOld(Duration kept) {
    if (kept.compareTo(LEAST_KEPT) < 0) {
      throw new IllegalArgumentException("The audit is kept for " + LEAST_KEPT.toDays() + " days");
    }
    return database
        .sql(AuditSql.LIST_CUTS)
        .param("before", OffsetDateTime.now(clock).minus(kept))
        .query(
            (row, index) ->
                new OldRows(row.getString("stream"), row.getLong("rows"), row.getLong("seq")))
        .list();
  }

  /**
   * Removes what {@link #listOld} lists, and leaves an anchor from which the rest still verifies.
   *
   * @throws IllegalArgumentException if less than {@link #LEAST_KEPT} would be kept
   */
  @Transactional
  public List<OldRows> cut(Duration kept) {
    database.sql(AuditSql.LOCK_STREAMS).query(String.class).list();
    List<OldRows> old = listOld(kept);
    letCut("on");
    for (OldRows rows : old) {
      database
          .sql(AuditSql.ANCHOR)
          .param("stream", rows.stream())
          .param("seq", rows.seq())
          .param("at", OffsetDateTime.now(clock))
          .update();
      database.sql(AuditSql.CUT).param("stream", rows.stream()).param("seq", rows.seq()).update();
    }
    letCut("off");
    old.forEach(
        rows ->
            audit.record(
                "audit.cut",
                rows.stream(),
                "{\"rows\": %d, \"seq\": %d}".formatted(rows.rows(), rows.seq())));
    return old;
  }

  private void letCut(String word) {
    database.sql(AuditSql.LET_CUT).param("cut", word).query(String.class).single();
  }
}

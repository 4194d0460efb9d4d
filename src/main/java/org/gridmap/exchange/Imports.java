package org.gridmap.exchange;

import java.io.InputStream;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.gridmap.platform.Tally;
import org.gridmap.security.Audit;
import org.gridmap.security.DemoAccounts;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.FaultFound;
import org.gridmap.source.FeatureFormat;
import org.gridmap.source.FeatureSource;
import org.gridmap.source.FieldNames;
import org.gridmap.source.FileDoor;
import org.gridmap.source.Findings;
import org.gridmap.source.Place;
import org.gridmap.source.Reading;
import org.gridmap.source.ReferenceSystems;
import org.gridmap.source.Shapes;
import org.gridmap.source.SourceFeature;
import org.gridmap.source.ToWgs84;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files in: one transaction per file. One fault refuses the whole file, unless the good features
 * are wanted; then they go in together and the others are listed. One import runs at a time.
 */
@Service
public class Imports {

  private static final String ONE_AT_A_TIME =
      "select 1 from pg_advisory_xact_lock(hashtext('gridmap import'))";

  private final Loaders loaders;
  private final TransactionTemplate transaction;
  private final JdbcClient database;
  private final FilledTables filled;
  private final DemoAccounts demoAccounts;
  private final Audit audit;

  Imports(
      Loaders loaders,
      TransactionTemplate transaction,
      JdbcClient database,
      FilledTables filled,
      DemoAccounts demoAccounts,
      Audit audit) {
    this.loaders = loaders;
    this.transaction = transaction;
    this.database = database;
    this.filled = filled;
    this.demoAccounts = demoAccounts;
    this.audit = audit;
  }

  /**
   * Imports one file of real data; demo accounts end with it.
   *
   * @param formatName file name or media type; only for text that could be anything
   * @param progress told the number of features read so far, now and then
   */
  public ImportReport run(
      ImportKind kind,
      ImportOptions options,
      String formatName,
      InputStream bytes,
      LongConsumer progress) {
    return transaction.execute(
        status -> {
          ImportReport report = load(kind, options, formatName, bytes, progress);
          switch (report.outcome()) {
            case REFUSED, DRY_RUN, NOTHING_IMPORTED -> status.setRollbackOnly();
            case IMPORTED, PARTLY_IMPORTED -> {
              record(report, options);
              if (options.intoPlan() == null) {
                endDemo();
              }
            }
          }
          return report;
        });
  }

  private void record(ImportReport report, ImportOptions options) {
    Tally tally = report.tally();
    audit.record(
        "import." + report.kind().name().toLowerCase(Locale.ROOT),
        options.intoPlan() == null ? null : "plan " + options.intoPlan().name(),
        "{\"read\": %d, \"added\": %d, \"changed\": %d, \"unchanged\": %d, \"skipped\": %d}"
            .formatted(
                report.read(),
                tally.added(),
                tally.changed(),
                tally.unchanged(),
                report.skipped()));
  }

  private void endDemo() {
    demoAccounts.retire();
    database.sql(DemoSql.FORGET).update();
  }

  /** Imports one file in the surrounding transaction; the caller rolls back what was refused. */
  ImportReport load(
      ImportKind kind,
      ImportOptions options,
      String formatName,
      InputStream bytes,
      LongConsumer progress) {
    database.sql(ONE_AT_A_TIME).query(Integer.class).single();
    filled.analyzeUnknown();
    Findings findings = new Findings();
    Counter read = new Counter(progress);
    Tally tally = Tally.NOTHING;
    try (FeatureSource source =
            FileDoor.open(FeatureFormat.of(formatName), bytes, options.reading());
        Loader loader = loaders.open(kind, options, findings)) {
      FieldNames names = ImportFields.names(kind, options);
      readAll(
          source,
          options,
          read,
          (feature, shapes) -> loader.take(new Reading(feature, names, shapes, findings)));
      source.notes().forEach(findings::add);
      if (read.count == 0) {
        findings.add(Fault.of(FaultCode.NO_FEATURES, Place.FILE));
      }
      loader.settle();
      if (!findings.isUnreadable()
          && (findings.faultCount() == 0 || options.leniency().skipBad())) {
        tally = loader.store();
        filled.analyzeFilled();
      }
    } catch (FaultFound fault) {
      findings.breakOff(fault.fault());
    }
    return report(kind, options, findings, read.count, tally);
  }

  private static void readAll(
      FeatureSource source,
      ImportOptions options,
      Counter read,
      BiConsumer<SourceFeature, Shapes> take) {
    SourceFeature feature = source.next();
    ToWgs84 conversion =
        ReferenceSystems.choose(
            options.reference().datum(), options.reference().crs(), source, feature);
    Shapes shapes = new Shapes(conversion, options.leniency().repair());
    while (feature != null) {
      read.one();
      take.accept(feature, shapes);
      feature = source.next();
    }
  }

  private static ImportReport report(
      ImportKind kind, ImportOptions options, Findings findings, long read, Tally tally) {
    boolean refused =
        findings.isUnreadable() || (findings.faultCount() > 0 && !options.leniency().skipBad());
    ImportReport.Outcome outcome;
    if (refused) {
      outcome = ImportReport.Outcome.REFUSED;
    } else if (options.dryRun()) {
      outcome = ImportReport.Outcome.DRY_RUN;
    } else if (tally.added() + tally.changed() + tally.unchanged() == 0) {
      outcome = ImportReport.Outcome.NOTHING_IMPORTED;
    } else if (findings.faultCount() > 0) {
      outcome = ImportReport.Outcome.PARTLY_IMPORTED;
    } else {
      outcome = ImportReport.Outcome.IMPORTED;
    }
    return new ImportReport(
        kind,
        outcome,
        read,
        refused ? Tally.NOTHING : tally,
        findings.badFeatures(),
        findings.faultCount(),
        findings.faults(),
        findings.noteCount(),
        findings.notes());
  }

  private static final class Counter {

    private static final int STEP = 1000;

    private final LongConsumer progress;
    private long count;

    private Counter(LongConsumer progress) {
      this.progress = progress;
    }

    private void one() {
      if (++count % STEP == 0) {
        progress.accept(count);
      }
    }
  }
}

package org.gridmap.exchange;

import java.util.List;
import org.gridmap.platform.Tally;
import org.gridmap.source.Fault;

/**
 * What came of one file.
 *
 * @param read features the file holds
 * @param tally what was done with the good ones
 * @param skipped features with faults
 * @param faultCount all faults, also those not listed
 * @param faults the first ten thousand
 * @param noteCount all notes, also those not listed
 * @param notes the first ten thousand
 */
public record ImportReport(
    ImportKind kind,
    Outcome outcome,
    long read,
    Tally tally,
    long skipped,
    long faultCount,
    List<Fault> faults,
    long noteCount,
    List<Fault> notes) {

  /** How an import ended. */
  public enum Outcome {
    /** All features are in. */
    IMPORTED,
    /** The good features are in, the others are listed. */
    PARTLY_IMPORTED,
    /** Nothing was written: the file holds nothing, or nothing good. */
    NOTHING_IMPORTED,
    /** Nothing was written because of faults. */
    REFUSED,
    /** Nothing was written because only a trial was asked for. */
    DRY_RUN
  }

  public ImportReport {
    faults = List.copyOf(faults);
    notes = List.copyOf(notes);
  }
}

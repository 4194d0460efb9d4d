package org.gridmap.exchange;

import org.gridmap.platform.StagedRow;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.Findings;
import org.gridmap.source.Place;
import org.gridmap.source.Reading;

/** What is said of a feature whose code stood in the file before; the earlier one counts. */
final class RepeatedCode {

  private RepeatedCode() {}

  /**
   * @param earlier number of the feature that has the code
   */
  static void report(Reading feature, String code, int earlier) {
    feature.report(
        feature.fault(FaultCode.DUPLICATE_CODE).with("code", code).with("earlier", earlier));
  }

  /** As {@link #report(Reading, String, int)}, for rows that were found in the database. */
  static void report(Iterable<StagedRow> rows, Findings findings) {
    for (StagedRow row : rows) {
      findings.add(
          Fault.of(FaultCode.DUPLICATE_CODE, place(row))
              .with("code", row.code())
              .with("earlier", row.earlierRow())
              .at(row.at()));
    }
  }

  /** Where a row stands in its file. */
  static Place place(StagedRow row) {
    return new Place(row.row(), row.code(), 0, 0);
  }
}

package org.gridmap.exchange;

import java.time.Instant;
import java.util.Map;
import org.gridmap.area.AreaLevel;
import org.gridmap.platform.Datum;
import org.gridmap.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param fields name of the source property by target field, e.g. households → flats
 * @param constants value by target field, for what the file does not say
 * @param level level of all areas in the file; null: each says its own
 * @param datum datum of the coordinates when no reference system is named
 * @param crs reference system of the coordinates, e.g. EPSG:4547; null: what the file declares
 * @param dryRun do everything but the commit
 * @param skipBad import the good features and list the others
 * @param fixOverlaps overlaps up to so many m² go to the lower code; null: none
 * @param repair make invalid rings valid, and report it
 * @param keepOutside take incidents outside every community
 * @param since when things that were not there began to be valid; null: now
 */
public record ImportOptions(
    Map<String, String> fields,
    Map<String, String> constants,
    @Nullable AreaLevel level,
    Datum datum,
    @Nullable String crs,
    boolean dryRun,
    boolean skipBad,
    @Nullable Double fixOverlaps,
    boolean repair,
    boolean keepOutside,
    @Nullable Instant since) {

  /** Nothing special: WGS 84, one fault refuses the file. */
  public static final ImportOptions USUAL =
      new ImportOptions(
          Map.of(), Map.of(), null, Datum.WGS84, null, false, false, null, false, false, null);

  public ImportOptions {
    fields = Map.copyOf(fields);
    constants = Map.copyOf(constants);
    if (crs != null && datum != Datum.WGS84) {
      throw new Problem(ImportProblem.IMPORT_OPTION).with("option", "crs, datum");
    }
    if (fixOverlaps != null && !(fixOverlaps > 0 && fixOverlaps < Double.POSITIVE_INFINITY)) {
      throw new Problem(ImportProblem.IMPORT_OPTION).with("option", "fix-overlaps");
    }
  }

  public ImportOptions withLevel(AreaLevel other) {
    return new ImportOptions(
        fields,
        constants,
        other,
        datum,
        crs,
        dryRun,
        skipBad,
        fixOverlaps,
        repair,
        keepOutside,
        since);
  }

  public ImportOptions withConstants(Map<String, String> others) {
    return new ImportOptions(
        fields,
        others,
        level,
        datum,
        crs,
        dryRun,
        skipBad,
        fixOverlaps,
        repair,
        keepOutside,
        since);
  }

  public ImportOptions withSince(Instant other) {
    return new ImportOptions(
        fields,
        constants,
        level,
        datum,
        crs,
        dryRun,
        skipBad,
        fixOverlaps,
        repair,
        keepOutside,
        other);
  }
}

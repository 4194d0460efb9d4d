package org.gridmap.exchange;

import java.time.Instant;
import java.util.Map;
import org.gridmap.area.AreaLevel;
import org.gridmap.platform.Datum;
import org.gridmap.platform.Problem;
import org.gridmap.source.ReadChoices;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param fields name of the source property by target field, e.g. households → flats
 * @param constants value by target field, for what the file does not say
 * @param level level of all areas in the file; null: each says its own
 * @param reading what was said about the bytes of the file: encoding, layer
 * @param dryRun do everything but the commit
 * @param shiftDays whole days added to every time of incidents
 * @param since when things that were not there began to be valid; null: now
 * @param intoPlan the draft that grids begin instead of being published; null: publish
 */
public record ImportOptions(
    Map<String, String> fields,
    Map<String, String> constants,
    @Nullable AreaLevel level,
    Reference reference,
    ReadChoices reading,
    boolean dryRun,
    Leniency leniency,
    int shiftDays,
    @Nullable Instant since,
    @Nullable IntoPlan intoPlan) {

  /** Nothing special: WGS 84, one fault refuses the file. */
  public static final ImportOptions USUAL =
      new ImportOptions(
          Map.of(),
          Map.of(),
          null,
          new Reference(Datum.WGS84, null),
          ReadChoices.USUAL,
          false,
          new Leniency(false, null, false, false),
          0,
          null,
          null);

  public ImportOptions {
    fields = Map.copyOf(fields);
    constants = Map.copyOf(constants);
  }

  /**
   * What the coordinates of the file mean.
   *
   * @param datum datum of the coordinates when no reference system is named
   * @param crs reference system of the coordinates, e.g. EPSG:4547; null: what the file declares
   */
  public record Reference(Datum datum, @Nullable String crs) {

    public Reference {
      if (crs != null && datum != Datum.WGS84) {
        throw new Problem(ImportProblem.IMPORT_OPTION).with("option", "crs, datum");
      }
    }
  }

  /**
   * A draft that is begun.
   *
   * @param cut whether the blocks that drawn borders cross are cut along them
   */
  public record IntoPlan(String name, boolean cut) {}

  /**
   * Which faults do not refuse the file.
   *
   * @param skipBad import the good features and list the others
   * @param fixOverlaps overlaps up to so many m² go to the lower code; null: none
   * @param repair make invalid rings valid, and report it
   * @param keepOutside take incidents outside every community
   */
  public record Leniency(
      boolean skipBad, @Nullable Double fixOverlaps, boolean repair, boolean keepOutside) {

    public Leniency {
      if (fixOverlaps != null && !(fixOverlaps > 0 && fixOverlaps < Double.POSITIVE_INFINITY)) {
        throw new Problem(ImportProblem.IMPORT_OPTION).with("option", "fix-overlaps");
      }
    }
  }

  /** The same for one level of areas. */
  ImportOptions withLevel(AreaLevel other) {
    return copy(constants, other, shiftDays, since);
  }

  /** The same with one value for all features. */
  ImportOptions with(String field, String value) {
    return copy(Map.of(field, value), level, shiftDays, since);
  }

  /** The same with times moved by whole days. */
  public ImportOptions withShift(int days) {
    return copy(constants, level, days, since);
  }

  /** The same for things that began to be valid at another time. */
  ImportOptions withSince(Instant other) {
    return copy(constants, level, shiftDays, other);
  }

  private ImportOptions copy(
      Map<String, String> otherConstants,
      @Nullable AreaLevel otherLevel,
      int otherShift,
      @Nullable Instant otherSince) {
    return new ImportOptions(
        fields,
        otherConstants,
        otherLevel,
        reference,
        reading,
        dryRun,
        leniency,
        otherShift,
        otherSince,
        intoPlan);
  }
}

package org.gridmap.source.sheet;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.FaultFound;
import org.gridmap.source.FeatureSource;
import org.gridmap.source.PackedFile;
import org.gridmap.source.Place;
import org.gridmap.source.ReadChoices;
import org.gridmap.source.SourceFeature;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet as features without geometry: the first visible sheet that holds a table,
 * or the one that was chosen. The line of a place is the number the spreadsheet shows.
 */
public final class SheetFeatures implements FeatureSource {

  private static final int LOOKED_AT = 30;

  private final Workbook workbook;
  private final SheetRows rows;
  private final SheetHeader header;
  private final Deque<SheetRow> ahead;
  private final List<Fault> notes = new ArrayList<>();
  private int count;

  private SheetFeatures(
      Workbook workbook, SheetRows rows, SheetHeader header, List<SheetRow> first) {
    this.workbook = workbook;
    this.rows = rows;
    this.header = header;
    this.ahead = new ArrayDeque<>(first.subList(header.rows(), first.size()));
  }

  /**
   * Opens a workbook.
   *
   * @throws FaultFound {@code EMPTY_FILE}, {@code LAYER_UNKNOWN}, {@code COLUMN_TWICE}
   */
  public static FeatureSource open(Path file, ReadChoices choices) {
    PackedFile packed = PackedFile.open(file, choices.limits());
    try {
      return chosen(Workbook.of(packed), choices.layer());
    } catch (RuntimeException refused) {
      packed.close();
      throw refused;
    }
  }

  private static SheetFeatures chosen(Workbook workbook, @Nullable String name) {
    Map<String, String> sheets = workbook.sheets();
    if (name != null && !sheets.containsKey(name)) {
      throw new FaultFound(
          Fault.of(FaultCode.LAYER_UNKNOWN, Place.FILE)
              .with("layer", name)
              .with("layers", String.join(", ", sheets.keySet())));
    }
    for (Map.Entry<String, String> sheet : sheets.entrySet()) {
      if (name == null || name.equals(sheet.getKey())) {
        SheetFeatures table = table(workbook, sheet.getValue());
        if (table != null) {
          table.tellOthers(sheet.getKey(), name);
          return table;
        }
      }
    }
    throw new FaultFound(Fault.of(FaultCode.EMPTY_FILE, Place.FILE));
  }

  private static @Nullable SheetFeatures table(Workbook workbook, String part) {
    SheetRows rows = new SheetRows(workbook, part);
    List<SheetRow> first = new ArrayList<>();
    SheetRow row = rows.next();
    while (row != null && first.size() < LOOKED_AT) {
      first.add(row);
      row = first.size() < LOOKED_AT ? rows.next() : null;
    }
    if (first.isEmpty()) {
      rows.close();
      return null;
    }
    return new SheetFeatures(workbook, rows, SheetHeader.in(first, rows.merges()), first);
  }

  private void tellOthers(String taken, @Nullable String asked) {
    if (asked == null && workbook.sheets().size() > 1) {
      List<String> others = new ArrayList<>(workbook.sheets().keySet());
      others.remove(taken);
      notes.add(
          Fault.of(FaultCode.LAYERS_LEFT, Place.FILE)
              .with("layer", taken)
              .with("layers", String.join(", ", others)));
    }
  }

  @Override
  public @Nullable SourceFeature next() {
    while (true) {
      SheetRow row = ahead.isEmpty() ? rows.next() : ahead.poll();
      if (row == null) {
        return null;
      }
      Map<String, Object> properties = new LinkedHashMap<>();
      header
          .names()
          .forEach(
              (column, name) -> {
                Object value = row.cells().get(column);
                if (value != null) {
                  properties.put(name, value);
                }
              });
      if (!properties.isEmpty()) {
        Place place = new Place(++count, null, row.number(), 1);
        return new SourceFeature(place, properties, null, List.of(), columns());
      }
    }
  }

  @Override
  public List<String> columns() {
    return List.copyOf(header.names().values());
  }

  @Override
  public List<Fault> notes() {
    return List.copyOf(notes);
  }

  @Override
  public void close() {
    try (workbook) {
      rows.close();
    }
  }
}

package org.gridmap.source.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.FaultFound;
import org.gridmap.source.Place;

/**
 * The names of the columns. Titles above them, one cell to a row, are passed over; a name over
 * several columns gives way to those below it, and comes before them where they repeat.
 */
final class SheetHeader {

  private final Map<Integer, String> names = new LinkedHashMap<>();
  private int rows;

  /**
   * Finds the header among the first rows.
   *
   * @param first the first rows of the sheet
   * @throws FaultFound {@code COLUMN_TWICE}
   */
  static SheetHeader in(List<SheetRow> first, Merges merges) {
    SheetHeader header = new SheetHeader();
    int top = 0;
    while (top < first.size() - 1 && isTitle(first.get(top), first, top)) {
      top++;
    }
    int height = height(first, top, merges);
    header.rows = top + height;
    header.name(first.subList(top, Math.min(first.size(), top + height)));
    return header;
  }

  private static boolean isTitle(SheetRow row, List<SheetRow> all, int at) {
    boolean one = new HashSet<>(row.cells().values()).size() == 1;
    return one && all.subList(at + 1, all.size()).stream().anyMatch(SheetHeader::isWide);
  }

  private static boolean isWide(SheetRow row) {
    return new HashSet<>(row.cells().values()).size() > 1;
  }

  /** How many rows of the sheet, blank ones left out, the merged names reach down. */
  private static int height(List<SheetRow> first, int top, Merges merges) {
    int number = first.get(top).number();
    int bottom = number;
    for (Merges.Merge merge : merges.from(number)) {
      boolean group = merge.isAcross() && merge.bottom() == number;
      bottom = Math.max(bottom, group ? number + 1 : merge.bottom());
    }
    int height = 1;
    while (top + height < first.size() && first.get(top + height).number() <= bottom) {
      height++;
    }
    return height;
  }

  private void name(List<SheetRow> header) {
    Set<Integer> columns = new TreeSet<>();
    header.forEach(row -> columns.addAll(row.cells().keySet()));
    Map<Integer, List<String>> all = new LinkedHashMap<>();
    for (int column : columns) {
      List<String> levels = new ArrayList<>();
      for (SheetRow row : header) {
        Object name = row.cells().get(column);
        if (name != null && !levels.contains(plain(name))) {
          levels.add(plain(name));
        }
      }
      all.put(column, levels);
    }
    Set<String> repeated = repeated(all);
    all.forEach((column, levels) -> take(column, levels, repeated, header.get(0).number()));
  }

  private static Set<String> repeated(Map<Integer, List<String>> all) {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new HashSet<>();
    all.values().forEach(levels -> (seen.add(last(levels)) ? seen : twice).add(last(levels)));
    return twice;
  }

  private void take(int column, List<String> levels, Set<String> repeated, int row) {
    String last = last(levels);
    String name = repeated.contains(last) ? String.join("·", levels) : last;
    if (names.containsValue(name)) {
      throw new FaultFound(
          Fault.of(FaultCode.COLUMN_TWICE, new Place(0, null, row, column + 1))
              .with("column", name));
    }
    names.put(column, name);
  }

  private static String last(List<String> levels) {
    return levels.get(levels.size() - 1);
  }

  /** A name in one line, without the star of a field that must be given. */
  private static String plain(Object name) {
    return name.toString().replaceAll("\\s+", " ").replaceAll("^[*＊]\\s*|\\s*[*＊]$", "").strip();
  }

  /** How many of the first rows are titles and names. */
  int rows() {
    return rows;
  }

  /** The name of each column that has one, from 0. */
  Map<Integer, String> names() {
    return names;
  }
}

package org.gridmap.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gridmap.building.Building;
import org.gridmap.dossier.DossierContent.GridSheet;
import org.gridmap.dossier.DossierContent.Moved;
import org.gridmap.draft.Diff;
import org.jspecify.annotations.Nullable;

/** The dossier as a workbook: grids, buildings, and what changed hands. */
final class DossierWorkbook {

  private final DossierContent content;
  private final DossierWords words;

  private DossierWorkbook(DossierContent content, DossierWords words) {
    this.content = content;
    this.words = words;
  }

  static byte[] of(DossierContent content, DossierWords words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Gridmap", "1.0")) {
      DossierWorkbook filled = new DossierWorkbook(content, words);
      filled.grids(filled.sheet(book, "sheet.grids"));
      filled.buildings(filled.sheet(book, "sheet.buildings"));
      filled.moved(filled.sheet(book, "sheet.moved"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** A sheet whose name, and whose printed head, say when the plan is not published. */
  private Worksheet sheet(Workbook book, String key) {
    String mark = words.mark(content);
    if (mark.isEmpty()) {
      return book.newWorksheet(words.t(key));
    }
    Worksheet sheet = book.newWorksheet(words.t(key) + words.t("sheet.unpublished"));
    sheet.header(mark, Position.CENTER);
    return sheet;
  }

  private void grids(Worksheet sheet) {
    head(
        sheet,
        words.all(
            "community",
            "grid.code",
            "grid",
            "kind",
            "worker",
            "phone",
            "sheet.before",
            "count",
            "sheet.deviation"),
        new double[] {24, 20, 28, 12, 24, 24, 12, 12, 12});
    int row = 1;
    for (DossierContent.Community community : content.communities()) {
      for (GridSheet grid : community.grids()) {
        Diff.Side before = grid.before();
        int column = 0;
        sheet.value(row, column++, community.name());
        sheet.value(row, column++, grid.grid().code());
        sheet.value(row, column++, grid.grid().name());
        sheet.value(row, column++, words.kind(grid.grid().kind()));
        sheet.value(row, column++, words.names(grid.workers()));
        sheet.value(
            row,
            column++,
            String.join(
                " / ",
                grid.workers().stream().map(w -> w.phone() == null ? "" : w.phone()).toList()));
        number(sheet, row, column++, before == null ? null : before.households());
        sheet.value(row, column++, grid.households());
        final int at = row;
        final int last = column;
        content.deviation(grid).ifPresent(share -> sheet.value(at, last, share));
        sheet.style(row, last).format("0%").set();
        row++;
      }
    }
  }

  private void buildings(Worksheet sheet) {
    head(
        sheet,
        words.all(
            "grid.code", "grid", "building.code", "building.name", "levels", "entrances", "count"),
        new double[] {20, 28, 22, 32, 10, 10, 12});
    int row = 1;
    for (GridSheet grid : content.grids()) {
      for (Building building : grid.buildings()) {
        sheet.value(row, 0, grid.grid().code());
        sheet.value(row, 1, grid.grid().name());
        sheet.value(row, 2, building.code());
        sheet.value(row, 3, building.name());
        number(sheet, row, 4, building.levels());
        number(sheet, row, 5, building.entrances());
        number(sheet, row, 6, building.households());
        row++;
      }
    }
  }

  private void moved(Worksheet sheet) {
    head(
        sheet,
        words.all(
            "building.code",
            "building.name",
            "from.grid",
            "from.worker",
            "to.grid",
            "to.worker",
            "count"),
        new double[] {22, 32, 28, 20, 28, 20, 12});
    int row = 1;
    for (Moved one : content.moved()) {
      sheet.value(row, 0, one.code());
      sheet.value(row, 1, one.name());
      sheet.value(row, 2, one.fromGrid());
      sheet.value(row, 3, words.names(one.fromWorkers()));
      sheet.value(row, 4, one.toGrid());
      sheet.value(row, 5, words.names(one.toWorkers()));
      sheet.value(row, 6, one.households());
      row++;
    }
  }

  private static void head(Worksheet sheet, List<String> names, double[] widths) {
    for (int column = 0; column < names.size(); column++) {
      sheet.value(0, column, names.get(column));
      sheet.width(column, widths[column]);
    }
    sheet.range(0, 0, 0, names.size() - 1).style().bold().fillColor("E6EBEF").set();
    sheet.freezePane(0, 1);
  }

  private static void number(Worksheet sheet, int row, int column, @Nullable Integer value) {
    if (value != null) {
      sheet.value(row, column, value);
    }
  }
}

package org.gridmap.dossier;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridmap.building.Building;
import org.gridmap.dossier.DossierContent.Community;
import org.gridmap.dossier.DossierContent.GridSheet;
import org.gridmap.draft.Diff;
import org.gridmap.people.GridWorker;
import org.jspecify.annotations.Nullable;

/** The dossier: an A3 map of each community, then a list for each grid, then what changed hands. */
final class DossierPdf {

  private static final Rectangle A3 = PageSize.A3.rotate();
  private static final float LEGEND_WIDTH = 300;
  private static final float MARGIN = 42;
  private static final int MOST_LEGEND_LINES = 30;

  private final DossierContent content;
  private final DossierWords words;
  private final DossierPaper paper;

  private DossierPdf(DossierContent content, DossierWords words) {
    this.content = content;
    this.words = words;
    String title = words.t("title", Map.of("area", content.areaName()));
    this.paper = new DossierPaper(A3, title, foot(content, words));
    paper.mark(words.mark(content));
  }

  static byte[] of(DossierContent content, DossierWords words) {
    DossierPdf pdf = new DossierPdf(content, words);
    pdf.maps();
    pdf.lists();
    pdf.changes();
    return pdf.paper.finish();
  }

  static String foot(DossierContent content, DossierWords words) {
    return words.t("foot", Map.of("plan", content.planName(), "day", words.from(content)));
  }

  private void maps() {
    for (int i = 0; i < content.communities().size(); i++) {
      if (i > 0) {
        paper.newPage(A3);
      }
      map(content.communities().get(i));
    }
  }

  private void map(Community community) {
    paper.title(words.t("map.title", Map.of("community", community.name())));
    paper.lead(
        words.t(
            "map.lead",
            Map.of(
                "plan", content.planName(),
                "day", words.from(content),
                "grids", community.grids().size(),
                "households", community.households(),
                "target", content.target())));
    Rectangle frame =
        new Rectangle(
            MARGIN, 52, A3.getWidth() - MARGIN - LEGEND_WIDTH - 20, A3.getHeight() - MARGIN - 70);
    DossierMap map = new DossierMap(community, frame);
    PdfContentByte canvas = paper.canvas();
    map.draw(canvas);
    canvas.setColorStroke(DossierPaper.LINE);
    canvas.setLineWidth(0.8f);
    canvas.rectangle(frame.getLeft(), frame.getBottom(), frame.getWidth(), frame.getHeight());
    canvas.stroke();
    legend(canvas, map, community, frame.getRight() + 20, frame.getTop());
  }

  private void legend(
      PdfContentByte canvas, DossierMap map, Community community, float x, float top) {
    DossierPaper.draw(
        canvas,
        words.t("legend"),
        x,
        top - 12,
        new DossierPaper.Lettering(12, Element.ALIGN_LEFT, DossierPaper.INK));
    float step =
        Math.min(42, (top - 90) / Math.min(MOST_LEGEND_LINES, community.grids().size() + 1));
    float y = top - 40;
    for (int i = 0; i < Math.min(MOST_LEGEND_LINES, community.grids().size()); i++) {
      GridSheet sheet = community.grids().get(i);
      canvas.setColorFill(map.fill(i));
      canvas.setColorStroke(DossierPaper.SOFT);
      canvas.setLineWidth(0.6f);
      canvas.roundRectangle(x, y - 4, 26, 18, 3);
      canvas.fillStroke();
      DossierPaper.draw(
          canvas,
          String.valueOf(i + 1),
          x + 13,
          y + 1,
          new DossierPaper.Lettering(10, Element.ALIGN_CENTER, DossierPaper.INK));
      line(canvas, sheet, x + 36, y);
      y -= step;
    }
  }

  private void line(PdfContentByte canvas, GridSheet sheet, float x, float y) {
    float right = A3.getWidth() - MARGIN;
    String name = sheet.grid().name() + (sheet.changed() ? " " + words.t("changed") : "");
    DossierPaper.draw(
        canvas,
        name,
        x,
        y + 5,
        new DossierPaper.Lettering(10.5f, Element.ALIGN_LEFT, DossierPaper.INK));
    DossierPaper.draw(
        canvas,
        words.t("households", Map.of("count", sheet.households())) + deviation(sheet),
        right,
        y + 5,
        new DossierPaper.Lettering(10.5f, Element.ALIGN_RIGHT, DossierPaper.INK));
    DossierPaper.draw(
        canvas,
        words.names(sheet.workers()),
        x,
        y - 8,
        new DossierPaper.Lettering(9, Element.ALIGN_LEFT, DossierPaper.SOFT));
  }

  private String deviation(GridSheet sheet) {
    return content.deviation(sheet).map(share -> "  " + words.percent(share)).orElse("");
  }

  private void lists() {
    paper.newPage(PageSize.A4);
    boolean first = true;
    for (GridSheet sheet : content.grids()) {
      if (!first && paper.at() < 240) {
        paper.newPage();
      }
      first = false;
      list(sheet);
    }
  }

  private void list(GridSheet sheet) {
    paper.heading(sheet.grid().name() + "  " + sheet.grid().code());
    Diff.Side before = sheet.before();
    String was =
        before == null
            ? words.t(sheet.changed() ? "new" : "unchanged")
            : words.t("before", Map.of("households", before.households()));
    paper.lead(
        words.t(
            "grid.lead",
            Map.of(
                "kind", words.kind(sheet.grid().kind()),
                "households", sheet.households(),
                "deviation", deviation(sheet).strip(),
                "buildings", sheet.buildings().size(),
                "workers", workers(sheet.workers()),
                "was", was)));
    List<List<String>> rows = new ArrayList<>();
    for (Building building : sheet.buildings()) {
      rows.add(
          List.of(
              building.code(),
              building.name() == null ? "" : building.name(),
              number(building.levels()),
              number(building.entrances()),
              number(building.households())));
    }
    if (!rows.isEmpty()) {
      paper.table(
          words.all("building.code", "building.name", "levels", "entrances", "count"),
          new float[] {24, 40, 10, 10, 12},
          3,
          rows);
    }
  }

  private String workers(List<GridWorker> workers) {
    if (workers.isEmpty()) {
      return words.t("nobody");
    }
    return String.join(
        words.t("comma"),
        workers.stream()
            .map(
                worker ->
                    worker.name()
                        + (worker.phone() == null ? "" : " " + worker.phone())
                        + " "
                        + words.t("role." + worker.role()))
            .toList());
  }

  private void changes() {
    paper.newPage(PageSize.A4);
    paper.add(
        DossierPaper.paragraph(
            words.t("changes.title"), DossierPaper.font(16, Font.BOLD, DossierPaper.INK), 0, 6));
    int households = content.moved().stream().mapToInt(DossierContent.Moved::households).sum();
    paper.lead(
        words.t(
            "changes.lead", Map.of("buildings", content.moved().size(), "households", households)));
    List<List<String>> rows = new ArrayList<>();
    for (DossierContent.Moved moved : content.moved()) {
      rows.add(
          List.of(
              moved.name(),
              moved.fromGrid(),
              words.names(moved.fromWorkers()),
              moved.toGrid(),
              words.names(moved.toWorkers()),
              String.valueOf(moved.households())));
    }
    if (!rows.isEmpty()) {
      paper.table(
          words.all("building.name", "from.grid", "from.worker", "to.grid", "to.worker", "count"),
          new float[] {30, 25, 16, 25, 16, 10},
          1,
          rows);
    }
  }

  private static String number(@Nullable Integer count) {
    return count == null ? "" : String.valueOf(count);
  }
}

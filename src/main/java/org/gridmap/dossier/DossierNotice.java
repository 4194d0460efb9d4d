package org.gridmap.dossier;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridmap.dossier.DossierContent.Community;
import org.gridmap.dossier.DossierContent.GridSheet;

/** The notice for the board 公示: for each community one sheet that residents understand. */
final class DossierNotice {

  private static final float MARGIN = 42;
  private static final float MAP_HEIGHT = 290;

  private DossierNotice() {}

  static byte[] of(DossierContent content, DossierWords words, String reportAddress) {
    DossierPaper paper =
        new DossierPaper(
            PageSize.A4,
            words.t("notice.title", Map.of("community", content.areaName())),
            DossierPdf.foot(content, words));
    paper.mark(words.mark(content));
    boolean first = true;
    for (Community community : content.communities()) {
      if (!first) {
        paper.newPage();
      }
      first = false;
      sheet(paper, content, community, words, reportAddress);
    }
    return paper.finish();
  }

  private static void sheet(
      DossierPaper paper,
      DossierContent content,
      Community community,
      DossierWords words,
      String reportAddress) {
    Paragraph title =
        DossierPaper.paragraph(
            words.t("notice.title", Map.of("community", community.name())),
            DossierPaper.font(22, Font.BOLD, DossierPaper.INK),
            6,
            14);
    title.setAlignment(Element.ALIGN_CENTER);
    paper.add(title);
    long changed = community.grids().stream().filter(GridSheet::changed).count();
    paper.text(
        words.t(
            "notice.text",
            Map.of(
                "community", community.name(),
                "day", words.from(content),
                "grids", community.grids().size(),
                "changed", changed,
                "households", community.households())));
    float top = paper.at() - 12;
    Rectangle frame = new Rectangle(MARGIN, top - MAP_HEIGHT, PageSize.A4.getWidth() - MARGIN, top);
    new DossierMap(community, frame).draw(paper.canvas());
    paper.skip(MAP_HEIGHT + 22);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < community.grids().size(); i++) {
      GridSheet sheet = community.grids().get(i);
      rows.add(
          List.of(
              String.valueOf(i + 1),
              sheet.grid().name(),
              words.names(sheet.workers()),
              phones(sheet),
              String.valueOf(sheet.households())));
    }
    paper.table(
        words.all("number", "grid", "worker", "phone", "count"),
        new float[] {7, 38, 24, 22, 12},
        1,
        rows);
    paper.add(
        DossierPaper.paragraph("", DossierPaper.font(6, Font.NORMAL, DossierPaper.INK), 0, 0));
    paper.text(words.t("notice.period"));
    paper.text(words.t("notice.opinion", Map.of("address", reportAddress)));
    Paragraph sign =
        DossierPaper.paragraph(
            words.t("notice.sign", Map.of("community", community.name())),
            DossierPaper.font(11.5f, Font.NORMAL, DossierPaper.INK),
            10,
            0);
    sign.setAlignment(Element.ALIGN_RIGHT);
    paper.add(sign);
  }

  private static String phones(GridSheet sheet) {
    return String.join(
        " / ",
        DossierWords.serving(sheet.workers()).stream()
            .map(worker -> worker.phone() == null ? "" : worker.phone())
            .toList());
  }
}

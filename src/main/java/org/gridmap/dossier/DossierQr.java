package org.gridmap.dossier;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gridmap.building.Building;
import org.gridmap.dossier.DossierContent.GridSheet;

/** Sheets of six labels to cut out: scanning one opens the report form at its building. */
final class DossierQr {

  private static final int COLUMNS = 2;
  private static final int ROWS = 3;
  private static final float MARGIN = 36;
  private static final float CODE_POINTS = 150;

  private DossierQr() {}

  static byte[] of(DossierContent content, DossierWords words, String reportAddress) {
    DossierPaper paper =
        new DossierPaper(PageSize.A4, words.t("qr.title"), DossierPdf.foot(content, words));
    paper.mark(words.mark(content));
    paper.add(DossierPaper.paragraph(" ", DossierPaper.font(1, 0, DossierPaper.INK), 0, 0));
    int slot = 0;
    for (GridSheet sheet : content.grids()) {
      for (Building building : sheet.buildings()) {
        if (slot == COLUMNS * ROWS) {
          paper.newPage();
          paper.add(DossierPaper.paragraph(" ", DossierPaper.font(1, 0, DossierPaper.INK), 0, 0));
          slot = 0;
        }
        label(paper.canvas(), new Label(slot++, building, sheet), words, reportAddress);
      }
    }
    return paper.finish();
  }

  /** The address a label leads to. */
  static String address(String reportAddress, String building) {
    String code = URLEncoder.encode(building, StandardCharsets.UTF_8);
    return reportAddress + "?via=qr&find=" + code + "&buildingCode=" + code;
  }

  /** A label for a door, and in which place of its page it stands. */
  private record Label(int slot, Building building, GridSheet sheet) {}

  private static void label(
      PdfContentByte canvas, Label label, DossierWords words, String reportAddress) {
    int slot = label.slot();
    Building building = label.building();
    GridSheet sheet = label.sheet();
    Rectangle page = PageSize.A4;
    float width = (page.getWidth() - 2 * MARGIN) / COLUMNS;
    float height = (page.getHeight() - 2 * MARGIN - 16) / ROWS;
    float left = MARGIN + slot % COLUMNS * width;
    float top = page.getHeight() - MARGIN - slot / COLUMNS * height;
    float middle = left + width / 2;
    canvas.setColorStroke(DossierPaper.LINE);
    canvas.setLineWidth(0.6f);
    canvas.setLineDash(4, 3);
    canvas.rectangle(left, top - height, width, height);
    canvas.stroke();
    canvas.setLineDash(0);
    String name = building.name() == null ? building.code() : building.name();
    float size = Math.min(16, 16 * (width - 24) / Math.max(1, DossierPaper.width(name, 16)));
    DossierPaper.draw(
        canvas,
        name,
        middle,
        top - 28,
        new DossierPaper.Lettering(size, Element.ALIGN_CENTER, DossierPaper.INK));
    code(
        canvas,
        address(reportAddress, building.code()),
        middle - CODE_POINTS / 2,
        top - 38,
        CODE_POINTS);
    DossierPaper.draw(
        canvas,
        words.t("qr.scan"),
        middle,
        top - 206,
        new DossierPaper.Lettering(13, Element.ALIGN_CENTER, DossierPaper.ACCENT));
    DossierPaper.draw(
        canvas,
        words.t(
            "qr.grid", Map.of("grid", sheet.grid().name(), "worker", words.names(sheet.workers()))),
        middle,
        top - 224,
        new DossierPaper.Lettering(9, Element.ALIGN_CENTER, DossierPaper.SOFT));
    DossierPaper.draw(
        canvas,
        building.code(),
        middle,
        top - 238,
        new DossierPaper.Lettering(8, Element.ALIGN_CENTER, DossierPaper.SOFT));
  }

  /** Draws a code with its upper left corner at a place, {@code size} points wide. */
  static void code(PdfContentByte canvas, String address, float left, float top, float size) {
    BitMatrix matrix = matrix(address);
    float cell = size / matrix.getWidth();
    canvas.setColorFill(Color.BLACK);
    for (int y = 0; y < matrix.getHeight(); y++) {
      int from = -1;
      for (int x = 0; x <= matrix.getWidth(); x++) {
        boolean dark = x < matrix.getWidth() && matrix.get(x, y);
        if (dark && from < 0) {
          from = x;
        } else if (!dark && from >= 0) {
          canvas.rectangle(left + from * cell, top - (y + 1) * cell, (x - from) * cell, cell);
          from = -1;
        }
      }
    }
    canvas.fill();
  }

  static BitMatrix matrix(String address) {
    try {
      return new QRCodeWriter()
          .encode(
              address,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M,
                  EncodeHintType.CHARACTER_SET,
                  "UTF-8",
                  EncodeHintType.MARGIN,
                  1));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(address, tooLong);
    }
  }
}

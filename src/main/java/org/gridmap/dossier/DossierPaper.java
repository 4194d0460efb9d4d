package org.gridmap.dossier;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGState;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A PDF document in one type face, which travels inside the file. A character the face lacks is
 * printed as 〓, the sign of a missing type.
 */
final class DossierPaper {

  static final Color INK = new Color(0x1F2933);
  static final Color SOFT = new Color(0x5B6770);
  static final Color LINE = new Color(0xC9D1D8);
  static final Color SHADE = new Color(0xF1F4F6);
  private static final Color MARK = new Color(0xB42318);
  static final Color ACCENT = new Color(0x0B5FA5);
  private static final float MARGIN = 42;
  private static final BaseFont FACE = face();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Document document;
  private final PdfWriter writer;
  private final Foot foot;

  /**
   * @param size of the pages, in points
   * @param foot what stands at the foot of each page, before its number
   */
  DossierPaper(Rectangle size, String title, String foot) {
    document = new Document(size, MARGIN, MARGIN, MARGIN, MARGIN + 8);
    writer = PdfWriter.getInstance(document, bytes);
    this.foot = new Foot(foot);
    writer.setPageEvent(this.foot);
    document.addTitle(title);
    document.addCreator("Gridmap");
    document.open();
  }

  /** Prints words across every page that ends from now on; empty words print nothing. */
  void mark(String words) {
    foot.mark = printable(words);
  }

  byte[] finish() {
    document.close();
    return bytes.toByteArray();
  }

  void newPage(Rectangle size) {
    document.setPageSize(size);
    document.newPage();
  }

  void newPage() {
    document.newPage();
  }

  PdfContentByte canvas() {
    return writer.getDirectContent();
  }

  Rectangle size() {
    return document.getPageSize();
  }

  /** How far down the page the text has come, in points from its lower edge. */
  float at() {
    return writer.getVerticalPosition(true);
  }

  void title(String text) {
    add(paragraph(text, font(20, Font.BOLD, INK), 0, 6));
  }

  void lead(String text) {
    add(paragraph(text, font(10.5f, Font.NORMAL, SOFT), 0, 12));
  }

  void heading(String text) {
    add(paragraph(text, font(13, Font.BOLD, INK), 10, 6));
  }

  void text(String text) {
    Paragraph paragraph = paragraph(text, font(11.5f, Font.NORMAL, INK), 0, 6);
    paragraph.setLeading(20);
    add(paragraph);
  }

  /**
   * A table whose head is repeated on every page.
   *
   * @param widths of the columns, in any unit
   * @param numbers how many columns at the end hold numbers
   */
  void table(List<String> head, float[] widths, int numbers, List<List<String>> rows) {
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    table.setHeaderRows(1);
    for (int i = 0; i < head.size(); i++) {
      table.addCell(cell(head.get(i), Font.BOLD, SHADE, i >= head.size() - numbers));
    }
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        table.addCell(cell(row.get(i), Font.NORMAL, null, i >= row.size() - numbers));
      }
    }
    add(table);
  }

  /** Leaves room for a drawing. */
  void skip(float points) {
    PdfPTable room = new PdfPTable(1);
    PdfPCell cell = new PdfPCell();
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setFixedHeight(points);
    room.addCell(cell);
    add(room);
  }

  void add(Element element) {
    try {
      document.add(element);
    } catch (DocumentException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Font font(float size, int style, Color color) {
    return new Font(FACE, size, style, color);
  }

  static float width(String text, float size) {
    return FACE.getWidthPoint(printable(text), size);
  }

  /**
   * How a line of text is drawn.
   *
   * @param size in points
   * @param align one of those of {@link Element}: which end of the line stands at its place
   */
  record Lettering(float size, int align, Color color) {}

  /** Draws a line of text on a canvas. */
  static void draw(PdfContentByte canvas, String text, float x, float y, Lettering lettering) {
    canvas.beginText();
    canvas.setFontAndSize(FACE, lettering.size());
    canvas.setColorFill(lettering.color());
    canvas.showTextAligned(lettering.align(), printable(text), x, y, 0);
    canvas.endText();
  }

  static Paragraph paragraph(String text, Font font, float before, float after) {
    Paragraph paragraph = new Paragraph(printable(text), font);
    paragraph.setLeading(font.getSize() * 1.45f);
    paragraph.setSpacingBefore(before);
    paragraph.setSpacingAfter(after);
    return paragraph;
  }

  /** The text with 〓 for what the face lacks. */
  static String printable(String text) {
    StringBuilder known = new StringBuilder();
    text.codePoints()
        .forEach(c -> known.appendCodePoint(c == '\n' || FACE.charExists(c) ? c : '〓'));
    return known.toString();
  }

  private static PdfPCell cell(String text, int style, @Nullable Color back, boolean number) {
    PdfPCell cell = new PdfPCell(new Phrase(printable(text), font(9.5f, style, INK)));
    cell.setHorizontalAlignment(number ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
    cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(LINE);
    cell.setBorderWidth(0.5f);
    cell.setPadding(4.5f);
    cell.setPaddingTop(3f);
    if (back != null) {
      cell.setBackgroundColor(back);
    }
    return cell;
  }

  private static BaseFont face() {
    try (InputStream stream = DossierPaper.class.getResourceAsStream("/fonts/gridmap-sans.otf")) {
      return BaseFont.createFont(
          "gridmap-sans.otf",
          BaseFont.IDENTITY_H,
          BaseFont.EMBEDDED,
          true,
          stream.readAllBytes(),
          null);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Source on the left, page number on the right. */
  private static final class Foot extends PdfPageEventHelper {
    private final String words;
    private String mark = "";

    Foot(String words) {
      this.words = words;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
      Rectangle page = writer.getPageSize();
      PdfContentByte canvas = writer.getDirectContent();
      draw(canvas, words, MARGIN, 24, new Lettering(8, Element.ALIGN_LEFT, SOFT));
      String number = String.valueOf(writer.getPageNumber());
      draw(
          canvas,
          number,
          page.getRight() - MARGIN,
          24,
          new Lettering(8, Element.ALIGN_RIGHT, SOFT));
      if (!mark.isEmpty()) {
        across(writer.getDirectContent(), page);
      }
    }

    private void across(PdfContentByte canvas, Rectangle page) {
      canvas.saveState();
      PdfGState faint = new PdfGState();
      faint.setFillOpacity(0.28f);
      canvas.setGState(faint);
      canvas.beginText();
      canvas.setFontAndSize(FACE, 54);
      canvas.setColorFill(MARK);
      canvas.showTextAligned(
          Element.ALIGN_CENTER, mark, page.getWidth() / 2, page.getHeight() / 2, 32);
      canvas.endText();
      canvas.restoreState();
    }
  }
}

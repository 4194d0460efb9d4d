package org.gridmap.dossier;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.gridmap.people.Contact;
import org.gridmap.people.DutyPlace;
import org.gridmap.people.DutyScope;

/** The card of a building on one A4 sheet for its door, with a code to scan for a report. */
final class CardSheet {

  private static final float CODE_POINTS = 170;
  private static final float ROOM_FOR_CODE = CODE_POINTS + 80;

  private CardSheet() {}

  /**
   * The sheet.
   *
   * @param day on which it is printed, in words
   * @param address where the code leads
   */
  static byte[] of(
      DutyPlace place, List<Contact> contacts, CardWords words, String day, String address) {
    DutyScope building = place.building();
    if (building == null) {
      throw new IllegalArgumentException("a card is of a building");
    }
    DossierPaper paper =
        new DossierPaper(
            PageSize.A4,
            words.t("title"),
            building.code() + " · " + words.t("printed", Map.of("day", day)));
    centred(paper, words.t("title"), 18, DossierPaper.ACCENT);
    centred(paper, place.buildingTitle(), 30, DossierPaper.INK);
    centred(paper, where(place), 13, DossierPaper.SOFT);
    centred(paper, words.t("lead"), 12, DossierPaper.SOFT);
    for (Contact contact : contacts) {
      centred(paper, " ", 6, DossierPaper.INK);
      centred(paper, words.role(contact.role()), 12, DossierPaper.SOFT);
      centred(paper, person(contact), 22, DossierPaper.INK);
    }
    if (contacts.isEmpty()) {
      centred(paper, words.t("nobody"), 15, DossierPaper.INK);
    }
    code(paper, words, address);
    return paper.finish();
  }

  private static void code(DossierPaper paper, CardWords words, String address) {
    if (paper.at() < ROOM_FOR_CODE) {
      paper.newPage();
    }
    float middle = PageSize.A4.getWidth() / 2;
    float top = 60 + CODE_POINTS + 30;
    DossierQr.code(paper.canvas(), address, middle - CODE_POINTS / 2, top, CODE_POINTS);
    DossierPaper.draw(
        paper.canvas(),
        words.t("scan"),
        middle,
        60,
        new DossierPaper.Lettering(13, Element.ALIGN_CENTER, DossierPaper.ACCENT));
  }

  private static String where(DutyPlace place) {
    String community = place.areas().isEmpty() ? "" : place.areas().get(0).name();
    DutyScope grid = place.grid();
    return grid == null ? community : community + " · " + grid.name();
  }

  private static String person(Contact contact) {
    String name = contact.name() == null ? "" : contact.name();
    return contact.phone() == null ? name : (name + "  " + contact.phone()).strip();
  }

  private static void centred(DossierPaper paper, String text, float size, Color color) {
    Paragraph line =
        DossierPaper.paragraph(text, DossierPaper.font(size, Font.NORMAL, color), 2, 0);
    line.setLeading(size * 1.25f);
    line.setAlignment(Element.ALIGN_CENTER);
    paper.add(line);
  }
}

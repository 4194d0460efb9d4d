package org.gridmap.dossier;

import com.google.zxing.common.BitMatrix;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gridmap.building.Buildings;
import org.gridmap.people.DutyPlace;
import org.gridmap.people.Responsible;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.platform.ProblemTexts;
import org.gridmap.platform.PublicAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What hangs at the door of a building: its card as a sheet, its code. Holds what is public. */
@RestController
@RequestMapping("/building/{code}")
class CardController {

  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

  private final Responsible responsible;
  private final Buildings buildings;
  private final ProblemTexts texts;
  private final JurisdictionSettings jurisdiction;
  private final PublicAddress address;
  private final Clock clock;

  CardController(
      Responsible responsible,
      Buildings buildings,
      ProblemTexts texts,
      JurisdictionSettings jurisdiction,
      PublicAddress address,
      Clock clock) {
    this.responsible = responsible;
    this.buildings = buildings;
    this.texts = texts;
    this.jurisdiction = jurisdiction;
    this.address = address;
    this.clock = clock;
  }

  @GetMapping("/card.pdf")
  ResponseEntity<byte[]> sheet(@PathVariable String code, Locale locale) {
    DutyPlace place = responsible.placeOfBuilding(code);
    CardWords words = new CardWords(texts, locale);
    String day =
        DateTimeFormatter.ofPattern(words.t("day"))
            .withLocale(locale)
            .format(clock.instant().atZone(jurisdiction.zone()));
    byte[] pdf =
        CardSheet.of(place, responsible.listContacts(place), words, day, reportAddress(code));
    String name = words.t("title") + "-" + code + ".pdf";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build().toString())
        .body(pdf);
  }

  /** The code that leads to the report form at this building. */
  @GetMapping("/qr.svg")
  ResponseEntity<String> code(@PathVariable String code) {
    buildings.get(code);
    return ResponseEntity.ok()
        .contentType(SVG)
        .cacheControl(CacheControl.noCache())
        .body(svg(DossierQr.matrix(reportAddress(code))));
  }

  private String reportAddress(String code) {
    return DossierQr.address(address.publicUrl() + "/report", code);
  }

  private static String svg(BitMatrix matrix) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < matrix.getHeight(); y++) {
      for (int x = 0; x < matrix.getWidth(); x++) {
        if (matrix.get(x, y)) {
          path.append("M%d %dh1v1h-1z".formatted(x, y));
        }
      }
    }
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
            + " shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%1$dv%2$dH0z\"/>"
            + "<path d=\"%s\"/></svg>")
        .formatted(matrix.getWidth(), matrix.getHeight(), path);
  }
}

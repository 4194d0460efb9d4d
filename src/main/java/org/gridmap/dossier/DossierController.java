package org.gridmap.dossier;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gridmap.plan.PlanScopes;
import org.gridmap.plan.Plans;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.platform.ProblemTexts;
import org.gridmap.platform.PublicAddress;
import org.gridmap.security.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The papers of a plan from the day it is submitted, one click each. They hold names and phones:
 * for planners only.
 */
@RestController
@RequestMapping("/api/v1/plans/{id}")
class DossierController {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Plans plans;
  private final DossierSource source;
  private final PlanScopes scopes;
  private final ProblemTexts texts;
  private final JurisdictionSettings jurisdiction;
  private final PublicAddress address;
  private final Audit audit;

  DossierController(
      Plans plans,
      DossierSource source,
      PlanScopes scopes,
      ProblemTexts texts,
      JurisdictionSettings jurisdiction,
      PublicAddress address,
      Audit audit) {
    this.plans = plans;
    this.source = source;
    this.scopes = scopes;
    this.texts = texts;
    this.jurisdiction = jurisdiction;
    this.address = address;
    this.audit = audit;
  }

  /** A3 map of each community, a list of each grid, what changed hands. */
  @GetMapping("/dossier.pdf")
  ResponseEntity<byte[]> dossier(@PathVariable long id, Locale locale) {
    DossierContent content = content(id, "dossier.pdf");
    return file(content, "dossier", "pdf", DossierPdf.of(content, words(locale)), locale);
  }

  /** The lists as a workbook. */
  @GetMapping("/dossier.xlsx")
  ResponseEntity<byte[]> workbook(@PathVariable long id, Locale locale) {
    DossierContent content = content(id, "dossier.xlsx");
    return file(content, "dossier", "xlsx", DossierWorkbook.of(content, words(locale)), locale);
  }

  /** The notice for the board 公示. */
  @GetMapping("/notice.pdf")
  ResponseEntity<byte[]> notice(@PathVariable long id, Locale locale) {
    DossierContent content = content(id, "notice.pdf");
    byte[] pdf = DossierNotice.of(content, words(locale), reportAddress());
    return file(content, "notice", "pdf", pdf, locale);
  }

  /**
   * A hand-over sheet for each grid worker.
   *
   * @param person code of one of them
   */
  @GetMapping("/handover.pdf")
  ResponseEntity<byte[]> handover(
      @PathVariable long id, @RequestParam @Nullable String person, Locale locale) {
    DossierContent content = content(id, "handover.pdf");
    byte[] pdf = DossierHandover.of(content, words(locale), person);
    return file(content, "handover", "pdf", pdf, locale);
  }

  /** Labels for the doors: each opens the report form at its building. */
  @GetMapping("/qr.pdf")
  ResponseEntity<byte[]> labels(@PathVariable long id, Locale locale) {
    DossierContent content = content(id, "qr.pdf");
    byte[] pdf = DossierQr.of(content, words(locale), reportAddress());
    return file(content, "qr", "pdf", pdf, locale);
  }

  private DossierContent content(long id, String paper) {
    scopes.require(plans.get(id).areaId());
    DossierContent content = source.of(id);
    audit.record("plan.paper", id + " " + paper);
    return content;
  }

  private DossierWords words(Locale locale) {
    return new DossierWords(texts, locale, jurisdiction.zone());
  }

  private String reportAddress() {
    return address.publicUrl() + "/report";
  }

  private ResponseEntity<byte[]> file(
      DossierContent content, String paper, String ending, byte[] bytes, Locale locale) {
    String name = content.areaName() + "-" + words(locale).t("file." + paper) + "." + ending;
    return ResponseEntity.ok()
        .contentType(ending.equals("pdf") ? MediaType.APPLICATION_PDF : XLSX)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build().toString())
        .body(bytes);
  }
}

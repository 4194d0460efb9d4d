package org.gridmap.dispatch.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridmap.platform.CsvTable;
import org.gridmap.platform.ProblemTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** How incidents were handled, as JSON and as a table for people. */
@RestController
class FigureController {

  private final FigureTables tables;
  private final ProblemTexts texts;

  FigureController(FigureTables tables, ProblemTexts texts) {
    this.tables = tables;
    this.texts = texts;
  }

  /** FigureCounts of the caller's area. */
  @GetMapping("/api/v1/figures")
  ResponseEntity<FigureTables.Answer> figures(FigureTables.Asked asked, Locale locale) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(tables.count(asked, locale));
  }

  /** The same, a line a row, each share with both of its numbers; the last line is of all. */
  @GetMapping("/api/v1/figures.csv")
  ResponseEntity<byte[]> csv(
      FigureTables.Asked asked,
      Locale locale,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    FigureTables.Answer answer = tables.count(asked, locale);
    FigureCounts.Table table = answer.table();
    CsvTable csv = new CsvTable();
    csv.add(head(table, locale));
    table.rows().forEach(row -> csv.add(line(row, table.stages())));
    csv.add(line(table.total(), table.stages()));
    return ResponseEntity.ok()
        .contentType(CsvTable.MEDIA_TYPE)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"gridmap-figures.csv\"")
        .body(csv.bytes(accept));
  }

  private List<String> head(FigureCounts.Table table, Locale locale) {
    List<String> head = new ArrayList<>();
    for (String column : List.of("rank", "code", "name", "reports", "open", "medianHours")) {
      head.add(word(column, locale));
    }
    for (Figure figure : Figure.values()) {
      head.add(word(figure.name(), locale));
      head.add(word("of", locale));
    }
    for (String stage : table.stages()) {
      head.add(stage + " " + word("inTime", locale));
      head.add(stage + " " + word("inFirstTime", locale));
      head.add(word("of", locale));
    }
    return head;
  }

  private String word(String key, Locale locale) {
    return texts.text("figures." + key, Map.of(), locale);
  }

  private static List<@Nullable Object> line(FigureRow row, List<String> stages) {
    List<@Nullable Object> line = new ArrayList<>();
    line.add(row.rank());
    line.add(row.code());
    line.add(row.name());
    line.add(row.reports());
    line.add(row.open());
    Double hours = row.medianHours();
    line.add(hours == null ? null : BigDecimal.valueOf(hours).setScale(1, RoundingMode.HALF_EVEN));
    for (Figure figure : Figure.values()) {
      Share share = row.shares().get(figure);
      line.add(share.part());
      line.add(share.of());
    }
    for (String stage : stages) {
      OnTime one = row.of(stage);
      line.add(one == null ? 0 : one.inTime().part());
      line.add(one == null ? 0 : one.inFirstTime().part());
      line.add(one == null ? 0 : one.inTime().of());
    }
    return line;
  }
}

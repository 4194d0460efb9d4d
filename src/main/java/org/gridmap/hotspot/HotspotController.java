package org.gridmap.hotspot;

import java.util.Locale;
import org.gridmap.hotspot.time.Period;
import org.gridmap.platform.CsvTable;
import org.gridmap.platform.GeoFeature;
import org.gridmap.platform.RequestWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Where it is hot, for dispatchers, planners and administrators in their areas. */
@RestController
@RequestMapping("/api/v1/hotspots")
class HotspotController {

  private static final int MOST_WEEKS = 52;
  private final HotspotQueries queries;
  private final Studies studies;
  private final HotspotAnswers answers;
  private final JsonMapper json;

  HotspotController(
      HotspotQueries queries, Studies studies, HotspotAnswers answers, JsonMapper json) {
    this.json = json;
    this.queries = queries;
    this.studies = studies;
    this.answers = answers;
  }

  /** One sentence, the units of the map, and how every number came about. */
  @GetMapping
  ResponseEntity<HotspotAnswer> get(HotspotParameters parameters, Locale locale) {
    HotspotQuery query = queries.read(parameters);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(answers.of(studies.of(query), locale));
  }

  /**
   * The last weeks one by one, for a slide through time.
   *
   * @param weeks how many complete ones, 2 to 52
   */
  @GetMapping("/frames")
  ResponseEntity<HotspotFrames> frames(
      HotspotParameters parameters, @RequestParam(defaultValue = "26") int weeks, Locale locale) {
    RequestWords.within("weeks", weeks, 2, MOST_WEEKS);
    HotspotQuery query = queries.read(parameters);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(HotspotFrames.of(studies.of(query, weeks), answers.wording(query, locale)));
  }

  /**
   * The units as a file.
   *
   * @param format {@code csv} or {@code geojson}
   */
  @GetMapping("/export")
  ResponseEntity<byte[]> export(
      HotspotParameters parameters,
      @RequestParam(defaultValue = "csv") String format,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    Study study = studies.of(queries.read(parameters));
    HotspotExport export = new HotspotExport(study, answers.card(study, Locale.SIMPLIFIED_CHINESE));
    byte[] bytes =
        switch (format.toLowerCase(Locale.ROOT)) {
          case "csv" -> export.csv().bytes(accept);
          case "geojson" -> json.writeValueAsBytes(export.geoJson());
          default -> throw RequestWords.invalid("format", format);
        };
    boolean csv = format.equalsIgnoreCase("csv");
    Period period = study.query().period();
    String name = "hotspots-" + period.from() + "-" + period.to() + (csv ? ".csv" : ".geojson");
    return ResponseEntity.ok()
        .contentType(csv ? CsvTable.MEDIA_TYPE : GeoFeature.GEO_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .varyBy(HttpHeaders.ACCEPT)
        .cacheControl(CacheControl.noStore())
        .body(bytes);
  }
}

package org.gridmap.hotspot;

import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where it is hot, for dispatchers, planners and administrators in their areas. */
@RestController
@RequestMapping("/api/v1/hotspots")
class HotspotController {

  private final HotspotQueries queries;
  private final Studies studies;
  private final HotspotAnswers answers;

  HotspotController(HotspotQueries queries, Studies studies, HotspotAnswers answers) {
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
}

package org.gridmap.pages;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Buildings whose names hold the words, for the form's search without a map. */
@RestController
class PlacesController {

  private final PlaceSearch search;

  PlacesController(PlaceSearch search) {
    this.search = search;
  }

  record Found(List<PlaceSearch.Place> items) {}

  @GetMapping("/report/places")
  Found find(@RequestParam String q) {
    return new Found(search.find(q));
  }
}

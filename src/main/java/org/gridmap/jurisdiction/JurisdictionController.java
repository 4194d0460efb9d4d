package org.gridmap.jurisdiction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Which rules hold where. For whoever is signed in: rules are no secret, they say what to expect.
 */
@RestController
class JurisdictionController {

  private final Jurisdictions jurisdictions;

  JurisdictionController(Jurisdictions jurisdictions) {
    this.jurisdictions = jurisdictions;
  }

  /** The rules that hold now, the top first, then areas with rules of their own. */
  @GetMapping("/api/v1/jurisdictions")
  Answer list() {
    return new Answer(jurisdictions.listBound().stream().map(Item::of).toList());
  }

  record Answer(List<Item> items) {}

  /**
   * Rules that hold in an area and in all below it that has none of its own.
   *
   * @param area null: everywhere else
   * @param version id of the version
   * @param since when they began to hold there
   */
  record Item(
      @Nullable Place area,
      String code,
      String name,
      String nameEn,
      long version,
      Instant since,
      String boundBy) {

    static Item of(BoundRules bound) {
      BoundRules.BoundArea area = bound.area();
      return new Item(
          area == null ? null : new Place(area.level().name(), area.code(), area.name()),
          bound.version().code(),
          bound.version().name().zh(),
          bound.version().name().en(),
          bound.version().id(),
          bound.since(),
          bound.boundBy());
    }
  }

  record Place(String level, String code, String name) {}
}

package org.gridmap.incident;

import java.util.Comparator;
import java.util.List;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.assignment.Pin;
import org.gridmap.jurisdiction.CategoryRule;
import org.gridmap.jurisdiction.Jurisdiction;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.jurisdiction.Names;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of categories by the rules of a place. Public. */
@RestController
class CategoryController {

  private final Jurisdictions jurisdictions;
  private final Areas areas;

  CategoryController(Jurisdictions jurisdictions, Areas areas) {
    this.jurisdictions = jurisdictions;
    this.areas = areas;
  }

  /**
   * Where the rules are asked for; nothing: those of the top.
   *
   * @param lon degrees east of a place, with {@code lat}
   * @param lat degrees north
   * @param datum of the place; WGS84 without it
   * @param area {@code LEVEL/code}, instead of a place
   */
  record Where(
      @Nullable Double lon, @Nullable Double lat, @Nullable String datum, @Nullable String area) {}

  /**
   * Categories by code.
   *
   * @param all true: also groups and what residents are not offered
   */
  @GetMapping("/api/v1/categories")
  Answer list(
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam @Nullable Double lon,
      @RequestParam @Nullable Double lat,
      @RequestParam @Nullable String datum,
      @RequestParam @Nullable String area) {
    Jurisdiction rules = jurisdictions.at(areaId(new Where(lon, lat, datum, area)));
    return new Answer(
        rules.rules().categories().list().stream()
            .filter(rule -> all || rule.form().reportable())
            .sorted(Comparator.comparing(CategoryRule::code))
            .map(Item::of)
            .toList());
  }

  private @Nullable Long areaId(Where where) {
    if (where.area() != null) {
      return areas.getNamed("area", where.area(), AreaLevel.COMPOUND).id();
    }
    if (where.lon() == null && where.lat() == null) {
      return null;
    }
    if (where.lon() == null || where.lat() == null) {
      throw new Problem(RequestProblem.MISSING_PARAMETER)
          .with("name", where.lon() == null ? "lon" : "lat");
    }
    Pin pin = Pin.of(where.lon(), where.lat(), where.datum(), null);
    return areas.findCommunityAt(pin.location()).map(Area::id).orElse(null);
  }

  record Answer(List<Item> items) {}

  /**
   * One category.
   *
   * @param parent code of its group; null for a group
   * @param geometry what is drawn: POINT, LINE, AREA, BUILDING, HOUSEHOLD
   * @param floor whether the floor is asked for
   * @param questions further questions of the form
   * @param advice what to do before anything else; null: nothing
   */
  record Item(
      String code,
      String name,
      String nameEn,
      @Nullable String parent,
      String geometry,
      boolean floor,
      List<CategoryRule.Question> questions,
      @Nullable Names advice) {

    Item {
      questions = List.copyOf(questions);
    }

    static Item of(CategoryRule rule) {
      return new Item(
          rule.code(),
          rule.name().zh(),
          rule.name().en(),
          rule.parent(),
          rule.place().geometry(),
          rule.place().floor(),
          rule.form().questions(),
          rule.form().advice());
    }
  }
}

package org.gridmap.jurisdiction;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridmap.area.Areas;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.RoleGrant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which rules hold where, for staff. */
@RestController
class JurisdictionController {

  private final Jurisdictions jurisdictions;

  private final Areas areas;
  private final CurrentUser currentUser;

  JurisdictionController(Jurisdictions jurisdictions, Areas areas, CurrentUser currentUser) {
    this.jurisdictions = jurisdictions;
    this.areas = areas;
    this.currentUser = currentUser;
  }

  /**
   * The rules that hold now, the top first, then areas with rules of their own. Who is bound to
   * areas reads the rules that hold in these and those of areas below them.
   */
  @GetMapping("/api/v1/jurisdictions")
  Answer list() {
    List<BoundRules> bound = jurisdictions.listBound();
    List<RoleGrant> grants = currentUser.get().grants();
    if (grants.stream().noneMatch(RoleGrant::isEverywhere)) {
      Set<@Nullable Long> seen = areasSeen(grants, bound);
      bound = bound.stream().filter(one -> seen.contains(areaId(one))).toList();
    }
    return new Answer(bound.stream().map(Item::of).toList());
  }

  /** The areas whose rules a person reads; null among them: the top. */
  private Set<@Nullable Long> areasSeen(List<RoleGrant> grants, List<BoundRules> bound) {
    Set<@Nullable Long> withRules = new HashSet<>();
    bound.forEach(one -> withRules.add(areaId(one)));
    Map<Long, @Nullable Long> above = areas.parents();
    Set<@Nullable Long> seen = new HashSet<>();
    for (RoleGrant grant : grants) {
      Long holding = grant.areaId();
      while (holding != null && !withRules.contains(holding)) {
        holding = above.get(holding);
      }
      seen.add(holding);
      if (grant.areaId() != null) {
        seen.addAll(areas.subtreeIds(grant.areaId()));
      }
    }
    return seen;
  }

  private static @Nullable Long areaId(BoundRules bound) {
    BoundRules.BoundArea area = bound.area();
    return area == null ? null : area.id();
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

package org.gridmap.plan.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gridmap.draft.CommunityDraft;
import org.gridmap.draft.DraftCheck;
import org.gridmap.draft.Finding;
import org.gridmap.draft.Finding.Code;
import org.gridmap.draft.Gesture;
import org.gridmap.draft.OpenDraft;
import org.gridmap.geometry.CoverageFault;
import org.gridmap.plan.Drafts;
import org.gridmap.plan.OperationRequest;
import org.gridmap.plan.Plan;
import org.gridmap.plan.PlanFaults;
import org.gridmap.plan.PlanScopes;
import org.gridmap.plan.Plans;
import org.gridmap.platform.ProblemTexts;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is to be put right in a draft before it is published, each with its place. */
@RestController
@RequestMapping("/api/v1/plans/{id}/check")
class CheckController {

  private final Plans plans;
  private final Drafts drafts;
  private final PlanScopes scopes;
  private final ProblemTexts texts;

  CheckController(Plans plans, Drafts drafts, PlanScopes scopes, ProblemTexts texts) {
    this.plans = plans;
    this.drafts = drafts;
    this.scopes = scopes;
    this.texts = texts;
  }

  /**
   * One thing to be put right.
   *
   * @param stops true when it keeps the plan from being submitted, approved and published
   * @param place longitude and latitude of a point in it
   * @param bounds west, south, east, north
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CheckItem(
      Code code,
      String severity,
      boolean stops,
      @Nullable String grid,
      List<Long> blocks,
      List<Double> place,
      List<Double> bounds,
      String message,
      @Nullable RepairAnswer repair) {

    /** The same, of something that keeps the plan from being submitted. */
    CheckItem stopping() {
      return new CheckItem(code, severity, true, grid, blocks, place, bounds, message, repair);
    }
  }

  /** A gesture that can be posted as it stands, and the words on its button. */
  record RepairAnswer(String label, OperationRequest operation) {}

  /** All that is to be put right, errors first. */
  record Check(List<CheckItem> items) {}

  @GetMapping
  Check check(@PathVariable long id) {
    Plan plan = plans.get(id);
    scopes.require(plan.areaId());
    OpenDraft open = drafts.get(plan);
    Set<Finding> stopping = Set.copyOf(PlanFaults.broughtIn(open));
    List<CheckItem> items = new ArrayList<>();
    for (CommunityDraft one : open.version().draft().communities()) {
      one.ground().faults().forEach(fault -> items.add(item(fault)));
      for (Finding finding : DraftCheck.of(one, plan.settings())) {
        CheckItem item = item(one, finding);
        items.add(stopping.contains(finding) ? item.stopping() : item);
      }
    }
    items.sort((left, right) -> left.severity().compareTo(right.severity()));
    return new Check(items);
  }

  private CheckItem item(CommunityDraft one, Finding finding) {
    List<Geometry> shapes = new ArrayList<>();
    for (long block : finding.blocks()) {
      shapes.add(one.ground().block(one.ground().numberOf(block)).shape());
    }
    if (shapes.isEmpty()) {
      shapes.add(one.ground().community().boundary());
    }
    RepairAnswer repair = null;
    if (finding.repair() != null) {
      Gesture gesture = finding.repair().gesture();
      Map<String, Object> facts = new HashMap<>();
      if (gesture instanceof Gesture.Assign assign && assign.grid() != null) {
        facts.put("grid", one.grids().get(assign.grid()).name());
      }
      repair =
          new RepairAnswer(
              text("plan.repair." + finding.repair().label(), facts), OperationRequest.of(gesture));
    }
    return item(finding.code(), finding.grid(), finding.blocks(), shapes, finding.facts(), repair);
  }

  private CheckItem item(CoverageFault fault) {
    Code code =
        switch (fault.kind()) {
          case OVERLAP, INVALID -> Code.OVERLAP;
          case OUTSIDE -> Code.OVER_BORDER;
          case GAP, SLIVER -> Code.GAP;
        };
    List<Long> blocks = fault.codes().stream().map(Long::valueOf).toList();
    Map<String, Object> facts = Map.of("squareMetres", "%.1f".formatted(fault.areaSquareMetres()));
    return item(code, null, blocks, List.of(fault.place()), facts, null);
  }

  private CheckItem item(
      Code code,
      @Nullable String grid,
      List<Long> blocks,
      List<Geometry> shapes,
      Map<String, Object> facts,
      @Nullable RepairAnswer repair) {
    Envelope bounds = new Envelope();
    Geometry largest = shapes.get(0);
    for (Geometry shape : shapes) {
      bounds.expandToInclude(shape.getEnvelopeInternal());
      largest = shape.getArea() > largest.getArea() ? shape : largest;
    }
    Coordinate place = largest.getInteriorPoint().getCoordinate();
    String words = code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new CheckItem(
        code,
        code.isError() ? "ERROR" : "WARNING",
        false,
        grid,
        blocks,
        List.of(place.x, place.y),
        List.of(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()),
        text("plan.check." + words, new LinkedHashMap<>(facts)),
        repair);
  }

  private String text(String key, Map<String, Object> facts) {
    return texts.text(key, facts, LocaleContextHolder.getLocale());
  }
}

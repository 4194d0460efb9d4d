package org.gridmap.plan.dividing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridmap.balance.BlockGraph;
import org.gridmap.balance.FormerPlan;
import org.gridmap.balance.Suggestion;
import org.gridmap.balance.Suggestions;
import org.gridmap.draft.BalanceMeasure;
import org.gridmap.draft.CommunityDraft;
import org.gridmap.draft.Draft;
import org.gridmap.draft.DraftGrid;
import org.gridmap.draft.DraftKind;
import org.gridmap.draft.Gesture;
import org.gridmap.plan.Drafts;
import org.gridmap.plan.OperationRequest;
import org.gridmap.plan.Plan;
import org.gridmap.plan.PlanProblem;
import org.gridmap.plan.PlanScopes;
import org.gridmap.plan.Plans;
import org.gridmap.platform.Problem;
import org.gridmap.platform.ProblemTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Exchanges with a neighbour that bring a grid nearer to the target. */
@RestController
@RequestMapping("/api/v1/plans/{id}/suggestions")
class SuggestionController {

  private static final int MOST = 5;

  private final Plans plans;
  private final Drafts drafts;
  private final PlanScopes scopes;
  private final ProblemTexts texts;

  SuggestionController(Plans plans, Drafts drafts, PlanScopes scopes, ProblemTexts texts) {
    this.plans = plans;
    this.drafts = drafts;
    this.scopes = scopes;
    this.texts = texts;
  }

  /**
   * An exchange after which both grids are in one piece still, and no household is left out.
   *
   * @param operations gestures to post one after the other
   * @param gives blocks that go from the grid to its neighbour
   * @param takes blocks that go the other way
   * @param before households by key of the grid
   */
  record SuggestionAnswer(
      List<OperationRequest> operations,
      List<Long> gives,
      List<Long> takes,
      Map<String, Long> before,
      Map<String, Long> after,
      String text) {}

  /** Exchanges, the best first. */
  record SuggestionList(List<SuggestionAnswer> items) {}

  @GetMapping
  SuggestionList list(@PathVariable long id, @RequestParam String grid) {
    Plan plan = plans.get(id);
    scopes.require(plan.areaId());
    Draft draft = drafts.get(plan).version().draft();
    DraftGrid asked =
        draft
            .findGrid(grid)
            .orElseThrow(() -> new Problem(PlanProblem.PLAN_UNKNOWN_GRID).with("grid", grid));
    CommunityDraft one = draft.get(asked.communityId());
    List<Integer> assigned = new ArrayList<>();
    for (int at = 0; at < one.ground().size(); at++) {
      if (one.gridOf(at).isPresent()) {
        assigned.add(at);
      }
    }
    if (one.blocksOf(grid).isEmpty()) {
      return new SuggestionList(List.of());
    }
    BlockGraph graph =
        one.ground().graphOf(block -> one.gridOf(one.ground().numberOf(block.id())).isPresent());
    List<Suggestion> found =
        Suggestions.list(
            graph,
            former(one, assigned),
            one.keys().indexOf(grid),
            MOST,
            BalanceMeasure.settings(plan.settings()));
    return new SuggestionList(found.stream().map(each -> answer(one, assigned, each)).toList());
  }

  /** The plan of the assigned blocks; grids that are not basic stay as they are. */
  private static FormerPlan former(CommunityDraft one, List<Integer> assigned) {
    List<String> keys = one.keys();
    Set<Integer> blocks = new HashSet<>();
    Set<Integer> grids = new HashSet<>();
    int[] gridOf = new int[assigned.size()];
    for (int i = 0; i < gridOf.length; i++) {
      gridOf[i] = keys.indexOf(one.gridOf(assigned.get(i)).orElseThrow());
      if (one.isLocked(assigned.get(i))) {
        blocks.add(i);
      }
    }
    for (DraftGrid grid : one.grids().values()) {
      if (grid.locked() || grid.kind() != DraftKind.BASIC) {
        grids.add(keys.indexOf(grid.key()));
      }
    }
    return FormerPlan.of(gridOf, keys.size()).locked(blocks, grids);
  }

  private SuggestionAnswer answer(CommunityDraft one, List<Integer> assigned, Suggestion found) {
    DraftGrid grid = one.grids().get(one.keys().get(found.grid()));
    DraftGrid other = one.grids().get(one.keys().get(found.other()));
    List<Long> gives = ids(one, assigned, found.gives());
    List<Long> takes = ids(one, assigned, found.takes());
    List<OperationRequest> operations = new ArrayList<>();
    addOperation(operations, gives, other);
    addOperation(operations, takes, grid);
    Map<String, Object> facts = new HashMap<>();
    facts.put("grid", grid.name());
    facts.put("other", other.name());
    facts.put("gives", buildings(one, gives));
    facts.put("takes", buildings(one, takes));
    facts.put("before", found.householdsBefore().get(0) + "/" + found.householdsBefore().get(1));
    facts.put("after", found.householdsAfter().get(0) + "/" + found.householdsAfter().get(1));
    String words = takes.isEmpty() ? "gives" : gives.isEmpty() ? "takes" : "exchange";
    String text = texts.text("plan.suggestion." + words, facts, LocaleContextHolder.getLocale());
    return new SuggestionAnswer(
        operations,
        gives,
        takes,
        households(grid, other, found.householdsBefore()),
        households(grid, other, found.householdsAfter()),
        text);
  }

  private static void addOperation(
      List<OperationRequest> operations, List<Long> blocks, DraftGrid to) {
    if (!blocks.isEmpty()) {
      operations.add(OperationRequest.Assign.of(new Gesture.Assign(blocks, to.key(), false)));
    }
  }

  private static List<Long> ids(CommunityDraft one, List<Integer> assigned, List<Integer> numbers) {
    return one.ground().idsOf(numbers.stream().map(assigned::get).toList());
  }

  private static int buildings(CommunityDraft one, List<Long> blocks) {
    return blocks.stream()
        .mapToInt(id -> one.ground().block(one.ground().numberOf(id)).buildings().size())
        .sum();
  }

  private static Map<String, Long> households(DraftGrid grid, DraftGrid other, List<Long> numbers) {
    Map<String, Long> byKey = new LinkedHashMap<>();
    byKey.put(grid.key(), numbers.get(0));
    byKey.put(other.key(), numbers.get(1));
    return byKey;
  }
}

package org.gridmap.plan.rebasing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.gridmap.draft.CommunityDraft;
import org.gridmap.draft.Draft;
import org.gridmap.draft.DraftCheck;
import org.gridmap.draft.DraftGrid;
import org.gridmap.draft.RebaseChoices;
import org.gridmap.draft.RebaseChoices.Side;
import org.gridmap.draft.RebaseMerge.Conflict;
import org.gridmap.plan.PlanProblem;
import org.gridmap.plan.PlanScopes;
import org.gridmap.plan.Rebase;
import org.gridmap.plan.RequestMembers;
import org.gridmap.platform.GeoFeature;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestWords;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Puts a plan on the newest grids, each community as its planner chooses. */
@RestController
@RequestMapping("/api/v1/plans/{id}/rebase")
class RebaseController {

  private final Rebase rebase;
  private final PlanScopes scopes;

  RebaseController(Rebase rebase, PlanScopes scopes) {
    this.rebase = rebase;
    this.scopes = scopes;
  }

  /**
   * What there is to choose.
   *
   * @param seen to be sent back with the choice
   * @param communities that somebody published since the plan began, by code
   */
  record Choices(SeenMembers seen, List<CommunityChoice> communities) {}

  /**
   * What somebody looks at when he chooses.
   *
   * @param revisions by code of the community
   */
  record SeenMembers(@Nullable Long seq, @Nullable Map<String, Long> revisions) {}

  /** A community and what each choice comes to, by {@code MINE}, {@code THEIRS}, {@code BLOCKS}. */
  record CommunityChoice(
      String code, String name, int households, int places, Map<Side, RebaseCount> options) {}

  /**
   * A choice.
   *
   * @param seen null: whatever there is now
   * @param communities {@code MINE}, {@code THEIRS} or {@code BLOCKS} by code; by block where none
   *     is named
   * @param mine blocks that both changed and that shall follow the plan
   */
  record RebaseRequest(
      @Nullable SeenMembers seen,
      @Nullable Map<String, String> communities,
      @Nullable List<Long> mine) {}

  /**
   * What came of it, or would.
   *
   * @param seq number of the entry in the log; null of a preview
   * @param communities those that somebody published since the plan began
   * @param conflicts blocks that both changed, with codes of the grids
   * @param mended blocks that went to a neighbour so that the plan is whole
   * @param problems how many things the check lists then
   * @param picture the grids of the community that was asked for
   */
  record Rebased(
      @Nullable Long seq,
      List<CommunityResult> communities,
      List<ConflictAnswer> conflicts,
      int mended,
      int problems,
      GeoFeature.@Nullable Collection picture) {}

  /** A community as it is then. */
  record CommunityResult(String code, String name, Side side, RebaseCount count) {}

  /** A block that both changed. */
  record ConflictAnswer(
      long block,
      List<Double> place,
      @Nullable String mine,
      @Nullable String theirs,
      boolean own) {}

  @GetMapping
  Choices choices(@PathVariable long id) {
    Rebase.Sight sight = rebase.look(id, scopes.planner());
    Map<Side, Rebase.Result> results = new TreeMap<>();
    for (Side side : Side.values()) {
      results.put(side, sight.with(RebaseChoices.all(side)));
    }
    Map<Long, CommunityChoice> choices = new HashMap<>();
    for (long community : sight.behind()) {
      choices.put(community, choice(sight, community, results));
    }
    return new Choices(
        seen(sight),
        choices.values().stream().sorted(Comparator.comparing(CommunityChoice::code)).toList());
  }

  /** Both divisions of one community, with the places that both changed. */
  @GetMapping("/{community}")
  RebasePicture picture(@PathVariable long id, @PathVariable String community) {
    Rebase.Sight sight = rebase.look(id, scopes.planner());
    return RebasePicture.of(sight, idOf(sight, community));
  }

  /**
   * Takes a choice, or shows what would come of it.
   *
   * @param picture code of a community whose grids are wanted too
   */
  @PostMapping
  Rebased take(
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean preview,
      @RequestParam @Nullable String picture,
      @RequestBody(required = false) @Nullable RebaseRequest request) {
    RebaseRequest asked = request == null ? new RebaseRequest(null, null, null) : request;
    Rebase.Sight sight = rebase.look(id, scopes.planner());
    RebaseChoices choices = chosen(sight, asked);
    if (preview) {
      return answer(null, sight, sight.with(choices), choices, picture);
    }
    Rebase.Rebased done = rebase.onto(id, choices, seen(sight, asked.seen()), scopes.planner());
    return answer(done.seq(), done.sight(), done.result(), choices, picture);
  }

  private static Rebased answer(
      @Nullable Long seq,
      Rebase.Sight sight,
      Rebase.Result result,
      RebaseChoices choices,
      @Nullable String picture) {
    List<CommunityResult> communities = new ArrayList<>();
    for (long id : sight.behind()) {
      CommunityDraft one = result.after().get(id);
      communities.add(
          new CommunityResult(
              one.ground().community().code(),
              one.ground().community().name(),
              choices.communities().getOrDefault(id, choices.otherwise()),
              count(sight, one)));
    }
    return new Rebased(
        seq,
        communities,
        result.merged().conflicts().stream().map(each -> conflict(sight, each)).toList(),
        result.merged().mended().size(),
        DraftCheck.count(result.after(), sight.old().settings()),
        picture == null ? null : RebasePicture.outlines(result.after().get(idOf(sight, picture))));
  }

  private static RebaseCount count(Rebase.Sight sight, CommunityDraft one) {
    return RebaseCount.of(one, sight.fresh().base(), sight.old().shelf(), sight.old().settings());
  }

  private static CommunityChoice choice(
      Rebase.Sight sight, long community, Map<Side, Rebase.Result> results) {
    Map<Side, RebaseCount> options = new TreeMap<>();
    results.forEach(
        (side, result) -> options.put(side, count(sight, result.after().get(community))));
    CommunityDraft one = sight.fresh().base().get(community);
    return new CommunityChoice(
        one.ground().community().code(),
        one.ground().community().name(),
        one.ground().households(),
        (int)
            results.get(Side.BLOCKS).merged().conflicts().stream()
                .filter(each -> each.community() == community)
                .count(),
        options);
  }

  private static ConflictAnswer conflict(Rebase.Sight sight, Conflict conflict) {
    return new ConflictAnswer(
        conflict.block(),
        List.of(conflict.place().getX(), conflict.place().getY()),
        code(sight.old().version().draft(), conflict.mine()),
        code(sight.fresh().base(), conflict.theirs()),
        conflict.own());
  }

  private static @Nullable String code(Draft draft, @Nullable String key) {
    return key == null ? null : draft.findGrid(key).map(DraftGrid::code).orElse(null);
  }

  private static SeenMembers seen(Rebase.Sight sight) {
    Map<String, Long> revisions = new TreeMap<>();
    sight.revisions().forEach((id, number) -> revisions.put(codeOf(sight, id), number));
    return new SeenMembers(sight.seq(), revisions);
  }

  private static Rebase.@Nullable Seen seen(Rebase.Sight sight, @Nullable SeenMembers members) {
    if (members == null) {
      return null;
    }
    Map<Long, Long> revisions = new TreeMap<>();
    RequestMembers.required("revisions", members.revisions())
        .forEach((code, number) -> revisions.put(idOf(sight, code), number));
    return new Rebase.Seen(RequestMembers.required("seq", members.seq()), revisions);
  }

  private static RebaseChoices chosen(Rebase.Sight sight, RebaseRequest asked) {
    Map<Long, Side> sides = new HashMap<>();
    if (asked.communities() != null) {
      asked.communities().forEach((code, word) -> sides.put(idOf(sight, code), side(word)));
    }
    List<Long> mine = asked.mine() == null ? List.of() : asked.mine();
    if (mine.stream().anyMatch(Objects::isNull)) {
      throw RequestMembers.invalid("mine", "null");
    }
    return new RebaseChoices(Side.BLOCKS, sides, Set.copyOf(mine));
  }

  private static Side side(@Nullable String word) {
    Side side = RequestWords.choice("communities", word, Side.class);
    return RequestMembers.required("communities", side);
  }

  private static String codeOf(Rebase.Sight sight, long id) {
    return sight.fresh().base().get(id).ground().community().code();
  }

  private static long idOf(Rebase.Sight sight, String code) {
    return sight
        .fresh()
        .base()
        .findByCode(code)
        .map(one -> one.ground().community().id())
        .orElseThrow(() -> new Problem(PlanProblem.PLAN_UNKNOWN_COMMUNITY).with("code", code));
  }
}

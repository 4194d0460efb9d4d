package org.gridmap.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridmap.draft.Finding.Code;
import org.gridmap.draft.Finding.Repair;
import org.jspecify.annotations.Nullable;

/** Looks through one community of a draft for what is to be put right. */
public final class DraftCheck {

  private final CommunityDraft draft;
  private final CommunityGround ground;
  private final DraftSettings settings;
  private final List<Finding> found = new ArrayList<>();

  private DraftCheck(CommunityDraft draft, DraftSettings settings) {
    this.draft = draft;
    this.ground = draft.ground();
    this.settings = settings;
  }

  /** What is to be put right in a community, measured by the plan's settings; looked for once. */
  public static List<Finding> of(CommunityDraft draft, DraftSettings settings) {
    return draft.findings(() -> search(draft, settings));
  }

  /** How many things are to be put right in a draft. */
  public static int count(Draft draft, DraftSettings settings) {
    return draft.communities().stream().mapToInt(one -> of(one, settings).size()).sum();
  }

  private static List<Finding> search(CommunityDraft draft, DraftSettings settings) {
    DraftCheck work = new DraftCheck(draft, settings);
    work.findUnassigned();
    work.findPieces();
    work.findCutCompounds();
    work.findOutOfBand();
    work.findCodes();
    work.findUnits();
    return List.copyOf(work.found);
  }

  private void findUnassigned() {
    for (List<Integer> piece : ground.touching().pieces(draft.blocksOf(null))) {
      int households = piece.stream().mapToInt(ground::households).sum();
      Map<String, Object> facts = Map.of("blocks", piece.size(), "households", households);
      add(Code.UNASSIGNED, null, piece, facts, toNeighbour(piece, null));
    }
  }

  private void findPieces() {
    for (DraftGrid grid : draft.grids().values()) {
      if (draft.tallies().get(grid.key()).pieces() > 1) {
        List<List<Integer>> pieces =
            new ArrayList<>(ground.touching().pieces(draft.blocksOf(grid.key())));
        pieces.sort(Comparator.comparingInt(this::weight).reversed());
        Map<String, Object> facts = Map.of("grid", grid.name(), "pieces", pieces.size());
        for (List<Integer> piece : pieces.subList(1, pieces.size())) {
          if (isIsland(piece)) {
            addApart(grid, piece);
          } else {
            add(Code.PIECES, grid, piece, facts, toNeighbour(piece, grid.key()));
          }
        }
      }
    }
  }

  /** True when no other ground of the community touches some blocks, whatever lies between. */
  private boolean isIsland(List<Integer> blocks) {
    boolean[] inside = new boolean[ground.size()];
    blocks.forEach(at -> inside[at] = true);
    return ground.borders().stream().allMatch(pair -> inside[pair.one()] == inside[pair.other()]);
  }

  /** Nobody can join what the ground keeps apart; with homes there it can be a grid of its own. */
  private void addApart(DraftGrid grid, List<Integer> piece) {
    int households = piece.stream().mapToInt(ground::households).sum();
    boolean free = households > 0 && !grid.locked() && piece.stream().noneMatch(draft::isLocked);
    Map<String, Object> facts = Map.of("grid", grid.name(), "households", households);
    Repair repair = free ? Repair.ownGrid(ground.idsOf(piece), ground.community()) : null;
    add(Code.APART, grid, piece, facts, repair);
  }

  private int weight(Collection<Integer> blocks) {
    return blocks.stream().mapToInt(at -> 1000 * ground.households(at) + 1).sum();
  }

  /** A compound that one grid could hold and several have. */
  private void findCutCompounds() {
    Map<String, List<Integer>> members = new TreeMap<>();
    for (int at = 0; at < ground.size(); at++) {
      int number = at;
      ground
          .block(at)
          .compound()
          .ifPresent(code -> members.computeIfAbsent(code, c -> new ArrayList<>()).add(number));
    }
    double most = settings.target() * (1 + settings.tolerance());
    members.forEach(
        (code, blocks) -> {
          Map<String, Integer> shares = new TreeMap<>();
          for (int at : blocks) {
            if (ground.households(at) > 0) {
              draft
                  .gridOf(at)
                  .ifPresent(key -> shares.merge(key, ground.households(at), Integer::sum));
            }
          }
          int households = blocks.stream().mapToInt(ground::households).sum();
          if (shares.size() > 1 && households <= most) {
            addCutCompound(code, blocks, shares, households);
          }
        });
  }

  private void addCutCompound(
      String code, List<Integer> blocks, Map<String, Integer> shares, int households) {
    String main =
        shares.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    List<Integer> others =
        blocks.stream().filter(at -> !draft.gridOf(at).equals(Optional.of(main))).toList();
    Map<String, Object> facts =
        Map.of("compound", code, "grids", shares.size(), "households", households);
    DraftGrid grid = draft.grids().get(main);
    Repair repair = grid.locked() ? null : Repair.assign(ground.idsOf(others), grid);
    add(Code.CUT_COMPOUND, grid, others, facts, repair);
  }

  private void findOutOfBand() {
    for (DraftGrid grid : draft.grids().values()) {
      GridTally tally = draft.tallies().get(grid.key());
      TargetBand band = TargetBand.of(grid, tally.households(), settings);
      if (tally.blocks() > 0 && band != TargetBand.IN) {
        Map<String, Object> facts =
            Map.of(
                "grid", grid.name(),
                "households", tally.households(),
                "percent", Math.round(settings.deviation(tally.households()) * 100));
        add(Code.OUT_OF_BAND, grid, draft.blocksOf(grid.key()), facts, null);
      }
    }
  }

  private void findCodes() {
    Map<String, Integer> uses = new HashMap<>();
    for (DraftGrid grid : draft.grids().values()) {
      uses.merge(grid.code(), 1, Integer::sum);
    }
    for (DraftGrid grid : draft.grids().values()) {
      Map<String, Object> facts = Map.of("grid", grid.name(), "code", grid.code());
      List<Integer> blocks = draft.blocksOf(grid.key());
      if (uses.get(grid.code()) > 1) {
        add(Code.CODE_TWICE, grid, blocks, facts, null);
      } else if (grid.seriesId() == null
          && !NewGrids.followsTheRule(grid.code(), ground.community().code())) {
        add(Code.CODE_RULE, grid, blocks, facts, null);
      }
    }
  }

  private void findUnits() {
    for (DraftGrid grid : draft.grids().values()) {
      if (grid.kind() == DraftKind.EXCLUSIVE && grid.responsible() == null) {
        Map<String, Object> facts = Map.of("grid", grid.name());
        add(Code.EXCLUSIVE_WITHOUT_UNIT, grid, draft.blocksOf(grid.key()), facts, null);
      }
    }
  }

  /** Gives blocks to the unlocked grid with the longest common border, if there is one. */
  private @Nullable Repair toNeighbour(List<Integer> blocks, @Nullable String own) {
    boolean locked = blocks.stream().anyMatch(draft::isLocked);
    return draft
        .longestBorder(blocks, key -> !key.equals(own) && !draft.grids().get(key).locked())
        .filter(key -> !locked)
        .map(key -> Repair.assign(ground.idsOf(blocks), draft.grids().get(key)))
        .orElse(null);
  }

  private void add(
      Code code,
      @Nullable DraftGrid grid,
      List<Integer> blocks,
      Map<String, Object> facts,
      @Nullable Repair repair) {
    String key = grid == null ? null : grid.key();
    found.add(new Finding(code, key, ground.idsOf(blocks), facts, repair));
  }
}

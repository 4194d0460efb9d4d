package org.gridmap.draft;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names and numbers for grids that begin in a draft: the code is the community's with three more
 * digits, counted on from the highest that any grid of the community ever had (codes are never
 * given again).
 */
final class NewGrids {

  private static final int DIGITS = 3;
  private static final String[] NUMERALS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  private final Set<String> taken;
  private int number;

  NewGrids(OpenDraft open, Draft draft) {
    taken = new HashSet<>(open.codesEver());
    draft.grids().forEach(grid -> taken.add(grid.code()));
    number = draft.nextNumber();
  }

  /** A new basic grid of a community, without blocks. */
  DraftGrid next(CommunityDraft draft, @Nullable String name) {
    Community community = draft.ground().community();
    int place = highest(community.code(), taken) + 1;
    String code = codeOf(community, place);
    taken.add(code);
    return new DraftGrid(
        DraftGrid.keyOfNew(number++),
        null,
        code,
        name == null ? nameOf(community, place) : name,
        DraftKind.BASIC,
        null,
        community.id(),
        false);
  }

  /**
   * A grid with the next free code of its community; a name that was counted is counted on too.
   *
   * @param taken all codes that are in use or were
   */
  static DraftGrid counted(DraftGrid grid, Community community, Set<String> taken) {
    int place = highest(community.code(), taken) + 1;
    DraftGrid coded = grid.coded(codeOf(community, place));
    OptionalInt former = place(grid.code(), community.code());
    boolean counted =
        former.isPresent() && grid.name().equals(nameOf(community, former.getAsInt()));
    return counted ? coded.named(nameOf(community, place)) : coded;
  }

  private static String codeOf(Community community, int place) {
    return community.code() + "%03d".formatted(place);
  }

  private static String nameOf(Community community, int place) {
    return community.name() + "第" + numeral(place) + "网格";
  }

  /** True when a code is the community's with three digits, as the rule wants it. */
  static boolean followsTheRule(String code, String communityCode) {
    return place(code, communityCode).isPresent();
  }

  private static int highest(String prefix, Set<String> taken) {
    return taken.stream()
        .map(code -> place(code, prefix))
        .flatMapToInt(place -> place.stream())
        .max()
        .orElse(0);
  }

  private static OptionalInt place(String code, String prefix) {
    if (!code.startsWith(prefix) || code.length() != prefix.length() + DIGITS) {
      return OptionalInt.empty();
    }
    String rest = code.substring(prefix.length());
    return rest.chars().allMatch(c -> c >= '0' && c <= '9')
        ? OptionalInt.of(Integer.parseInt(rest))
        : OptionalInt.empty();
  }

  /** A number from 1 to 999 in Chinese. */
  static String numeral(int value) {
    if (value < 10) {
      return NUMERALS[value];
    }
    if (value < 20) {
      return "十" + (value == 10 ? "" : NUMERALS[value - 10]);
    }
    List<Integer> digits = List.of(value / 100, value / 10 % 10, value % 10);
    StringBuilder text = new StringBuilder();
    if (digits.get(0) > 0) {
      text.append(NUMERALS[digits.get(0)]).append("百");
    }
    if (digits.get(1) > 0) {
      text.append(NUMERALS[digits.get(1)]).append("十");
    } else if (digits.get(2) > 0) {
      text.append(NUMERALS[0]);
    }
    return text.append(digits.get(2) > 0 ? NUMERALS[digits.get(2)] : "").toString();
  }
}

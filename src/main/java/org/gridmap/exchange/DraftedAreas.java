package org.gridmap.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.NewArea;
import org.gridmap.source.Findings;
import org.gridmap.source.Place;

/** The areas of one file by level and code, in the order of the file; those with faults are out. */
final class DraftedAreas {

  private final Findings findings;
  private final Map<String, DraftedArea> drafts = new LinkedHashMap<>();

  DraftedAreas(Findings findings) {
    this.findings = findings;
  }

  /** Adds an area, or answers the earlier one of the same level and code. */
  Optional<DraftedArea> add(NewArea area, Place place) {
    DraftedArea draft = new DraftedArea(area, place);
    return Optional.ofNullable(drafts.putIfAbsent(key(area.level(), area.code()), draft));
  }

  /** Gives a stored area that the file does not name other ground. */
  void addStored(NewArea area) {
    drafts.put(key(area.level(), area.code()), new DraftedArea(area, Place.STORED));
  }

  /** Changes the good areas of a level. */
  void replace(AreaLevel level, UnaryOperator<DraftedArea> change) {
    drafts.replaceAll(
        (key, draft) ->
            draft.area().level() == level && isGood(draft) ? change.apply(draft) : draft);
  }

  /** Changes one area, if the file has it. */
  void replace(AreaLevel level, String code, UnaryOperator<DraftedArea> change) {
    drafts.computeIfPresent(key(level, code), (key, draft) -> change.apply(draft));
  }

  /** The area of this level and code, unless it has a fault. */
  Optional<DraftedArea> find(AreaLevel level, String code) {
    return Optional.ofNullable(drafts.get(key(level, code))).filter(this::isGood);
  }

  /** True when the file has an area of this level and code, good or bad. */
  boolean names(AreaLevel level, String code) {
    return drafts.containsKey(key(level, code));
  }

  /** All without a fault. */
  List<DraftedArea> listGood() {
    return drafts.values().stream().filter(this::isGood).toList();
  }

  /** Those of a level without a fault. */
  List<DraftedArea> listGood(AreaLevel level) {
    return listGood().stream().filter(draft -> draft.area().level() == level).toList();
  }

  private boolean isGood(DraftedArea draft) {
    return !findings.isBad(draft.place().feature());
  }

  private static String key(AreaLevel level, String code) {
    return level + " " + code;
  }
}

package org.gridmap.jurisdiction;

import static org.gridmap.jurisdiction.RuleShape.many;
import static org.gridmap.jurisdiction.RuleShape.manyOf;
import static org.gridmap.jurisdiction.RuleShape.mapping;
import static org.gridmap.jurisdiction.RuleShape.may;
import static org.gridmap.jurisdiction.RuleShape.must;
import static org.gridmap.jurisdiction.RuleShape.newCode;
import static org.gridmap.jurisdiction.RuleShape.words;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridmap.area.AreaLevel;

/** Reads {@code jurisdiction.yaml}: whose rules these are. */
final class GeneralFile implements RuleTopic.Read<GeneralRules> {

  static final String NAME = "jurisdiction.yaml";

  private static final int USUAL_TARGET = 300;
  private static final double USUAL_TOLERANCE = 0.1;

  @Override
  public String file() {
    return NAME;
  }

  @Override
  public RuleShape shape() {
    return RuleShape.of(
        must("code", newCode(CodeKind.JURISDICTION), "name of these rules in commands"),
        must("name", new RuleShape.BothLanguages(), "name of these rules on the pages"),
        may("zone", new RuleShape.Zone(), "zone of all days and hours; without it Asia/Shanghai"),
        may(
            "levels",
            manyOf(
                must("level", words((Object[]) AreaLevel.values()), "a level of the area tree"),
                must("name", new RuleShape.BothLanguages(), "what it is called here")),
            "local names of the levels"),
        may(
            "gridCodes",
            mapping(
                must("pattern", new RuleShape.Text(), "regular expression of every code"),
                must("example", new RuleShape.Text(), "a code as it is written")),
            "how codes of grids are written"),
        may(
            "gridRules",
            mapping(
                may("target", new RuleShape.Whole(1, 10_000), "households a grid should have; 300"),
                may("tolerance", new RuleShape.Share(), "share around the target; 0.10"),
                may("kinds", many(words("BASIC", "EXCLUSIVE")), "kinds of grids in use; both")),
            "what a good division is"),
        may(
            "texts",
            manyOf(
                must("place", new RuleShape.Text(), "name of the place on the pages"),
                must("text", new RuleShape.BothLanguages(), "what stands there")),
            "texts of the pages"));
  }

  @Override
  public GeneralRules read(RuleNode root) {
    return new GeneralRules(
        root.word("code", ""),
        root.names("name"),
        ZoneId.of(root.word("zone", ClockRules.USUAL_ZONE)),
        levels(root),
        root.find("gridCodes")
            .map(
                codes ->
                    new GeneralRules.GridCodes(
                        codes.word("pattern", ".*"), codes.word("example", "")))
            .orElse(null),
        grids(root),
        texts(root));
  }

  private static Map<AreaLevel, Names> levels(RuleNode root) {
    Map<AreaLevel, Names> levels = new EnumMap<>(AreaLevel.class);
    root.each("levels")
        .forEach(one -> levels.put(AreaLevel.valueOf(one.word("level", "")), one.names("name")));
    return levels;
  }

  private static GeneralRules.GridRules grids(RuleNode root) {
    return root.find("gridRules")
        .map(
            grids ->
                new GeneralRules.GridRules(
                    grids.whole("target", USUAL_TARGET),
                    Double.parseDouble(grids.word("tolerance", String.valueOf(USUAL_TOLERANCE))),
                    grids.words("kinds", List.of("BASIC", "EXCLUSIVE"))))
        .orElseGet(
            () ->
                new GeneralRules.GridRules(
                    USUAL_TARGET, USUAL_TOLERANCE, List.of("BASIC", "EXCLUSIVE")));
  }

  private static Map<String, Names> texts(RuleNode root) {
    Map<String, Names> texts = new LinkedHashMap<>();
    root.each("texts").forEach(one -> texts.put(one.word("place", ""), one.names("text")));
    return texts;
  }
}

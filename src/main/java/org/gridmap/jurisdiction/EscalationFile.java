package org.gridmap.jurisdiction;

import static org.gridmap.jurisdiction.RuleShape.known;
import static org.gridmap.jurisdiction.RuleShape.many;
import static org.gridmap.jurisdiction.RuleShape.manyOf;
import static org.gridmap.jurisdiction.RuleShape.mapping;
import static org.gridmap.jurisdiction.RuleShape.may;
import static org.gridmap.jurisdiction.RuleShape.must;
import static org.gridmap.jurisdiction.RuleShape.newCode;
import static org.gridmap.jurisdiction.RuleShape.words;

import java.util.List;
import org.gridmap.clock.Term;

/** Reads {@code escalation.yaml}: what happens by itself when an incident waits too long. */
final class EscalationFile implements RuleTopic.Read<EscalationRules> {

  private static final EscalationRules.AreaIncident USUAL =
      new EscalationRules.AreaIncident(5, 300, Term.of("2h"));
  private static final EscalationRules.Whistle QUIET =
      new EscalationRules.Whistle(Term.of("1h"), List.of());

  @Override
  public String file() {
    return "escalation.yaml";
  }

  @Override
  public RuleShape shape() {
    return RuleShape.of(
        must(
            "ladder",
            manyOf(
                must("role", known(CodeKind.ROLE), "role that is asked"),
                must(
                    "level",
                    words("GRID", "COMMUNITY", "SUBDISTRICT", "DISTRICT", "CITY"),
                    "whose holder of the role is asked")),
            "who stands above whom, from the bottom"),
        must(
            "steps",
            manyOf(
                must("code", newCode(CodeKind.STEP), "code"),
                must("when", new RuleShape.Condition(), "what sets it off: " + Trigger.EXAMPLES),
                must(
                    "do",
                    words(
                        "REMIND",
                        "SUPERVISE",
                        "LEVEL_UP",
                        "TAKE_OVER",
                        "RAISE_SEVERITY",
                        "VERIFY_ABOVE",
                        "DELIBERATE",
                        "ALARM"),
                    "what is done"),
                must(
                    "whom",
                    many(known(CodeKind.ROLE, "OWNER", "NEXT_LEVEL", "ALL_LEVELS")),
                    "who is told: a role, or OWNER, NEXT_LEVEL, ALL_LEVELS")),
            "steps, each taken once for an incident and round"),
        may(
            "whistle",
            mapping(
                must("acknowledgeWithin", new RuleShape.Limit(), "in which the liaison answers"),
                must(
                    "goesUpTo", many(known(CodeKind.ROLE)), "who is asked after silence, in turn")),
            "whistles 吹哨; without it 1h and nobody above"),
        may(
            "areaIncident",
            mapping(
                must("reports", new RuleShape.Whole(2, 1_000), "how many of one category"),
                must("radius", new RuleShape.Whole(10, 10_000), "metres"),
                must("within", new RuleShape.Limit(), "in which they come")),
            "when reports become one area incident 片区事件; 5 in 300 m and 2h"));
  }

  @Override
  public EscalationRules read(RuleNode root) {
    return new EscalationRules(
        root.each("ladder").stream()
            .map(rung -> new EscalationRules.Rung(rung.word("role", ""), rung.word("level", "")))
            .toList(),
        root.each("steps").stream().map(EscalationFile::step).toList(),
        root.find("whistle")
            .map(
                whistle ->
                    new EscalationRules.Whistle(
                        Term.of(whistle.word("acknowledgeWithin", "1h")),
                        whistle.words("goesUpTo", List.of())))
            .orElse(QUIET),
        root.find("areaIncident")
            .map(
                area ->
                    new EscalationRules.AreaIncident(
                        area.whole("reports", USUAL.reports()),
                        area.whole("radius", USUAL.radiusMetres()),
                        Term.of(area.word("within", "2h"))))
            .orElse(USUAL));
  }

  private static EscalationRules.Step step(RuleNode step) {
    return new EscalationRules.Step(
        step.word("code", ""),
        Trigger.find(step.word("when", "")).orElseThrow(),
        step.word("do", ""),
        step.words("whom", List.of()));
  }
}

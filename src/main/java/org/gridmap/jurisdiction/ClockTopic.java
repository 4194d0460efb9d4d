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
import java.util.Map;
import org.gridmap.jurisdiction.RuleFault.Kind;

/** {@code clocks.yaml} among the topics; {@link PolicyFile} reads it and finds its faults. */
final class ClockTopic implements RuleTopic {

  private static final List<String> SEVERITIES = List.of("MINOR", "NORMAL", "MAJOR", "CRITICAL");
  private static final String ANY = "*";

  @Override
  public String file() {
    return PolicyFile.NAME;
  }

  @Override
  public RuleShape shape() {
    return RuleShape.of(
        must(
            "policies",
            manyOf(
                must("code", newCode(CodeKind.POLICY), "code that a category's clocks names"),
                may(
                    "match",
                    mapping(
                        may(
                            "category",
                            known(CodeKind.CATEGORY, ANY),
                            "a category or a group; * for all"),
                        may("severity", words(SEVERITIES.toArray()), "severity"),
                        may("area", new RuleShape.Text(), "code of an area, with all below it"),
                        may("channel", known(CodeKind.CHANNEL, ANY), "channel")),
                    "incidents it holds for, the most specific wins; without it all"),
                must("anchor", known(CodeKind.STATE), "state whose first entry starts the clocks"),
                may("calendar", known(CodeKind.CALENDAR), "for wh, wd and rollForward"),
                may("pauseOn", many(words("HOLD")), "what makes the clocks stand still; nothing"),
                may("warnAt", new RuleShape.Share(), "share of the time after which it warns; 0.8"),
                must("stages", many(stage()), "stages 环节 in the order in which they are met")),
            "policies"));
  }

  private static RuleShape.Value stage() {
    return mapping(
        must("code", newCode(CodeKind.STAGE), "code, once in the policy"),
        must("until", known(CodeKind.STATE), "state whose entry meets it"),
        must("within", new RuleShape.Limit(), "time limit"),
        may(
            "from",
            words("CASE_START", "STAGE_START"),
            "counts from the anchor, or from the stage before; CASE_START"),
        may(
            "rollForward",
            new RuleShape.Switch(),
            "for d: a last day off moves to the next working day; false"));
  }

  @Override
  public void check(RuleNode root, CodeBook codes) {
    for (RuleNode policy : items(root, "policies")) {
      give(policy, CodeKind.POLICY, codes);
      mention(policy, "anchor", CodeKind.STATE, codes);
      policy.find("match").ifPresent(match -> match(match, codes));
      for (RuleNode stage : items(policy, "stages")) {
        give(stage, CodeKind.STAGE, codes);
        mention(stage, "until", CodeKind.STATE, codes);
      }
    }
  }

  private static void match(RuleNode match, CodeBook codes) {
    mention(match, "category", CodeKind.CATEGORY, codes);
    mention(match, "channel", CodeKind.CHANNEL, codes);
    String severity = match.word("severity", ANY);
    if (!severity.equals(ANY) && !SEVERITIES.contains(severity)) {
      match
          .require("severity")
          .ifPresent(
              at ->
                  at.report(
                      Kind.VALUE_UNKNOWN,
                      Map.of("value", severity, "known", String.join(", ", SEVERITIES))));
    }
  }

  private static void give(RuleNode node, CodeKind kind, CodeBook codes) {
    String code = node.word("code", "");
    if (!code.isEmpty()) {
      codes.give(kind, code);
    }
  }

  private static void mention(RuleNode node, String name, CodeKind kind, CodeBook codes) {
    String code = node.word(name, ANY);
    if (!code.equals(ANY)) {
      node.find(name).ifPresent(at -> codes.mention(kind, code, at));
    }
  }

  /** The items of a list; none when there is no list, which somebody else reports. */
  static List<RuleNode> items(RuleNode node, String name) {
    return node.find(name).filter(RuleNode::isList).map(RuleNode::items).orElse(List.of());
  }
}

package org.gridmap.jurisdiction;

import static org.gridmap.jurisdiction.RuleShape.known;
import static org.gridmap.jurisdiction.RuleShape.many;
import static org.gridmap.jurisdiction.RuleShape.manyOf;
import static org.gridmap.jurisdiction.RuleShape.may;
import static org.gridmap.jurisdiction.RuleShape.must;
import static org.gridmap.jurisdiction.RuleShape.newCode;
import static org.gridmap.jurisdiction.RuleShape.words;

import org.gridmap.lifecycle.Deed;
import org.gridmap.lifecycle.DeedRole;
import org.gridmap.lifecycle.DeedRule;
import org.gridmap.lifecycle.LifeCycle;
import org.gridmap.lifecycle.Need;
import org.gridmap.lifecycle.Phase;

/** {@code lifecycle.yaml} among the topics; {@link LifeCycleFile} reads it and finds its faults. */
final class LifeCycleTopic implements RuleTopic.Read<LifeCycle> {

  @Override
  public String file() {
    return LifeCycleFile.NAME;
  }

  @Override
  public RuleShape shape() {
    return RuleShape.of(
        may(
            "freeBounces",
            new RuleShape.Whole(0, 999),
            "how often it may be returned or passed on before a dispatcher decides; 1"),
        must(
            "states",
            manyOf(
                must(
                    "code",
                    newCode(CodeKind.STATE),
                    "code in capitals; the first is where all begin"),
                must("name", new RuleShape.BothLanguages(), "name"),
                must("meaning", new RuleShape.BothLanguages(), "what it means for who reported it"),
                must("phase", words((Object[]) Phase.values()), "where it stands; OVER is an end"),
                may(
                    "owner",
                    words((Object[]) DeedRole.values()),
                    "with whom it is looked for; needed unless OVER"),
                may("open311", words("open", "closed"), "status for Open311; closed when OVER")),
            "states in use"),
        may(
            "reasons",
            manyOf(
                must("list", new RuleShape.Text(), "name that a deed gives"),
                must(
                    "reasons",
                    manyOf(
                        must("code", new RuleShape.Text(), "code"),
                        must("name", new RuleShape.BothLanguages(), "name"),
                        may(
                            "elsewhere",
                            new RuleShape.Switch(),
                            "asks to whom it belongs instead; false")),
                    "reasons")),
            "lists of reasons"),
        must("deeds", many(deed()), "what may be done to an incident"));
  }

  private static RuleShape.Value deed() {
    return RuleShape.mapping(
        must("code", words((Object[]) Deed.values()), "the deed 动作"),
        must("name", new RuleShape.BothLanguages(), "what the button says"),
        may("from", many(known(CodeKind.STATE)), "states in which it may be done"),
        may("to", known(CodeKind.STATE), "state it leads to"),
        may("who", many(words((Object[]) DeedRole.values())), "who may do it"),
        may("needs", many(words((Object[]) Need.values())), "what must be said with it"),
        may("reasons", new RuleShape.Text(), "list of reasons; with REASON in needs"),
        may("never", many(words(DeedRole.HANDLER)), "HANDLER: not by who handled it"),
        may("spotCheck", new RuleShape.Share(), "share drawn for spot checks; 0"),
        may(
            "byItself",
            new RuleShape.Switch(),
            "the service does it as soon as it can; of DISPATCH; false"),
        may("public", words((Object[]) DeedRule.Shown.values()), "what the public timeline shows"));
  }

  @Override
  public void check(RuleNode root, CodeBook codes) {
    ClockTopic.items(root, "states")
        .forEach(state -> codes.give(CodeKind.STATE, state.word("code", "")));
    LifeCycleFile.read(root);
  }

  @Override
  public LifeCycle read(RuleNode root) {
    return LifeCycleFile.read(root)
        .orElseThrow(() -> new IllegalStateException("not checked: " + file()));
  }
}

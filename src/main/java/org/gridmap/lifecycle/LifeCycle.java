package org.gridmap.lifecycle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridmap.lifecycle.DeedEvent.Act;
import org.gridmap.lifecycle.DeedEvent.Found;
import org.gridmap.lifecycle.Refusal.Why;
import org.jspecify.annotations.Nullable;

/** A life cycle that can work. */
public final class LifeCycle {

  private final LifeCycleRules rules;
  private final Map<String, StateRule> states = new LinkedHashMap<>();
  private final Map<Deed, DeedRule> deeds = new EnumMap<>(Deed.class);

  private LifeCycle(LifeCycleRules rules) {
    this.rules = rules;
    rules.states().forEach(state -> states.put(state.code(), state));
    rules.deeds().forEach(rule -> deeds.put(rule.deed(), rule));
  }

  /**
   * The life cycle of rules.
   *
   * @throws FaultyLifeCycle with all their faults
   */
  public static LifeCycle of(LifeCycleRules rules) {
    List<LifeCycleFault> faults = RuleCheck.of(rules);
    if (!faults.isEmpty()) {
      throw new FaultyLifeCycle(faults);
    }
    return new LifeCycle(rules);
  }

  public List<StateRule> states() {
    return rules.states();
  }

  /** In the order of the usual way. */
  public List<DeedRule> deeds() {
    return rules.deeds();
  }

  public Optional<StateRule> findState(String code) {
    return Optional.ofNullable(states.get(code));
  }

  public Optional<DeedRule> findDeed(Deed deed) {
    return Optional.ofNullable(deeds.get(deed));
  }

  /** Where every incident begins. */
  public StateRule first() {
    return rules.states().get(0);
  }

  /** Before its first event. */
  public Standing beginning() {
    return Standing.beginning(first().code());
  }

  /** How an incident stands after events, in their order. */
  public Standing replay(List<DeedEvent> events) {
    Standing standing = beginning();
    for (DeedEvent event : events) {
      standing = standing.after(event);
    }
    return standing;
  }

  /** Whether somebody still has to do something; an unknown state is open. */
  public boolean isOpen(String state) {
    return findState(state).map(rule -> !rule.terminal()).orElse(true);
  }

  /**
   * The one place where an incident is looked for: the handler, where the state is his and one is
   * named; else a queue, in doubt the dispatchers'. Theirs is also what they took over; what is
   * judged above waits for its judgement with the supervisors.
   */
  public Owner owner(Standing standing) {
    StateRule state = states.get(standing.state());
    if (state != null && state.terminal()) {
      return Owner.NOBODY;
    }
    if (standing.spotCheck()) {
      return Owner.queue(DeedRole.VERIFIER);
    }
    if (state == null) {
      return Owner.queue(DeedRole.DISPATCHER);
    }
    if (state.owner() != DeedRole.HANDLER) {
      boolean above = standing.isVerifiedAbove() && waitsForJudgement(state);
      return Owner.queue(above ? DeedRole.SUPERVISOR : state.owner());
    }
    Handler handler = standing.handler();
    return handler == null || standing.isTakenOver()
        ? Owner.queue(DeedRole.DISPATCHER)
        : Owner.of(handler);
  }

  /** A state of verifiers does; where there is none, every one after the work. */
  private boolean waitsForJudgement(StateRule state) {
    boolean verifiers = rules.states().stream().anyMatch(each -> each.owner() == DeedRole.VERIFIER);
    return verifiers ? state.owner() == DeedRole.VERIFIER : state.phase() == Phase.SOLVED;
  }

  /**
   * What somebody may do now, in the order of the usual way.
   *
   * @param photoAsked whether the category asks for a picture of the result
   */
  public List<AllowedDeed> allowed(Standing standing, Actor actor, boolean photoAsked) {
    List<AllowedDeed> allowed = new ArrayList<>();
    for (DeedRule rule : rules.deeds()) {
      if (bar(rule, standing, actor) == null) {
        allowed.add(
            new AllowedDeed(
                rule.deed(), rule.to(), Completeness.asked(rule, photoAsked), rule.reasons()));
      }
    }
    return allowed;
  }

  /** Does what is asked, or says why not. Nothing outside the answer changes. */
  public Outcome apply(Standing standing, DeedRequest request, Actor actor, Circumstances met) {
    if (request.version() != null && request.version() != standing.version()) {
      return refused(new Refusal.Changed(request.version(), standing.version()));
    }
    DeedRule rule = deeds.get(request.deed());
    Why bar = rule == null ? Why.UNKNOWN : bar(rule, standing, actor);
    if (rule == null || bar != null) {
      List<Deed> allowed = allowed(standing, actor, false).stream().map(AllowedDeed::deed).toList();
      return refused(
          new Refusal.NotAllowed(
              request.deed(), standing.state(), bar == null ? Why.UNKNOWN : bar, allowed));
    }
    List<Need> missing = Completeness.missing(rule, request.particulars(), met);
    if (!missing.isEmpty()) {
      return refused(new Refusal.Missing(request.deed(), missing));
    }
    DeedEvent event = event(rule, standing, request.particulars(), actor, met);
    return new Outcome.Done(event, standing.after(event));
  }

  private static Outcome refused(Refusal refusal) {
    return new Outcome.Refused(refusal);
  }

  private DeedEvent event(
      DeedRule rule, Standing standing, Particulars said, Actor actor, Circumstances met) {
    Asked asked = standing.asked();
    if (rule.deed().isDeciding() && asked != null) {
      DeedRule granted = deeds.get(asked.deed());
      boolean consent = rule.deed() == Deed.APPROVE;
      return new DeedEvent(
          asked.deed(),
          consent ? Act.DONE : Act.REFUSED,
          consent && granted != null ? granted.to() : null,
          actor.person(),
          met.at(),
          asked
              .particulars()
              .saying(said.note() == null ? asked.particulars().note() : said.note()),
          Found.NOTHING);
    }
    boolean asks = rule.needsApproval();
    return new DeedEvent(
        rule.deed(),
        asks ? Act.ASKED : Act.DONE,
        asks ? null : target(rule, standing),
        actor.person(),
        met.at(),
        said,
        found(rule, said, met));
  }

  private static @Nullable String target(DeedRule rule, Standing standing) {
    boolean back = rule.deed() == Deed.SPLIT && standing.merged() != null;
    return back ? standing.merged().before() : rule.to();
  }

  private static Found found(DeedRule rule, Particulars said, Circumstances met) {
    Position position = said.position();
    Integer away =
        position == null || !position.isAwayFrom(met.place())
            ? null
            : (int) Math.round(position.metresTo(met.place()));
    boolean drawn = SpotCheck.draws(met.number(), rule.limits().spotCheck());
    return new Found(drawn, away);
  }

  /** What keeps somebody from a deed; null: nothing. */
  private @Nullable Why bar(DeedRule rule, Standing standing, Actor actor) {
    boolean here =
        rule.from().isEmpty() ? isOpen(standing.state()) : rule.from().contains(standing.state());
    if (!here || (rule.deed() == Deed.SPLIT && standing.merged() == null)) {
      return Why.STATE;
    }
    boolean judgement = isJudgement(rule, standing);
    boolean above = judgement && standing.isVerifiedAbove();
    if (above && !actor.roles().contains(DeedRole.SUPERVISOR)) {
      return Why.JUDGED_ABOVE;
    }
    if (!above && !actor.isAnyOf(rule.who(), standing)) {
      return Why.ROLE;
    }
    if (standing.onHold() != (rule.deed() == Deed.RESUME) && !isPossible(rule, standing)) {
      return standing.onHold() ? Why.ON_HOLD : Why.NOT_ON_HOLD;
    }
    if (judgement && actor.isAmong(standing.handledBy())) {
      return Why.HANDLED_IT;
    }
    if (rule.deed().isBouncing()
        && (standing.isTakenOver() || standing.bounces() >= rules.freeBounces())
        && !actor.roles().contains(DeedRole.DISPATCHER)) {
      return Why.PASSED_ON;
    }
    return barOfConsent(rule, standing, actor);
  }

  /** Off hold everything but going on is possible; on hold, little. */
  private static boolean isPossible(DeedRule rule, Standing standing) {
    return standing.onHold() ? rule.deed().isPossibleOnHold() : rule.deed() != Deed.RESUME;
  }

  /** Verdicts are; and so is the next step of an incident that was drawn. */
  private static boolean isJudgement(DeedRule rule, Standing standing) {
    boolean goesOn = rule.to() != null && rule.deed() != Deed.MERGE && rule.deed() != Deed.VOID;
    return rule.deed().isVerifying()
        || rule.limits().neverHandler()
        || (standing.spotCheck() && goesOn);
  }

  private static @Nullable Why barOfConsent(DeedRule rule, Standing standing, Actor actor) {
    Asked asked = standing.asked();
    if (rule.deed().isDeciding()) {
      if (asked == null) {
        return Why.NOTHING_ASKED;
      }
      return actor.isAmong(asked.codes()) ? Why.OWN_REQUEST : null;
    }
    if (rule.needsApproval() && asked != null) {
      return Why.ALREADY_ASKED;
    }
    return rule.deed() == Deed.RATE && standing.rating() != null ? Why.RATED : null;
  }
}

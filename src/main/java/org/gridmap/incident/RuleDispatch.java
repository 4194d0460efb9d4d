package org.gridmap.incident;

import java.util.List;
import java.util.Optional;
import org.gridmap.lifecycle.Actor;
import org.gridmap.lifecycle.AllowedDeed;
import org.gridmap.lifecycle.Deed;
import org.gridmap.lifecycle.DeedRequest;
import org.gridmap.lifecycle.DeedRule;
import org.gridmap.lifecycle.Handler;
import org.gridmap.lifecycle.LifeCycle;
import org.gridmap.lifecycle.Particulars;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dispatches incidents whose rules say so as soon as their grid is settled, to who must act at that
 * moment. What it cannot dispatch waits for a dispatcher, as everywhere else.
 */
@Component
public class RuleDispatch {

  /** Who acts when nobody does. */
  static final String ACCOUNT = "gridmap";

  private final Deeds deeds;
  private final StandingRows standings;
  private final LifeCycles lifeCycles;
  private final Responsibilities responsibilities;
  private final JdbcClient database;

  RuleDispatch(
      Deeds deeds,
      StandingRows standings,
      LifeCycles lifeCycles,
      Responsibilities responsibilities,
      JdbcClient database) {
    this.deeds = deeds;
    this.standings = standings;
    this.lifeCycles = lifeCycles;
    this.responsibilities = responsibilities;
    this.database = database;
  }

  /** Dispatches an incident of the surrounding transaction, if its rules and its place let it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void take(long incident) {
    LifeCycle lifeCycle = lifeCycles.of(incident);
    boolean byItself =
        lifeCycle
            .findDeed(Deed.DISPATCH)
            .map(DeedRule::limits)
            .filter(DeedRule.Limits::byItself)
            .isPresent();
    if (!byItself || !isAllowed(lifeCycle, incident)) {
      return;
    }
    Optional<Handler> handler = responsibilities.findHandlerOfSettled(incident);
    handler.ifPresent(whom -> dispatch(incident, whom));
  }

  private boolean isAllowed(LifeCycle lifeCycle, long incident) {
    List<AllowedDeed> allowed = lifeCycle.allowed(standings.read(incident), Actor.service(), false);
    return allowed.stream().anyMatch(each -> each.deed() == Deed.DISPATCH);
  }

  private void dispatch(long incident, Handler whom) {
    String number =
        database
            .sql("select number from incident where id = :id")
            .param("id", incident)
            .query(String.class)
            .single();
    deeds.apply(
        number,
        new DeedRequest(Deed.DISPATCH, Particulars.to(whom.toString(), null), null),
        new Deeds.By(Actor.service(), ACCOUNT, IncidentScope.EVERYWHERE),
        List.of());
  }
}

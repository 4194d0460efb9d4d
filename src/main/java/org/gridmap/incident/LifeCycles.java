package org.gridmap.incident;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridmap.jurisdiction.Jurisdiction;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.jurisdiction.RulesChange;
import org.gridmap.lifecycle.Deed;
import org.gridmap.lifecycle.LifeCycle;
import org.gridmap.lifecycle.StateRule;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which life cycle governs an incident: that of the rules under which it was opened. */
@Service
public class LifeCycles implements InitializingBean {

  private static final String NOTE_STATE =
      """
      insert into incident_state (code, position) values (:code, :position)
      on conflict (code) do update set position = excluded.position
      """;

  private static final String VERSION =
      """
      select jurisdiction_version_id from incident
      where id = :incident and jurisdiction_version_id is not null
      """;

  private static final String CATEGORY_OF =
      "select category, jurisdiction_version_id from incident where id = :incident";

  private final Jurisdictions jurisdictions;
  private final JdbcClient database;

  LifeCycles(Jurisdictions jurisdictions, JdbcClient database) {
    this.jurisdictions = jurisdictions;
    this.database = database;
  }

  @Override
  public void afterPropertiesSet() {
    note(union(jurisdictions.listEffective()));
  }

  @EventListener
  void keepUp(RulesChange change) {
    note(union(change.versions()));
  }

  /** Lists can be put in the order of the usual way by the database. */
  private void note(Collection<StateRule> states) {
    int position = 0;
    for (StateRule state : states) {
      database.sql(NOTE_STATE).param("code", state.code()).param("position", position++).update();
    }
  }

  /** The one of the top. */
  public LifeCycle forNew() {
    return forNew(null);
  }

  /**
   * The one under which a new incident begins.
   *
   * @param areaId null: in no area
   */
  public LifeCycle forNew(@Nullable Long areaId) {
    return jurisdictions.at(areaId).rules().lifeCycle();
  }

  /**
   * The one under which an incident was opened; from before rules had versions, that of the top.
   */
  public LifeCycle of(long incidentId) {
    return database
        .sql(VERSION)
        .param("incident", incidentId)
        .query(Long.class)
        .optional()
        .map(version -> jurisdictions.version(version).rules().lifeCycle())
        .orElseGet(this::forNew);
  }

  /** All states that an incident can be in, those of the top first, each in its usual way. */
  public List<StateRule> states() {
    return List.copyOf(union(jurisdictions.listEffective()));
  }

  public Optional<StateRule> findState(String code) {
    return states().stream().filter(state -> state.code().equals(code)).findFirst();
  }

  /** The codes of all states in which somebody still has to do something. */
  Set<String> openStates() {
    return states().stream()
        .filter(state -> !state.terminal())
        .map(StateRule::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The codes of the open states from which one of some deeds leads on, by any rules. */
  Set<String> statesBefore(Set<Deed> deeds) {
    return jurisdictions.listEffective().stream()
        .map(version -> version.rules().lifeCycle())
        .flatMap(
            cycle ->
                deeds.stream()
                    .flatMap(deed -> cycle.findDeed(deed).stream())
                    .flatMap(rule -> rule.from().stream())
                    .filter(cycle::isOpen))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the category asks for a picture of the result, by the rules it was opened under. */
  boolean asksPhoto(long incidentId) {
    return database
        .sql(CATEGORY_OF)
        .param("incident", incidentId)
        .query(
            (row, index) -> {
              Long version = row.getObject("jurisdiction_version_id", Long.class);
              Jurisdiction rules =
                  version == null ? jurisdictions.top() : jurisdictions.version(version);
              return rules.rules().categories().find(row.getString("category"));
            })
        .optional()
        .flatMap(found -> found)
        .map(category -> category.handler().photoAtClose())
        .orElse(false);
  }

  private static Collection<StateRule> union(List<Jurisdiction> versions) {
    Map<String, StateRule> states = new LinkedHashMap<>();
    for (Jurisdiction version : versions) {
      for (StateRule state : version.rules().lifeCycle().states()) {
        states.putIfAbsent(state.code(), state);
      }
    }
    return states.values();
  }
}

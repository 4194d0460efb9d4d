package org.gridmap.incident;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridmap.jurisdiction.LifeCycleFile;
import org.gridmap.lifecycle.LifeCycle;
import org.gridmap.lifecycle.StateRule;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Which life cycle governs an incident. All are governed by the one that ships as {@code standard};
 * nobody else knows that.
 */
@Service
public class LifeCycles implements InitializingBean {

  private static final String NOTE_STATE =
      """
      insert into incident_state (code, position) values (:code, :position)
      on conflict (code) do update set position = excluded.position
      """;

  private final LifeCycle standard = LifeCycleFile.shipped("standard");
  private final JdbcClient database;

  LifeCycles(JdbcClient database) {
    this.database = database;
  }

  /** Lists can be put in the order of the usual way by the database. */
  @Override
  public void afterPropertiesSet() {
    for (StateRule state : states()) {
      database
          .sql(NOTE_STATE)
          .param("code", state.code())
          .param("position", states().indexOf(state))
          .update();
    }
  }

  /** The one under which a new incident begins. */
  public LifeCycle forNew() {
    return standard;
  }

  /** The one under which an incident was opened. */
  public LifeCycle of(long incidentId) {
    return standard;
  }

  /** All states that an incident can be in, in the order of the usual way. */
  public List<StateRule> states() {
    return standard.states();
  }

  public Optional<StateRule> findState(String code) {
    return standard.findState(code);
  }

  /** The codes of all states in which somebody still has to do something. */
  Set<String> openStates() {
    return states().stream()
        .filter(state -> !state.terminal())
        .map(StateRule::code)
        .collect(Collectors.toUnmodifiableSet());
  }
}

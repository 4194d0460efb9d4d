package org.gridmap.incident;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.gridmap.platform.BoundingBox;
import org.gridmap.platform.RequestWords;
import org.gridmap.platform.StorableText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which incidents a request asks for: the same words mean the same at every door. */
@Component
public class IncidentFilters {

  private static final int LONGEST_CODE = 64;

  /** No incident is in it. */
  private static final String NO_STATE = "";

  private static final String IS_GRID =
      "select exists (select from v_grid_code where code = :code)";

  private final IncidentScopes scopes;
  private final Categories categories;
  private final LifeCycles lifeCycles;
  private final ActingPersons persons;
  private final JdbcClient database;

  IncidentFilters(
      IncidentScopes scopes,
      Categories categories,
      LifeCycles lifeCycles,
      ActingPersons persons,
      JdbcClient database) {
    this.scopes = scopes;
    this.categories = categories;
    this.lifeCycles = lifeCycles;
    this.persons = persons;
    this.database = database;
  }

  /**
   * What somebody asks for, within what he may see.
   *
   * @throws org.gridmap.platform.Problem {@code NOT_SIGNED_IN}, {@code FORBIDDEN}, {@code
   *     NOT_FOUND} for an area, {@code INVALID_PARAMETER} for any other word that means nothing
   */
  public IncidentFilter read(IncidentParameters asked) {
    String box = StorableText.optional("bbox", asked.bbox(), 200);
    IncidentFilter filter =
        new IncidentFilter(
            scopes.getWithin(asked.area()),
            box == null ? null : BoundingBox.parse(box).getEnvelopeInternal(),
            grid(asked.grid()),
            categories(asked.category()),
            states(asked.state()),
            RequestWords.moment("since", asked.since()),
            RequestWords.yesOrNo("unassigned", asked.unassigned()),
            RequestWords.yesOrNo("confirm", asked.confirm()),
            RequestWords.choice("sla", asked.sla(), Urgency.class),
            null);
    IncidentQueue queue = RequestWords.choice("queue", asked.queue(), IncidentQueue.class);
    return queue == null ? filter : inQueue(filter, queue);
  }

  /** What of a filter waits in a queue of the desk, for who asks. */
  IncidentFilter inQueue(IncidentFilter filter, IncidentQueue queue) {
    if (queue == IncidentQueue.MINE) {
      return filter.with(filter.states(), filter.urgency(), persons.code());
    }
    Set<String> waiting = new HashSet<>(lifeCycles.statesBefore(queue.awaited()));
    if (!filter.states().isEmpty()) {
      waiting.retainAll(filter.states());
    }
    if (waiting.isEmpty()) {
      waiting.add(NO_STATE);
    }
    waiting.add(IncidentFilter.OPEN);
    return filter.with(waiting, filter.urgency(), filter.owner());
  }

  private @Nullable String grid(@Nullable String text) {
    String code = StorableText.optional("grid", text, LONGEST_CODE);
    if (code != null && !database.sql(IS_GRID).param("code", code).query(Boolean.class).single()) {
      throw RequestWords.invalid("grid", code);
    }
    return code;
  }

  private Set<String> categories(@Nullable String text) {
    String code = StorableText.optional("category", text, LONGEST_CODE);
    if (code == null) {
      return Set.of();
    }
    Set<String> codes = categories.codesWithin(code);
    if (codes.isEmpty()) {
      throw RequestWords.invalid("category", code);
    }
    return codes;
  }

  private Set<String> states(@Nullable String names) {
    Set<String> states = new HashSet<>();
    if (names == null || names.isBlank()) {
      return states;
    }
    for (String name : names.split(",", -1)) {
      String code = name.strip().toUpperCase(Locale.ROOT);
      if (code.equals(IncidentFilter.OPEN)) {
        states.addAll(lifeCycles.openStates());
      } else if (lifeCycles.findState(code).isPresent()) {
        states.add(code);
      } else {
        throw RequestWords.invalid("state", name);
      }
    }
    if (lifeCycles.openStates().containsAll(states)) {
      states.add(IncidentFilter.OPEN);
    }
    return states;
  }
}

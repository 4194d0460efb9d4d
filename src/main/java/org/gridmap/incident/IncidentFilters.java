package org.gridmap.incident;

import java.util.Arrays;
import java.util.EnumSet;
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

  /** Stands for every state but CLOSED. */
  private static final String OPEN = "OPEN";

  private static final int LONGEST_CODE = 64;

  private static final String IS_GRID =
      "select exists (select from v_grid_code where code = :code)";

  private final IncidentScopes scopes;
  private final Categories categories;
  private final JdbcClient database;

  IncidentFilters(IncidentScopes scopes, Categories categories, JdbcClient database) {
    this.scopes = scopes;
    this.categories = categories;
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
    return new IncidentFilter(
        scopes.getWithin(asked.area()),
        box == null ? null : BoundingBox.parse(box).getEnvelopeInternal(),
        grid(asked.grid()),
        categories(asked.category()),
        states(asked.state()),
        RequestWords.moment("since", asked.since()),
        RequestWords.yesOrNo("unassigned", asked.unassigned()),
        RequestWords.yesOrNo("confirm", asked.confirm()));
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

  private static Set<IncidentState> states(@Nullable String names) {
    Set<IncidentState> states = EnumSet.noneOf(IncidentState.class);
    if (names == null || names.isBlank()) {
      return states;
    }
    for (String name : names.split(",", -1)) {
      if (name.strip().toUpperCase(Locale.ROOT).equals(OPEN)) {
        Arrays.stream(IncidentState.values()).filter(IncidentState::isOpen).forEach(states::add);
      } else {
        states.add(IncidentState.named("state", name));
      }
    }
    return states;
  }
}

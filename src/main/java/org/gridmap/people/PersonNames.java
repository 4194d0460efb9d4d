package org.gridmap.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The names of persons, for the staff. */
@Service
public class PersonNames {

  private static final String NAMES = "select code, name from person where code in (:codes)";

  private final JdbcClient database;

  PersonNames(JdbcClient database) {
    this.database = database;
  }

  /** Names by code; codes of nobody are left out. */
  public Map<String, String> find(Collection<String> codes) {
    Map<String, String> names = new HashMap<>();
    if (!codes.isEmpty()) {
      database
          .sql(NAMES)
          .param("codes", codes)
          .query(
              (RowCallbackHandler) row -> names.put(row.getString("code"), row.getString("name")));
    }
    return names;
  }
}

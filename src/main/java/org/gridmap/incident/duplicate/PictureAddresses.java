package org.gridmap.incident.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the pictures of incidents are served to staff. */
@Component
class PictureAddresses {

  private final JdbcClient database;

  PictureAddresses(JdbcClient database) {
    this.database = database;
  }

  /** Addresses in order, by the incident's id; incidents without pictures are left out. */
  Map<Long, List<String>> of(Collection<Long> ids) {
    Map<Long, List<String>> addresses = new HashMap<>();
    if (!ids.isEmpty()) {
      database
          .sql(DuplicateSql.PICTURES)
          .param("ids", ids)
          .query(
              (RowCallbackHandler)
                  row ->
                      addresses
                          .computeIfAbsent(row.getLong("incident_id"), id -> new ArrayList<>())
                          .add(
                              "/api/v1/incidents/%s/photos/%d"
                                  .formatted(row.getString("number"), row.getInt("seq"))));
    }
    return addresses;
  }
}

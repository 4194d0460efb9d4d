package org.gridmap.plan.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gridmap.plan.PlanRows;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remarks pinned to places of a draft. */
@Service
@Transactional
class Comments {

  private final JdbcClient database;
  private final PlanRows rows;
  private final Clock clock;

  Comments(JdbcClient database, PlanRows rows, Clock clock) {
    this.database = database;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * A remark.
   *
   * @param place longitude, latitude
   * @param resolvedBy who said that it is dealt with; null while it is open
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Comment(
      long id,
      String author,
      Instant at,
      String text,
      List<Double> place,
      boolean resolved,
      @Nullable Instant resolvedAt,
      @Nullable String resolvedBy) {}

  @Transactional(readOnly = true)
  public List<Comment> list(long planId) {
    return database
        .sql(CommentSql.COMMENTS)
        .param("plan", planId)
        .query(
            (row, index) -> {
              Timestamp resolved = row.getTimestamp("resolved_at");
              return new Comment(
                  row.getLong("id"),
                  row.getString("author"),
                  row.getTimestamp("at").toInstant(),
                  row.getString("words"),
                  List.of(row.getDouble("lon"), row.getDouble("lat")),
                  resolved != null,
                  resolved == null ? null : resolved.toInstant(),
                  row.getString("resolved_by"));
            })
        .list();
  }

  public Comment add(long planId, String text, Point place, String author) {
    long id =
        database
            .sql(CommentSql.INSERT_COMMENT)
            .param("plan", planId)
            .param("author", author)
            .param("at", Timestamp.from(clock.instant()))
            .param("words", text)
            .param("lon", place.getX())
            .param("lat", place.getY())
            .query(Long.class)
            .single();
    rows.tell(planId, "comment");
    return get(planId, id);
  }

  public Comment resolve(long planId, long id, boolean resolved, String by) {
    int found =
        database
            .sql(CommentSql.RESOLVE_COMMENT)
            .param("plan", planId)
            .param("id", id)
            .param("at", resolved ? Timestamp.from(clock.instant()) : null)
            .param("by", resolved ? by : null)
            .update();
    if (found == 0) {
      throw new Problem(RequestProblem.NOT_FOUND).with("code", id);
    }
    rows.tell(planId, "comment");
    return get(planId, id);
  }

  private Comment get(long planId, long id) {
    return list(planId).stream().filter(one -> one.id() == id).findFirst().orElseThrow();
  }
}

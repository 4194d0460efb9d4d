package org.gridmap.intake.areawide;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridmap.incident.Deeds;
import org.gridmap.incident.IncidentScope;
import org.gridmap.intake.ParentIncidents;
import org.gridmap.jurisdiction.CategoryRule;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.jurisdiction.Names;
import org.gridmap.lifecycle.Actor;
import org.gridmap.lifecycle.Deed;
import org.gridmap.lifecycle.DeedRequest;
import org.gridmap.lifecycle.Particulars;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens area incidents, and lets reports join them. */
@Service
public class AreaIncidents {

  /** How one came about. */
  enum Origin {
    REPORTS,
    STAFF,
    NOTICE
  }

  private final JdbcClient database;
  private final ParentIncidents parents;
  private final Deeds deeds;
  private final Jurisdictions jurisdictions;

  AreaIncidents(
      JdbcClient database, ParentIncidents parents, Deeds deeds, Jurisdictions jurisdictions) {
    this.database = database;
    this.parents = parents;
    this.deeds = deeds;
    this.jurisdictions = jurisdictions;
  }

  /** An area incident that a report can join. */
  public record Head(long id, String number, Known known) {}

  /**
   * One that is to be opened.
   *
   * @param categories of reports that may join; it is of the first
   * @param at where it is put (EPSG:4326)
   * @param notice id of the planned interruption behind it
   * @param words for residents
   * @param actor sign-in name
   */
  record Draft(
      List<String> categories,
      AreaExtent extent,
      @Nullable Floors floors,
      Origin origin,
      Point at,
      @Nullable Long notice,
      @Nullable String words,
      String actor) {

    Draft {
      categories = List.copyOf(categories);
    }
  }

  /** Opens one, with the transaction around it. */
  @Transactional(propagation = Propagation.MANDATORY)
  Head open(Draft draft) {
    String category = draft.categories().get(0);
    Names what = name(draft.extent().communityId(), category);
    String description = what.zh() + "：" + draft.extent().name();
    String number = parents.open(category, description, draft.at(), draft.actor());
    long id =
        database
            .sql(AreawideSql.INSERT)
            .param("number", number)
            .param("categories", draft.categories().toArray(String[]::new))
            .param("extent", new WKBWriter().write(draft.extent().ground()))
            .param("placeName", draft.extent().name())
            .param("floors", draft.floors() == null ? null : draft.floors().toString())
            .param("origin", draft.origin().name())
            .param("notice", draft.notice(), java.sql.Types.BIGINT)
            .param("words", draft.words())
            .query(Long.class)
            .single();
    String floors = draft.floors() == null ? null : draft.floors().toString();
    return new Head(id, number, new Known(what, floors, null, null, draft.words()));
  }

  /**
   * Lets a report join: merges it, by the rule of the service.
   *
   * @param account who is written down
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void join(String number, Head head, String account) {
    deeds.apply(
        number,
        new DeedRequest(Deed.MERGE, Particulars.to(head.number(), null), null),
        new Deeds.By(Actor.service(), account, IncidentScope.EVERYWHERE),
        List.of());
  }

  /** What is known of the cause of an open report; empty when it stands alone. */
  @Transactional(readOnly = true)
  public Optional<Known> findKnown(String number) {
    return database
        .sql(AreawideSql.KNOWN)
        .param("number", number)
        .query(
            (row, index) ->
                new Known(
                    name(row.getObject("community_id", Long.class), row.getString("category")),
                    row.getString("floors"),
                    Moments.read(row, "begins_at"),
                    Moments.read(row, "ends_at"),
                    row.getString("words")))
        .optional();
  }

  /** What a category is called by the rules of a community. */
  Names name(@Nullable Long communityId, String category) {
    return jurisdictions
        .at(communityId)
        .rules()
        .categories()
        .find(category)
        .map(CategoryRule::name)
        .orElse(new Names(category, category));
  }

  /** A moment long before which reports are of another cause, by the rules of a community. */
  Instant since(@Nullable Long communityId, Instant now) {
    return now.minus(
        jurisdictions.at(communityId).rules().escalation().areaIncident().within().span());
  }
}

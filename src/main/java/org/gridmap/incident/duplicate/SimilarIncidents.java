package org.gridmap.incident.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridmap.incident.Categories;
import org.gridmap.incident.Category;
import org.gridmap.incident.InScope;
import org.gridmap.incident.IncidentScope;
import org.gridmap.incident.IncidentSummary;
import org.gridmap.incident.Incidents;
import org.gridmap.jurisdiction.CategoryRule;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Incidents near another one in place, time and matter, the likeliest duplicates first. */
@Component
class SimilarIncidents {

  private static final int MOST_MEASURED = 100;
  private static final int MOST = 8;

  /** Below it, texts of two categories have nothing to do with each other. */
  private static final double LEAST_LIKENESS_ACROSS = 0.2;

  private static final double SECONDS_PER_HOUR = 3600;

  private final JdbcClient database;
  private final Incidents incidents;
  private final Categories categories;
  private final Jurisdictions jurisdictions;
  private final PictureAddresses addresses;

  SimilarIncidents(
      JdbcClient database,
      Incidents incidents,
      Categories categories,
      Jurisdictions jurisdictions,
      PictureAddresses addresses) {
    this.jurisdictions = jurisdictions;
    this.addresses = addresses;
    this.database = database;
    this.incidents = incidents;
    this.categories = categories;
  }

  private record Self(
      long id,
      String category,
      String description,
      Instant reportedAt,
      @Nullable Long communityId,
      double lon,
      double lat) {}

  /**
   * The likeliest ones in a scope.
   *
   * @throws Problem {@code NOT_FOUND} when no such incident lies in the scope
   */
  @Transactional(readOnly = true)
  List<SimilarIncident> list(String number, IncidentScope scope) {
    Self self = self(number, scope);
    Category category = categories.find(self.category()).orElseThrow();
    DuplicateRule rule = rule(self);
    Map<Long, Double> metres = near(self, category, rule, scope);
    Map<Long, List<String>> pictures = addresses.of(metres.keySet());
    return incidents.list(metres.keySet()).stream()
        .map(
            other ->
                compared(
                    self,
                    other,
                    metres.get(other.id()),
                    pictures.getOrDefault(other.id(), List.of())))
        .filter(each -> each.sameCategory() || each.likeness() >= LEAST_LIKENESS_ACROSS)
        .sorted(
            Comparator.comparingDouble((SimilarIncident each) -> -each.score(rule))
                .thenComparing(each -> each.summary().number()))
        .limit(MOST)
        .toList();
  }

  private Self self(String number, IncidentScope scope) {
    return database
        .sql(DuplicateSql.PLACE)
        .param("number", number)
        .params(InScope.values(scope))
        .query(SimilarIncidents::self)
        .optional()
        .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("number", number));
  }

  /** That of the place; of a category that is not known there, that of the top. */
  private DuplicateRule rule(Self self) {
    return jurisdictions
        .at(self.communityId())
        .rules()
        .categories()
        .find(self.category())
        .or(() -> jurisdictions.top().rules().categories().find(self.category()))
        .map(CategoryRule::duplicates)
        .map(DuplicateRule::of)
        .orElse(DuplicateRule.USUAL);
  }

  private Map<Long, Double> near(
      Self self, Category category, DuplicateRule rule, IncidentScope scope) {
    Surroundings around = new Surroundings(self.lon(), self.lat(), rule.radiusMetres());
    Map<Long, Double> metres = new HashMap<>();
    database
        .sql(DuplicateSql.NEAR)
        .params(around.parameters())
        .param("id", self.id())
        .param("categories", related(category))
        .param("since", offset(self.reportedAt().minus(rule.window())))
        .param("until", offset(self.reportedAt().plus(rule.window())))
        .params(InScope.values(scope))
        .param("most", MOST_MEASURED)
        .query((RowCallbackHandler) row -> metres.put(row.getLong("id"), row.getDouble("metres")));
    return metres;
  }

  /** The category and its sisters. */
  private Set<String> related(Category category) {
    Set<String> codes = new TreeSet<>(Set.of(category.code()));
    if (category.parent() != null) {
      codes.addAll(categories.codesWithin(category.parent()));
    }
    return codes;
  }

  private static SimilarIncident compared(
      Self self, IncidentSummary other, double metres, List<String> pictures) {
    double seconds = self.reportedAt().getEpochSecond() - other.reportedAt().getEpochSecond();
    double likeness = Likeness.of(self.description(), other.description());
    return new SimilarIncident(
        other,
        Math.round(metres),
        Math.rint(seconds / SECONDS_PER_HOUR * 10) / 10,
        Math.rint(likeness * 100) / 100,
        self.category().equals(other.category()),
        pictures);
  }

  private static OffsetDateTime offset(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  private static Self self(ResultSet row, int index) throws SQLException {
    return new Self(
        row.getLong("id"),
        row.getString("category"),
        row.getString("description"),
        row.getTimestamp("reported_at").toInstant(),
        row.getObject("community_id", Long.class),
        row.getDouble("lon"),
        row.getDouble("lat"));
  }
}

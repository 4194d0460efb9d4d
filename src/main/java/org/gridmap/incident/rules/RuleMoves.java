package org.gridmap.incident.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridmap.area.Area;
import org.gridmap.area.Areas;
import org.gridmap.incident.EventBell;
import org.gridmap.incident.StandingRows;
import org.gridmap.jurisdiction.CategoryRule;
import org.gridmap.jurisdiction.Jurisdiction;
import org.gridmap.jurisdiction.Jurisdictions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves open incidents to the rules that hold at their place now. */
@Service
public class RuleMoves {

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Jurisdictions jurisdictions;
  private final Areas areas;
  private final StandingRows standings;
  private final Announcing announcing;

  /** How others hear of a move, and when it was. */
  @Component
  record Announcing(EventBell bell, Clock clock) {}

  RuleMoves(
      JdbcClient database,
      TransactionTemplate transaction,
      Jurisdictions jurisdictions,
      Areas areas,
      StandingRows standings,
      Announcing announcing) {
    this.database = database;
    this.transaction = transaction;
    this.jurisdictions = jurisdictions;
    this.areas = areas;
    this.standings = standings;
    this.announcing = announcing;
  }

  /** Why open incidents stay under their rules. */
  public enum Refusal {
    /** The new rules do not know the category. */
    CATEGORY_MISSING,
    /** The new rules use its code for something else. */
    CATEGORY_RENAMED,
    /** The new life cycle does not have a state that some of them are in. */
    STATE_MISSING
  }

  /**
   * Open incidents of one category and community that would change their rules.
   *
   * @param from null: opened before rules had versions
   * @param numbers of the first of them
   * @param refusal null: nothing stands against it
   */
  public record Move(
      @Nullable Long communityId,
      @Nullable Long from,
      Jurisdiction to,
      String category,
      long incidents,
      List<String> numbers,
      @Nullable Refusal refusal) {

    public Move {
      numbers = List.copyOf(numbers);
    }
  }

  private record Open(
      @Nullable Long community,
      @Nullable Long version,
      String category,
      long incidents,
      List<String> numbers,
      List<String> states) {}

  /**
   * What would change.
   *
   * @param area null: everywhere
   */
  public List<Move> list(@Nullable Area area) {
    Set<Long> within = area == null ? Set.of() : areas.subtreeIds(area.id());
    List<Move> moves = new ArrayList<>();
    for (Open open : database.sql(RuleMoveSql.OPEN_BY_RULES).query(RuleMoves::open).list()) {
      if (area != null && (open.community() == null || !within.contains(open.community()))) {
        continue;
      }
      Jurisdiction now = jurisdictions.at(open.community());
      if (open.version() == null || open.version() != now.id()) {
        moves.add(
            new Move(
                open.community(),
                open.version(),
                now,
                open.category(),
                open.incidents(),
                open.numbers(),
                refusal(open, now)));
      }
    }
    return moves;
  }

  /** Moves what nothing stands against, all of it or nothing. */
  public long move(List<Move> moves, String actor) {
    OffsetDateTime now = OffsetDateTime.now(announcing.clock());
    Long moved =
        transaction.execute(
            status ->
                moves.stream()
                    .filter(move -> move.refusal() == null)
                    .mapToLong(move -> move(move, actor, now))
                    .sum());
    announcing.bell().ring();
    return moved == null ? 0 : moved;
  }

  /** The new life cycle may look for them elsewhere: their rows follow. */
  private long move(Move move, String actor, OffsetDateTime now) {
    List<Long> moved =
        database
            .sql(RuleMoveSql.MOVE)
            .param("to", move.to().id())
            .param("from", move.from(), Types.BIGINT)
            .param("community", move.communityId(), Types.BIGINT)
            .param("category", move.category())
            .param("actor", actor)
            .param("at", now)
            .query(Long.class)
            .list();
    moved.forEach(standings::renew);
    return moved.size();
  }

  private @Nullable Refusal refusal(Open open, Jurisdiction to) {
    Optional<CategoryRule> after = to.rules().categories().find(open.category());
    if (after.isEmpty()) {
      return Refusal.CATEGORY_MISSING;
    }
    if (open.states().stream().anyMatch(state -> !isKnown(state, to))) {
      return Refusal.STATE_MISSING;
    }
    Long version = open.version();
    Optional<CategoryRule> before =
        version == null
            ? Optional.empty()
            : jurisdictions.version(version).rules().categories().find(open.category());
    boolean renamed =
        before.isPresent() && !before.get().name().zh().equals(after.get().name().zh());
    return renamed ? Refusal.CATEGORY_RENAMED : null;
  }

  private static boolean isKnown(String state, Jurisdiction to) {
    return to.rules().lifeCycle().findState(state).isPresent();
  }

  private static Open open(ResultSet row, int index) throws SQLException {
    return new Open(
        row.getObject("community_id", Long.class),
        row.getObject("jurisdiction_version_id", Long.class),
        row.getString("category"),
        row.getLong("incidents"),
        List.of((String[]) row.getArray("numbers").getArray()),
        List.of((String[]) row.getArray("states").getArray()));
  }
}

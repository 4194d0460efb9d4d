package org.gridmap.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gridmap.lifecycle.Actor;
import org.gridmap.lifecycle.Circumstances;
import org.gridmap.lifecycle.Deed;
import org.gridmap.lifecycle.DeedEvent;
import org.gridmap.lifecycle.DeedRequest;
import org.gridmap.lifecycle.LifeCycle;
import org.gridmap.lifecycle.Outcome;
import org.gridmap.lifecycle.Particulars;
import org.gridmap.lifecycle.Position;
import org.gridmap.lifecycle.Refusal;
import org.gridmap.lifecycle.Standing;
import org.gridmap.picture.CleanPhoto;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does deeds. Each locks the incident, asks the life cycle, writes one event and the row that
 * follows from all events, in one transaction; a refusal leaves nothing.
 */
@Service
public class Deeds {

  private final JdbcClient database;
  private final LifeCycles lifeCycles;
  private final StandingRows standings;
  private final NamedHandlers handlers;
  private final Keeping keeping;

  /** Where deeds are kept, who is told, and by which clock. */
  @Component
  record Keeping(StoredEvents events, FollowingChildren children, Clock clock) {}

  Deeds(
      JdbcClient database,
      LifeCycles lifeCycles,
      StandingRows standings,
      NamedHandlers handlers,
      Keeping keeping) {
    this.database = database;
    this.lifeCycles = lifeCycles;
    this.standings = standings;
    this.handlers = handlers;
    this.keeping = keeping;
  }

  /**
   * Who does it.
   *
   * @param account sign-in name, or who else is written down
   * @param scope whose incidents he may change
   */
  public record By(Actor actor, String account, IncidentScope scope) {}

  private record Held(
      long id,
      String number,
      String state,
      @Nullable Long communityId,
      @Nullable Long duplicateOf,
      Position place) {}

  /** How an incident stands, by its events. */
  @Transactional(readOnly = true)
  public Standing standing(long incident) {
    return standings.read(incident);
  }

  /**
   * Does a deed. One that names a handler and says none means who must act by the rules.
   *
   * @param photos new pictures that show the result
   * @throws Problem {@code NOT_FOUND}, {@code FORBIDDEN} outside the scope, {@code
   *     INCIDENT_CHANGED}, {@code ILLEGAL_DEED}, {@code DEED_NEEDS}, {@code NOT_A_DUPLICATE},
   *     {@code UNKNOWN_HANDLER}
   */
  @Transactional
  public void apply(String number, DeedRequest request, By by, List<CleanPhoto> photos) {
    boolean merges = request.deed() == Deed.MERGE && request.particulars().to() != null;
    String other = merges ? request.particulars().to().strip().toUpperCase(Locale.ROOT) : number;
    Held target = merges && other.compareTo(number) < 0 ? hold(other, by.scope()) : null;
    Held incident = hold(number, by.scope());
    Standing before = standing(incident.id());
    refuseOlder(incident, request, before);
    if (merges) {
      requireOther(incident, target == null ? hold(other, by.scope()) : target);
    }
    Particulars said = handlers.complete(request, incident.id());
    DeedRequest asked =
        new DeedRequest(
            request.deed(),
            withPhotos(merges ? said.naming(other) : said, incident.id(), photos),
            request.version());
    DeedEvent event = decide(incident, before, asked, by.actor());
    storePhotos(incident.id(), photos);
    write(incident, before, event, by.account());
    if (merges && event.act() == DeedEvent.Act.DONE) {
      moveChildren(incident, other, by);
    }
  }

  private Held hold(String number, IncidentScope scope) {
    long id =
        database
            .sql(DeedSql.LOCK)
            .param("number", number)
            .query(Long.class)
            .optional()
            .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("number", number));
    if (!InScope.holds(database, scope, id)) {
      throw new Problem(RequestProblem.FORBIDDEN);
    }
    return database.sql(DeedSql.READ_LOCKED).param("id", id).query(Deeds::held).single();
  }

  private static void requireOther(Held incident, Held other) {
    if (incident.id() == other.id()
        || incident.duplicateOf() != null
        || other.duplicateOf() != null) {
      throw new Problem(IncidentProblem.NOT_A_DUPLICATE)
          .with("number", incident.number())
          .with("other", other.number());
    }
  }

  private void refuseOlder(Held incident, DeedRequest request, Standing now) {
    Integer seen = request.version();
    if (seen != null && seen != now.version()) {
      throw new Problem(IncidentProblem.INCIDENT_CHANGED)
          .with("version", now.version())
          .with("happened", Happened.since(database, incident.id(), seen));
    }
  }

  private DeedEvent decide(Held incident, Standing before, DeedRequest request, Actor actor) {
    Instant now = keeping.clock().instant().truncatedTo(ChronoUnit.MICROS);
    Circumstances met =
        new Circumstances(
            incident.number(), incident.place(), lifeCycles.asksPhoto(incident.id()), now);
    Outcome outcome = lifeCycles.of(incident.id()).apply(before, request, actor, met);
    if (outcome instanceof Outcome.Done done) {
      return done.event();
    }
    throw problem(((Outcome.Refused) outcome).refusal(), incident);
  }

  private Problem problem(Refusal refusal, Held incident) {
    if (refusal instanceof Refusal.Missing missing) {
      return new Problem(IncidentProblem.DEED_NEEDS)
          .with("deed", missing.deed())
          .with("needs", missing.needs());
    }
    if (refusal instanceof Refusal.NotAllowed not) {
      return new Problem(IncidentProblem.ILLEGAL_DEED)
          .with("deed", not.deed())
          .with("state", not.state())
          .with("why", not.why())
          .with("allowed", not.allowed());
    }
    Refusal.Changed changed = (Refusal.Changed) refusal;
    return new Problem(IncidentProblem.INCIDENT_CHANGED)
        .with("version", changed.version())
        .with("happened", Happened.since(database, incident.id(), changed.seen()));
  }

  private Particulars withPhotos(Particulars said, long incident, List<CleanPhoto> photos) {
    int last = lastPhoto(incident);
    if (said.photos().stream().anyMatch(seq -> seq < 1 || seq > last)) {
      throw new Problem(RequestProblem.INVALID_PARAMETER)
          .with("name", "photos")
          .with("value", said.photos());
    }
    List<Integer> all = new ArrayList<>(said.photos());
    IntStream.rangeClosed(1, photos.size()).forEach(i -> all.add(last + i));
    return new Particulars(
        said.note(),
        said.reason(),
        said.to(),
        said.position(),
        all,
        said.deadline(),
        said.stage(),
        said.rating());
  }

  private int lastPhoto(long incident) {
    return database
        .sql(DeedSql.LAST_PHOTO)
        .param("incident", incident)
        .query(Integer.class)
        .single();
  }

  private void storePhotos(long incident, List<CleanPhoto> photos) {
    int seq = photos.isEmpty() ? 0 : lastPhoto(incident);
    for (CleanPhoto photo : photos) {
      database
          .sql(DeedSql.INSERT_PHOTO)
          .param("incident", incident)
          .param("seq", ++seq)
          .param("mediaType", CleanPhoto.MEDIA_TYPE)
          .param("width", photo.width())
          .param("height", photo.height())
          .param("bytes", photo.jpeg())
          .update();
    }
  }

  private void write(Held incident, Standing before, DeedEvent event, String account) {
    keeping.events().add(incident.id(), before.version() + 1, before.state(), event, account);
    Standing after = standings.renew(incident.id());
    LifeCycle lifeCycle = lifeCycles.of(incident.id());
    boolean counts = before.merged() == null && after.merged() == null;
    if (counts && lifeCycle.isOpen(before.state()) != lifeCycle.isOpen(after.state())) {
      keeping.children().tell(incident.id(), incident.number(), after.state(), account, event.at());
    }
  }

  /** What was merged into this one goes on with the other: written down for each. */
  private void moveChildren(Held incident, String other, By by) {
    database
        .sql(DeedSql.CHILDREN)
        .param("id", incident.id())
        .query(String.class)
        .list()
        .forEach(child -> follow(child, other, by));
  }

  /**
   * Lets a merged incident follow another head, because its own was merged or parted.
   *
   * @param head number of the incident that counts for it from now on
   */
  @Transactional
  public void follow(String number, String head, By by) {
    Held held = hold(number, IncidentScope.EVERYWHERE);
    Standing before = standing(held.id());
    DeedEvent follows =
        new DeedEvent(
            Deed.MERGE,
            DeedEvent.Act.DONE,
            before.state(),
            by.actor().person(),
            keeping.clock().instant().truncatedTo(ChronoUnit.MICROS),
            Particulars.to(head, null),
            DeedEvent.Found.NOTHING);
    write(held, before, follows, by.account());
  }

  private static Held held(ResultSet row, int index) throws SQLException {
    return new Held(
        row.getLong("id"),
        row.getString("number"),
        row.getString("state"),
        row.getObject("community_id", Long.class),
        row.getObject("duplicate_of", Long.class),
        new Position(row.getDouble("lon"), row.getDouble("lat"), null));
  }
}

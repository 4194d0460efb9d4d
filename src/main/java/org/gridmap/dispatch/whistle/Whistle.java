package org.gridmap.dispatch.whistle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gridmap.dispatch.whistle.WhistleState.Act;
import org.gridmap.incident.IncidentSummary;
import org.gridmap.jurisdiction.Names;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * A whistle as its reader sees it.
 *
 * @param upAt when silence goes up next
 * @param calls who was asked, in turn
 * @param may what the reader may do now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Whistle(
    long id,
    Field field,
    About about,
    Call call,
    WhistleState state,
    Answered answer,
    @Nullable Instant upAt,
    List<Step> calls,
    Set<Act> may) {

  Whistle {
    calls = List.copyOf(calls);
    may = Set.copyOf(may);
  }

  /** A field by its code, and its names. */
  record Field(String code, Names name) {}

  /**
   * What it was called for.
   *
   * @param name of the grid or community
   * @param location EPSG:4326; absent for an incident
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record About(String name, @Nullable Incident incident, @Nullable Point location) {

    /** An incident by number and category. */
    record Incident(String number, String category, Names categoryName, boolean open) {

      static Incident of(IncidentSummary incident, Names category) {
        return new Incident(
            incident.number(), incident.category(), category, incident.progress().open());
      }
    }
  }

  /**
   * The call.
   *
   * @param by sign-in name
   * @param dueAt until when it must be acknowledged
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Call(Instant at, String by, Instant dueAt, @Nullable String note) {}

  /**
   * What was answered; members that have not happened are absent.
   *
   * @param inTime whether it was acknowledged in time
   * @param arrivalAt when somebody means to be there
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answered(
      @Nullable Instant acknowledgedAt,
      @Nullable String acknowledgedBy,
      @Nullable Boolean inTime,
      @Nullable Instant arrivalAt,
      @Nullable Instant endedAt,
      @Nullable String endedBy,
      @Nullable String endNote) {}

  /**
   * One step.
   *
   * @param role who is asked; DISPATCHER with nobody: the dispatchers of the place
   * @param roleName as the rules call it
   * @param shouldAt when it should have been taken
   */
  record Step(
      int step, String role, Names roleName, List<Somebody> persons, Instant shouldAt, Instant at) {
    Step {
      persons = List.copyOf(persons);
    }
  }

  /** A person, with the work phone. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Somebody(String name, @Nullable String phone) {}
}

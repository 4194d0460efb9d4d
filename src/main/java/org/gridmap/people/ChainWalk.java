package org.gridmap.people;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridmap.people.ChainLink.Outcome;
import org.jspecify.annotations.Nullable;

/** One way along the chain; notes everybody who was looked at. */
final class ChainWalk {

  private final DutyPlace place;
  private final Matter matter;
  private final Staffing staffing;
  private final Instant at;
  private final LocalDateTime wallTime;
  private final List<ChainLink> chain = new ArrayList<>();

  ChainWalk(DutyPlace place, Matter matter, Staffing staffing, Instant at, ZoneId zone) {
    this.place = place;
    this.matter = matter;
    this.staffing = staffing;
    this.at = at;
    this.wallTime = LocalDateTime.ofInstant(at, zone);
  }

  /** Whoever has the role and is there, else whoever was named for somebody of them. */
  Optional<Responsibility> serving(ChainStep step, DutyRole role) {
    return present(step, role).or(() -> namedFor(step, role));
  }

  /** Whoever has the role and is there, in the narrowest scope that has anybody. */
  Optional<Responsibility> present(ChainStep step, DutyRole role) {
    List<Duty> duties = inForce(role);
    if (duties.isEmpty()) {
      chain.add(new ChainLink(step, role, null, null, Outcome.NO_DUTY, null, null));
    }
    for (Duty duty : duties) {
      Outcome outcome = outcome(duty);
      Instant until =
          outcome == Outcome.ABSENT
              ? absence(duty.person().code()).map(away -> away.term().until()).orElse(null)
              : null;
      chain.add(new ChainLink(step, role, duty.scope(), duty.person(), outcome, until, null));
      if (outcome == Outcome.ACTS) {
        return acts(duty.person(), role);
      }
    }
    return Optional.empty();
  }

  /** Whoever was named for somebody of the role who would be on now, and is there. */
  Optional<Responsibility> namedFor(ChainStep step, DutyRole role) {
    for (Duty duty : inForce(role)) {
      Person named = named(duty);
      if (named != null) {
        Optional<Absence> away = absence(named.code());
        Outcome outcome = away.isPresent() ? Outcome.ABSENT : Outcome.ACTS;
        Instant until = away.map(absence -> absence.term().until()).orElse(null);
        chain.add(new ChainLink(step, role, duty.scope(), named, outcome, until, duty.person()));
        if (away.isEmpty()) {
          return acts(named, role);
        }
      }
    }
    return Optional.empty();
  }

  /** The queue at the end: of the exclusive grid's unit, of the community, or of the outside. */
  Responsibility queue() {
    DutyScope grid = place.grid();
    String unit = place.unit();
    if (place.exclusive() && grid != null && unit != null) {
      return waits(ChainStep.UNIT, grid, new DeskQueue(DeskQueue.Kind.UNIT, grid.code(), unit));
    }
    if (place.areas().isEmpty()) {
      DeskQueue outside = new DeskQueue(DeskQueue.Kind.OUTSIDE, null, "");
      return waits(ChainStep.COMMUNITY_DESK, null, outside);
    }
    DutyScope community = place.areas().get(0);
    return waits(
        ChainStep.COMMUNITY_DESK,
        community,
        new DeskQueue(DeskQueue.Kind.COMMUNITY_DESK, community.code(), community.name()));
  }

  private Responsibility waits(ChainStep step, @Nullable DutyScope scope, DeskQueue queue) {
    chain.add(new ChainLink(step, null, scope, null, Outcome.WAITS_HERE, null, null));
    return new Responsibility(null, null, queue, chain);
  }

  private Optional<Responsibility> acts(Person person, DutyRole role) {
    return Optional.of(new Responsibility(person, role, null, chain));
  }

  private List<Duty> inForce(DutyRole role) {
    List<DutyScope> scopes = place.scopes(role);
    return staffing.duties().stream()
        .filter(duty -> duty.role() == role && scopes.contains(duty.scope()))
        .filter(duty -> duty.term().contains(at) && isOfTheField(duty))
        .sorted(
            Comparator.comparingInt((Duty duty) -> scopes.indexOf(duty.scope()))
                .thenComparing(duty -> !duty.names(matter))
                .thenComparing(duty -> duty.person().code())
                .thenComparingLong(Duty::id))
        .toList();
  }

  private boolean isOfTheField(Duty duty) {
    return duty.role() != DutyRole.LIAISON
        || String.valueOf(duty.field()).equals(matter.rule().field());
  }

  private Outcome outcome(Duty duty) {
    if (!duty.isFor(matter)) {
      return Outcome.OTHER_CATEGORY;
    }
    if (!duty.shift().covers(wallTime)) {
      return Outcome.OFF_SHIFT;
    }
    return absence(duty.person().code()).isPresent() ? Outcome.ABSENT : Outcome.ACTS;
  }

  private @Nullable Person named(Duty duty) {
    return outcome(duty) == Outcome.ABSENT
        ? absence(duty.person().code()).map(Absence::substitute).orElse(null)
        : null;
  }

  private Optional<Absence> absence(String person) {
    return staffing.findAbsence(person, at);
  }
}

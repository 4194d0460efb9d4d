package org.gridmap.dispatch.escalation;

import java.util.Optional;
import org.gridmap.dispatch.notice.Addressee;
import org.gridmap.incident.IncidentSummary.Progress.Place;
import org.gridmap.people.DutyRole;
import org.gridmap.people.Person;
import org.gridmap.people.PersonAccounts;
import org.gridmap.people.Presence;
import org.gridmap.people.Responsibility;
import org.gridmap.people.Responsible;
import org.gridmap.people.RoleHolders;
import org.gridmap.security.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person with whom an incident is looked for, as somebody to be told something. */
@Component
class CalledOwner {

  private static final String OWN = PersonAccounts.ownCode("");

  private final Responsible responsible;
  private final RoleHolders holders;
  private final Users users;

  CalledOwner(Responsible responsible, RoleHolders holders, Users users) {
    this.responsible = responsible;
    this.holders = holders;
    this.users = users;
  }

  /**
   * A person; whoever stands in for an absent one; for an absent one without anybody, who must act
   * by the rules.
   */
  Optional<Addressee> ofPerson(String code, Question question) {
    if (code.startsWith(OWN)) {
      return users.find(code.substring(OWN.length())).map(user -> new Addressee.User(user.id()));
    }
    Presence presence = responsible.findPresence(code, question.at()).orElse(null);
    if (presence == null) {
      return Optional.empty();
    }
    Person there =
        !presence.absent()
            ? presence.person()
            : presence.standsIn() != null ? presence.standsIn() : byRule(question).person();
    return Optional.ofNullable(there)
        .flatMap(person -> holders.findId(person.code()))
        .map(Addressee.Person::new);
  }

  /** As what the owner has the incident; empty when no duty says so. */
  Optional<String> findRole(Question question) {
    Place place = question.history().owner();
    if (place == null || place.person() == null) {
      return Optional.ofNullable(role(place));
    }
    Responsibility byRule = byRule(question);
    Person person = byRule.person();
    if (person != null && person.code().equals(place.person())) {
      return Optional.ofNullable(byRule.role()).map(DutyRole::name);
    }
    return responsible.listDutiesOf(place.person(), question.spot(), question.at()).stream()
        .map(duty -> duty.role().name())
        .findFirst();
  }

  /** The role in whose queue it is, {@code DISPATCHER} or that of {@code COMMUNITY/110101}. */
  static @Nullable String role(@Nullable Place place) {
    String queue = place == null ? null : place.queue();
    return queue == null ? null : queue.split("/")[0];
  }

  private Responsibility byRule(Question question) {
    return responsible.forPlace(question.spot(), question.matter(), question.at());
  }
}

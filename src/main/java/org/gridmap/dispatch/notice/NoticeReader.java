package org.gridmap.dispatch.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridmap.security.Role;

/**
 * Who reads notices, as it was when asked for: what may be seen is judged from this alone.
 *
 * @param persons with duties who sign in with this account
 * @param grounds where the user has which role; roles the user has nowhere are left out
 */
public record NoticeReader(long userId, Set<Long> persons, Map<Role, Ground> grounds) {

  /**
   * Where a role counts.
   *
   * @param everywhere also for what names no area
   * @param areaIds otherwise these areas: those granted and all below them
   */
  public record Ground(boolean everywhere, Set<Long> areaIds) {
    public Ground {
      areaIds = Set.copyOf(areaIds);
    }
  }

  public NoticeReader {
    persons = Set.copyOf(persons);
    grounds = Map.copyOf(grounds);
  }

  /** The words by which notices for this reader are found, but for those of roles everywhere. */
  List<String> calls() {
    List<String> calls = new ArrayList<>();
    calls.add(NoticeCall.of(new Addressee.User(userId)));
    persons.forEach(person -> calls.add(NoticeCall.of(new Addressee.Person(person))));
    grounds.forEach(
        (role, ground) ->
            ground
                .areaIds()
                .forEach(area -> calls.add(NoticeCall.of(new Addressee.Holders(role, area)))));
    return calls;
  }

  /** Roles that count everywhere: all notices for them are for this reader. */
  List<String> rolesEverywhere() {
    return grounds.entrySet().stream()
        .filter(ground -> ground.getValue().everywhere())
        .map(ground -> ground.getKey().name())
        .toList();
  }

  /** Whether a notice for somebody is for this reader, too. */
  public boolean isMeantBy(Addressee addressee) {
    if (addressee instanceof Addressee.User user) {
      return user.userId() == userId;
    }
    if (addressee instanceof Addressee.Person person) {
      return persons.contains(person.personId());
    }
    Addressee.Holders holders = (Addressee.Holders) addressee;
    Ground ground = grounds.get(holders.role());
    Long area = holders.areaId();
    return ground != null
        && (ground.everywhere() || (area != null && ground.areaIds().contains(area)));
  }
}

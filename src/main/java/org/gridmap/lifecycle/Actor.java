package org.gridmap.lifecycle;

import java.util.HashSet;
import java.util.Set;

/**
 * Who acts.
 *
 * @param person code of the person, the same through all accounts
 * @param roles as what he may act on this incident
 * @param bodies the departments, properties … he works for, as {@link Handler} writes them
 * @param aliases other codes under which the same person may have been written down
 */
public record Actor(String person, Set<DeedRole> roles, Set<String> bodies, Set<String> aliases) {

  public Actor {
    roles = Set.copyOf(roles);
    bodies = Set.copyOf(bodies);
    aliases = Set.copyOf(aliases);
  }

  /** Somebody who goes by one code only. */
  public Actor(String person, Set<DeedRole> roles, Set<String> bodies) {
    this(person, roles, bodies, Set.of());
  }

  /** Somebody who knows the number. */
  public static Actor resident() {
    return new Actor("RESIDENT", Set.of(DeedRole.RESIDENT), Set.of());
  }

  /** A rule of the service. */
  public static Actor service() {
    return new Actor("SERVICE", Set.of(DeedRole.SERVICE), Set.of());
  }

  /** Whether a code that was written down means this person. */
  boolean isKnownAs(String code) {
    return person.equals(code) || aliases.contains(code);
  }

  boolean isAmong(Set<String> persons) {
    return persons.stream().anyMatch(this::isKnownAs);
  }

  boolean handles(Standing standing) {
    Handler handler = standing.handler();
    return handler != null
        && (handler.isPerson() ? isKnownAs(handler.code()) : bodies.contains(handler.toString()));
  }

  boolean isAnyOf(Set<DeedRole> who, Standing standing) {
    Set<DeedRole> mine = new HashSet<>(roles);
    if (handles(standing)) {
      mine.add(DeedRole.HANDLER);
    }
    mine.retainAll(who);
    return !mine.isEmpty();
  }
}

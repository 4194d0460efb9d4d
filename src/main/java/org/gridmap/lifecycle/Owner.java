package org.gridmap.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * The one place where an incident is looked for: a person or a queue; neither once it is over.
 *
 * @param person code of the person
 * @param queue name of the queue: a role, or a body as {@link Handler} writes it
 */
public record Owner(@Nullable String person, @Nullable String queue) {

  public static final Owner NOBODY = new Owner(null, null);

  public Owner {
    if (person != null && queue != null) {
      throw new IllegalArgumentException("two places: " + person + ", " + queue);
    }
  }

  static Owner queue(DeedRole role) {
    return new Owner(null, role.name());
  }

  static Owner of(Handler handler) {
    return handler.isPerson()
        ? new Owner(handler.code(), null)
        : new Owner(null, handler.toString());
  }

  public boolean isNobody() {
    return person == null && queue == null;
  }
}

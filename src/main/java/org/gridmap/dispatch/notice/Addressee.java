package org.gridmap.dispatch.notice;

import org.gridmap.security.Role;
import org.jspecify.annotations.Nullable;

/** Whom a notice is for. */
public sealed interface Addressee {

  /** One user. */
  record User(long userId) implements Addressee {}

  /** A person with duties; found by the account the person signs in with. */
  record Person(long personId) implements Addressee {}

  /**
   * Everybody who has a role in an area.
   *
   * @param areaId null: everybody whose role names no area
   */
  record Holders(Role role, @Nullable Long areaId) implements Addressee {}
}

package org.gridmap.lifecycle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who must handle an incident, written {@code KIND/code}, e.g. {@code PERSON/12} or {@code
 * DEPARTMENT/water}.
 *
 * @param code of the person or body, without blanks
 */
public record Handler(Kind kind, String code) {

  private static final Pattern WRITTEN =
      Pattern.compile("(PERSON|DEPARTMENT|PROPERTY|VOLUNTEER|COMMUNITY|UNIT)/([^\\s/]{1,64})");

  /** A person, or a body in whose queue the incident then waits. */
  public enum Kind {
    PERSON,
    DEPARTMENT,
    PROPERTY,
    VOLUNTEER,
    COMMUNITY,
    /** Who answers for an exclusive grid, by the code of the grid. */
    UNIT
  }

  public static Handler person(String code) {
    return new Handler(Kind.PERSON, code);
  }

  /** The handler of a text, or empty when it is written otherwise. */
  public static Optional<Handler> read(String text) {
    Matcher parts = WRITTEN.matcher(text.strip());
    return parts.matches()
        ? Optional.of(new Handler(Kind.valueOf(parts.group(1)), parts.group(2)))
        : Optional.empty();
  }

  public boolean isPerson() {
    return kind == Kind.PERSON;
  }

  @Override
  public String toString() {
    return kind + "/" + code;
  }
}

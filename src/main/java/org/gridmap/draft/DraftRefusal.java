package org.gridmap.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A gesture that a draft refuses: why, and the facts a message about it needs. */
public final class DraftRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Code code;
  private final transient Map<String, Object> values = new LinkedHashMap<>();

  /** Why a gesture is refused. */
  public enum Code {
    /** Others changed all that it is about; {@code by}, {@code blocks}, {@code grids}. */
    CONFLICT,
    /** {@code name} of the member. */
    FIELD_MISSING,
    /** {@code name} of the member and its {@code value}. */
    FIELD_INVALID,
    /** {@code lon} and {@code lat} of a point that is not on earth. */
    OUT_OF_RANGE,
    /** {@code grid}, its key. */
    UNKNOWN_GRID,
    /** {@code blocks} that never were in the draft, or are gone. */
    UNKNOWN_BLOCK,
    /** {@code code} of the community. */
    UNKNOWN_COMMUNITY,
    OTHER_COMMUNITY,
    /** {@code code} that some grid has or had. */
    CODE_TAKEN,
    /** {@code grids}, by name. */
    LOCKED,
    LINE_CUTS_NOTHING,
    /** {@code grid} by name, {@code parts}. */
    CANNOT_SPLIT
  }

  public DraftRefusal(Code code) {
    super(code.name());
    this.code = code;
  }

  /** A gesture without a member it needs. */
  public static DraftRefusal missing(String member) {
    return new DraftRefusal(Code.FIELD_MISSING).with("name", member);
  }

  /** A gesture with a member that cannot be. */
  public static DraftRefusal invalid(String member, Object value) {
    return new DraftRefusal(Code.FIELD_INVALID).with("name", member).with("value", value);
  }

  /**
   * Adds one fact.
   *
   * @return this refusal
   */
  public DraftRefusal with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  public Code code() {
    return code;
  }

  /** The facts, in the order they were added. */
  public Map<String, Object> values() {
    return Collections.unmodifiableMap(values);
  }

  @Override
  public String getMessage() {
    return code + " " + values;
  }
}

package org.gridmap.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A refusal that a person can act on (RFC 9457). The texts come from the message files in the
 * reader's language; the values given by {@link #with} fill their named places, e.g. {@code
 * {value}}, and are members of the answer.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final String RETRY_AFTER = "retryAfterSeconds";

  private final transient ProblemCode code;
  private final transient Map<String, Object> values = new LinkedHashMap<>();

  public Problem(ProblemCode code) {
    super(code.slug());
    this.code = code;
  }

  /**
   * Adds one fact.
   *
   * @param name a JSON member name, also the name of a place in the message texts
   * @param value a value that can be written as JSON; never personal data
   * @return this problem
   */
  public Problem with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** Says when another try is worth while; the answer then carries {@code Retry-After}. */
  public Problem retryAfterSeconds(long seconds) {
    return with(RETRY_AFTER, seconds);
  }

  /** What {@code Retry-After} says, when this problem knows. */
  public Optional<String> findRetryAfter() {
    return Optional.ofNullable(values.get(RETRY_AFTER)).map(String::valueOf);
  }

  public ProblemCode code() {
    return code;
  }

  /** The facts, in the order they were added. */
  public Map<String, Object> values() {
    return Collections.unmodifiableMap(values);
  }

  @Override
  public String getMessage() {
    return code.slug() + " " + values;
  }
}

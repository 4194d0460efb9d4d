package org.gridmap.platform;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A refusal that a person can act on (RFC 9457). The texts come from the message files in the
 * reader's language; the values given by {@link #with} fill their named places, e.g. {@code
 * {value}}, and are members of the answer.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemCode code;
  private final transient Map<String, Object> values = new LinkedHashMap<>();

  private long retryAfterSeconds;

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

  /** Adds when it is worth trying again, in whole seconds, at least one: {@code Retry-After}. */
  public Problem retryAfter(Duration wait) {
    retryAfterSeconds = Math.max(1, wait.toSeconds());
    return with("retryAfterSeconds", retryAfterSeconds);
  }

  /** Writes the header that tells when to try again, if that is known. */
  public void writeRetryAfter(BiConsumer<String, String> headers) {
    if (retryAfterSeconds > 0) {
      headers.accept("Retry-After", String.valueOf(retryAfterSeconds));
    }
  }

  /** The refusal a failure carries, or {@code INTERNAL_ERROR} when nobody foresaw it. */
  public static Problem behind(Throwable failure) {
    return find(failure).orElseGet(() -> new Problem(RequestProblem.INTERNAL_ERROR));
  }

  /** The refusal among the causes of a failure. */
  public static Optional<Problem> find(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return Optional.of(problem);
      }
    }
    return Optional.empty();
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

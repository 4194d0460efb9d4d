package org.gridmap.platform;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * One kind of refusal. Each feature lists its own in an enum that implements this interface; title
 * and remedy stand in both message files under {@code problem.<slug>.title} and {@code .remedy}.
 */
public interface ProblemCode {

  /** The enum constant's name, e.g. {@code PLAN_OVERLAP}. */
  String name();

  /** The HTTP status of an answer that carries this problem. */
  HttpStatus status();

  /**
   * The last part of the problem's type URI and the key of its texts, e.g. {@code plan-overlap}.
   */
  default String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

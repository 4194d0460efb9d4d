package org.gridmap.jurisdiction;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a step of the escalation is taken.
 *
 * @param stage the stage meant; null: any stage, or a trigger that is not about one
 * @param amount in percent of the stage's time for {@code STAGE}, in minutes for {@code WHISTLE},
 *     else a count; 0 for {@code CRITICAL}
 * @param beyond taken once more than the amount is reached, not with the amount itself
 */
public record Trigger(Kind kind, @Nullable String stage, long amount, boolean beyond) {

  /** What is watched. */
  public enum Kind {
    /** Share of a stage's time that is used. */
    STAGE,
    /** How often the incident was returned. */
    RETURNS,
    /** How often it was given to somebody else. */
    TRANSFERS,
    /** How often it was opened again. */
    REOPENS,
    /** How often the resident disputed the result. */
    DISPUTES,
    /** How many people follow it. */
    FOLLOWERS,
    /** How often somebody asked again. */
    FOLLOW_UPS,
    /** How long a whistle is not acknowledged. */
    WHISTLE,
    /** How many incidents of the category stand in one hot spot. */
    HOT_SPOT,
    /** The incident is a matter of life and limb. */
    CRITICAL
  }

  static final String EXAMPLES =
      "stage:ON_SITE >= 80%, stage:* > 100%, whistle >= 30m, returns >= 2, transfers >= 2,"
          + " reopens >= 2, disputes >= 2, followers >= 5, follow-ups >= 3, hot-spot >= 10,"
          + " severity = CRITICAL";

  private static final Pattern STAGE =
      Pattern.compile("stage:(\\*|[A-Za-z0-9_.-]+)\\s*(>=?)\\s*(\\d{1,4})\\s*%");
  private static final Pattern WHISTLE = Pattern.compile("whistle\\s*>=\\s*(\\d{1,4})\\s*([mh])");
  private static final Pattern COUNT =
      Pattern.compile(
          "(returns|transfers|reopens|disputes|followers|follow-ups|hot-spot)\\s*>=\\s*(\\d{1,4})");
  private static final Pattern SEVERITY = Pattern.compile("severity\\s*=\\s*CRITICAL");

  /** The trigger that a text means; empty when it means none. */
  static Optional<Trigger> find(String text) {
    Matcher stage = STAGE.matcher(text);
    if (stage.matches()) {
      String code = stage.group(1).equals("*") ? null : stage.group(1);
      boolean beyond = stage.group(2).equals(">");
      return Optional.of(new Trigger(Kind.STAGE, code, Long.parseLong(stage.group(3)), beyond));
    }
    Matcher whistle = WHISTLE.matcher(text);
    if (whistle.matches()) {
      long amount = Long.parseLong(whistle.group(1));
      Duration silence =
          whistle.group(2).equals("h") ? Duration.ofHours(amount) : Duration.ofMinutes(amount);
      return Optional.of(new Trigger(Kind.WHISTLE, null, silence.toMinutes(), false));
    }
    Matcher count = COUNT.matcher(text);
    if (count.matches()) {
      Kind kind = Kind.valueOf(count.group(1).replace('-', '_').toUpperCase(Locale.ROOT));
      return Optional.of(new Trigger(kind, null, Long.parseLong(count.group(2)), false));
    }
    return SEVERITY.matcher(text).matches()
        ? Optional.of(new Trigger(Kind.CRITICAL, null, 0, false))
        : Optional.empty();
  }
}

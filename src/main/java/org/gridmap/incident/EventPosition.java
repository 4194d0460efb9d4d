package org.gridmap.incident;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has read the events. Events become visible when their transactions commit, not
 * in the order of their ids, so a position is a snapshot of PostgreSQL: what it sees has been read,
 * everything else has not. Between two snapshots events are read by id (decision 0044).
 *
 * @param seen all events visible in this {@code pg_snapshot} have been read
 * @param reading the snapshot of the batch being read; null between batches
 * @param lastId the last event read of that batch; 0 between batches
 */
public record EventPosition(String seen, @Nullable String reading, long lastId) {

  private static final String SNAPSHOT = "\\d{1,20}:\\d{1,20}:(?:\\d{1,20}(?:,\\d{1,20})*+)?";
  private static final Pattern TEXT =
      Pattern.compile("(" + SNAPSHOT + ")(?:~(" + SNAPSHOT + ")~(\\d{1,18}))?");
  private static final int LONGEST = 6000;

  /** The position behind everything a snapshot sees. */
  static EventPosition after(String snapshot) {
    return new EventPosition(snapshot, null, 0);
  }

  EventPosition within(String batch, long id) {
    return new EventPosition(seen, batch, id);
  }

  /** Reads what {@link #toString} wrote; empty for anything else. */
  public static Optional<EventPosition> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String id = matcher.group(3);
    return Optional.of(
        new EventPosition(matcher.group(1), matcher.group(2), id == null ? 0 : Long.parseLong(id)));
  }

  @Override
  public String toString() {
    return reading == null ? seen : seen + "~" + reading + "~" + lastId;
  }
}

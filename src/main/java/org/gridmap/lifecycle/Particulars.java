package org.gridmap.lifecycle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said with a deed; null or empty where nothing is.
 *
 * @param reason code of a {@link Reason}
 * @param to a handler, the number of another incident, or whom it belongs to: as the deed needs it
 * @param photos places of the pictures among those of the incident, from 1
 * @param deadline a moment to come
 * @param stage code of the stage the deadline is for; null: the one that runs
 * @param rating 1 to 5
 */
public record Particulars(
    @Nullable String note,
    @Nullable String reason,
    @Nullable String to,
    @Nullable Position position,
    List<Integer> photos,
    @Nullable Instant deadline,
    @Nullable String stage,
    @Nullable Integer rating) {

  public static final Particulars NONE =
      new Particulars(null, null, null, null, List.of(), null, null, null);

  public Particulars {
    photos = List.copyOf(photos);
  }

  public static Particulars note(String words) {
    return new Particulars(words, null, null, null, List.of(), null, null, null);
  }

  public static Particulars to(String whom, @Nullable String words) {
    return new Particulars(words, null, whom, null, List.of(), null, null, null);
  }

  /** The same with another handler or incident named. */
  public Particulars naming(String whom) {
    return new Particulars(note, reason, whom, position, photos, deadline, stage, rating);
  }

  /** The same with other words. */
  Particulars saying(@Nullable String words) {
    return new Particulars(words, reason, to, position, photos, deadline, stage, rating);
  }
}

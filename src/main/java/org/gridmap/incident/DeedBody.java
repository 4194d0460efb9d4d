package org.gridmap.incident;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.gridmap.lifecycle.Deed;
import org.gridmap.lifecycle.DeedRequest;
import org.gridmap.lifecycle.Particulars;
import org.gridmap.lifecycle.Position;
import org.gridmap.platform.RequestWords;
import org.gridmap.platform.StorableText;
import org.jspecify.annotations.Nullable;

/**
 * A deed as it comes over HTTP, not read yet.
 *
 * @param to a handler, another incident's number, or whom it belongs to
 * @param photos places of pictures that the incident has already
 * @param deadline a moment with its offset
 * @param doneAt when it was done by the clock of the device, a moment with its offset; now when
 *     absent
 * @param version of the incident that was seen
 */
record DeedBody(
    @Nullable String deed,
    @Nullable String note,
    @Nullable String reason,
    @Nullable String to,
    @Nullable Where position,
    @Nullable List<Integer> photos,
    @Nullable String deadline,
    @Nullable String stage,
    @Nullable Integer rating,
    @Nullable Integer version,
    @Nullable String doneAt) {

  static final int LONGEST_NOTE = 1000;

  private static final int LONGEST_CODE = 64;
  private static final int LONGEST_NAME = 200;
  private static final int MOST_PHOTOS = 20;

  /**
   * Where the actor is.
   *
   * @param lon degrees of WGS 84
   * @param lat degrees of WGS 84
   */
  record Where(@Nullable Double lon, @Nullable Double lat, @Nullable Double accuracyMetres) {}

  /**
   * What is asked for.
   *
   * @param seen the version that a header names; null: none
   * @throws org.gridmap.platform.Problem {@code INVALID_PARAMETER}, {@code MISSING_PARAMETER}
   */
  DeedRequest read(@Nullable Integer seen) {
    String name = StorableText.required("deed", deed, LONGEST_CODE);
    Deed asked = Deed.named(name).orElseThrow(() -> RequestWords.invalid("deed", name));
    OffsetDateTime until = RequestWords.moment("deadline", deadline);
    Particulars said =
        new Particulars(
            StorableText.optional("note", note, LONGEST_NOTE),
            StorableText.optional("reason", reason, LONGEST_CODE),
            StorableText.optional("to", to, LONGEST_NAME),
            placed(),
            places(),
            until == null ? null : until.toInstant(),
            StorableText.optional("stage", stage, LONGEST_CODE),
            rating);
    return new DeedRequest(asked, said, version == null ? seen : version);
  }

  /**
   * When it was done by the clock of the device.
   *
   * @throws org.gridmap.platform.Problem {@code INVALID_PARAMETER}
   */
  @Nullable Instant doneInstant() {
    OffsetDateTime done = RequestWords.moment("doneAt", doneAt);
    return done == null ? null : done.toInstant();
  }

  private @Nullable Position placed() {
    if (position == null) {
      return null;
    }
    try {
      return new Position(
          position.lon() == null ? Double.NaN : position.lon(),
          position.lat() == null ? Double.NaN : position.lat(),
          position.accuracyMetres());
    } catch (IllegalArgumentException nowhere) {
      throw RequestWords.invalid("position", String.valueOf(position));
    }
  }

  private List<Integer> places() {
    if (photos == null) {
      return List.of();
    }
    if (photos.size() > MOST_PHOTOS || photos.contains(null)) {
      throw RequestWords.invalid("photos", photos);
    }
    return photos;
  }
}

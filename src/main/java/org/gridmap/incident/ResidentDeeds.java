package org.gridmap.incident;

import java.util.List;
import org.gridmap.lifecycle.Actor;
import org.gridmap.lifecycle.Deed;
import org.gridmap.lifecycle.DeedRequest;
import org.gridmap.lifecycle.Particulars;
import org.gridmap.platform.StorableText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What anybody may do who knows the number: dispute the result, and rate it once. */
@Service
public class ResidentDeeds {

  private static final String ACCOUNT = "resident";

  private final Deeds deeds;
  private final EventBell bell;

  ResidentDeeds(Deeds deeds, EventBell bell) {
    this.deeds = deeds;
    this.bell = bell;
  }

  /**
   * Says that it is not solved: the incident begins anew.
   *
   * @param words why
   * @throws org.gridmap.platform.Problem {@code NOT_FOUND}, {@code ILLEGAL_DEED}, {@code
   *     DEED_NEEDS} without words
   */
  public void dispute(String number, @Nullable String words) {
    String note = StorableText.optional("note", words, DeedBody.LONGEST_NOTE);
    apply(number, Deed.REOPEN, said(note, null));
  }

  /**
   * Judges the result.
   *
   * @param rating 1 to 5
   * @throws org.gridmap.platform.Problem {@code NOT_FOUND}, {@code ILLEGAL_DEED}, {@code
   *     DEED_NEEDS} for another rating
   */
  public void rate(String number, @Nullable Integer rating, @Nullable String words) {
    String note = StorableText.optional("note", words, DeedBody.LONGEST_NOTE);
    apply(number, Deed.RATE, said(note, rating));
  }

  private void apply(String number, Deed deed, Particulars said) {
    deeds.apply(
        number,
        new DeedRequest(deed, said, null),
        new Deeds.By(Actor.resident(), ACCOUNT, IncidentScope.EVERYWHERE),
        List.of());
    bell.ring();
  }

  private static Particulars said(@Nullable String note, @Nullable Integer rating) {
    return new Particulars(note, null, null, null, List.of(), null, null, rating);
  }
}

package org.gridmap.intake;

import java.util.List;
import org.gridmap.assignment.Pin;
import org.gridmap.incident.duplicate.ReportedNear;
import org.gridmap.incident.duplicate.ReportedNear.Nearby;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What was reported near a place already, so that a resident may follow it instead of reporting it
 * again. Public; {@link ReportLimitFilter} stands before following.
 */
@RestController
@RequestMapping("/api/v1/similar-reports")
class FollowController {

  private static final int MOST_TRIES = 8;

  private final ReportedNear near;
  private final IncidentNumbers numbers;

  FollowController(ReportedNear near, IncidentNumbers numbers) {
    this.near = near;
    this.numbers = numbers;
  }

  /** Open reports, the nearest first, and how many people they come from. */
  record Answer(int people, List<Nearby> items) {}

  /**
   * Open reports within 50 metres, of the last 30 days.
   *
   * @param lon degrees east in the datum
   * @param lat degrees north in the datum
   * @param datum WGS84 when it is not said
   */
  @GetMapping
  ResponseEntity<Answer> list(
      @RequestParam double lon, @RequestParam double lat, @RequestParam @Nullable String datum) {
    List<Nearby> found = near.list(Pin.of(lon, lat, datum, null).location());
    int people = found.stream().mapToInt(Nearby::people).sum();
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Answer(people, found));
  }

  /**
   * Which report, and where the follower stands: one can only be followed from near by.
   *
   * @param id as the list gave it
   * @param lon degrees east, WGS 84
   * @param lat degrees north, WGS 84
   */
  record Follow(@Nullable Long id, @Nullable Double lon, @Nullable Double lat) {}

  /** The follower's own number: it opens the same page as the reporter's. */
  record Followed(String number) {}

  @PostMapping
  ResponseEntity<Followed> follow(@RequestBody Follow follow) {
    long id = required("id", follow.id());
    Pin from = Pin.of(required("lon", follow.lon()), required("lat", follow.lat()), null, null);
    if (near.list(from.location()).stream().noneMatch(report -> report.id() == id)) {
      throw new Problem(RequestProblem.NOT_FOUND).with("id", id);
    }
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      String number = numbers.next();
      if (isTakenUp(id, number)) {
        return ResponseEntity.status(HttpStatus.CREATED).body(new Followed(number));
      }
    }
    throw new IllegalStateException("each of many numbers was taken");
  }

  private boolean isTakenUp(long id, String number) {
    try {
      return near.follow(id, number);
    } catch (DuplicateKeyException numberTaken) {
      return false;
    }
  }

  private static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new Problem(RequestProblem.MISSING_PARAMETER).with("name", name);
    }
    return value;
  }
}

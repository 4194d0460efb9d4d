package org.gridmap.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is compared for speed gives the same answers. */
class ClockBenchTest {

  @Test
  void theCalendarOfProjectPlansCountsTheSameDeadlines() {
    List<PausedStart> starts = PausedStart.some(2_000, 20260301);
    Instant[] ours = new Instant[4 * starts.size()];
    Instant[] theirs = new Instant[ours.length];

    ClockBench.count(ClockBench.policy(), starts, ours);
    new ProjectCalendarPeer().count(starts, theirs);

    assertThat(starts).anyMatch(start -> start.hold() != null);
    assertThat(ours).isEqualTo(theirs);
  }

  @Test
  void whatShouldBeReachedIsKeptFromItOn() {
    assertThat(new CaseFigure("ratio", 5, null, 5.0).isKept()).isTrue();
    assertThat(new CaseFigure("ratio", 4.9, null, 5.0).isKept()).isFalse();
    assertThat(new CaseFigure("seconds", 10, 10.0, null).isKept()).isTrue();
    assertThat(new CaseFigure("seconds", 10.1, 10.0, null).isKept()).isFalse();
  }
}

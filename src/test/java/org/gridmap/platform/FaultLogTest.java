package org.gridmap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FaultLogTest {

  private final Watch watch = new Watch();
  private final FaultLog faults = new FaultLog(watch);

  @Test
  void theSameFaultIsToldOnceAMinuteAndCounted(CapturedOutput log) {
    for (int times = 0; times < 5; times++) {
      faults.report(new IllegalStateException("counted " + times));
    }
    watch.now = watch.now.plus(Duration.ofMinutes(1));
    faults.report(new IllegalArgumentException("another"));

    assertThat(log.getAll().lines().filter(line -> line.contains("IllegalState"))).hasSize(2);
    assertThat(log.getAll()).contains("counted 0", "4 times more").doesNotContain("counted 1");
  }

  @Test
  void whatWasCountedIsToldAtTheEnd(CapturedOutput log) {
    for (int times = 0; times < 3; times++) {
      faults.report(new IllegalStateException("at the end"));
    }
    faults.destroy();

    assertThat(log.getAll()).contains("2 times more");
  }

  @Test
  void aLineNamesThePlaceInOurCodeAndHoldsNoTrace(CapturedOutput log) {
    faults.report(new RuntimeException("outer", new IllegalStateException("a\nb")));

    assertThat(log.getAll()).contains("FaultLogTest.java", "a b").doesNotContain("\tat ");
  }

  private static final class Watch extends Clock {

    private Instant now = Instant.parse("2026-03-01T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}

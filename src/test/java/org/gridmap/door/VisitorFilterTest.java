package org.gridmap.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridmap.platform.ProblemAnswers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Three answers to the public at a time, two of them to one address, and nobody waits. */
class VisitorFilterTest {

  private final VisitorFilter filter =
      new VisitorFilter(new VisitorSettings(3, 2, Duration.ZERO), mock(ProblemAnswers.class));
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void everybodyLeaves() throws InterruptedException {
    end.countDown();
    threads.shutdown();
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void anAddressHoldsNoMoreThanItsPlaces() throws Exception {
    enter("10.0.0.1");
    enter("10.0.0.1");

    assertThat(passes(visitor("10.0.0.1"))).isFalse();
    assertThat(passes(visitor("10.0.0.2"))).isTrue();
  }

  @Test
  void theFloodedDoorStaysOpenForStaffForHealthAndForBodies() throws Exception {
    enter("10.0.0.1");
    enter("10.0.0.2");
    enter("10.0.0.3");

    MockHttpServletRequest staff = visitor("10.0.0.1");
    staff.setUserPrincipal(() -> "desk");
    MockHttpServletRequest health = visitor("10.0.0.1");
    health.setServletPath("/actuator/health/readiness");
    MockHttpServletRequest report = visitor("10.0.0.1");
    report.setMethod("POST");
    assertThat(passes(visitor("10.0.0.4"))).isFalse();
    assertThat(List.of(passes(staff), passes(health), passes(report))).containsOnly(true);
  }

  @Test
  void whoHasReadGivesHisPlaceBack() throws Exception {
    for (int i = 0; i < 20; i++) {
      assertThat(passes(visitor("10.0.0.1"))).isTrue();
    }
  }

  /** Goes in and stays until the end of the test. */
  private void enter(String address) throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    threads.submit(
        () -> {
          filter.doFilter(
              visitor(address),
              new MockHttpServletResponse(),
              (request, response) -> {
                inside.countDown();
                await();
              });
          return null;
        });
    assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean passes(MockHttpServletRequest request) throws Exception {
    AtomicInteger passed = new AtomicInteger();
    filter.doFilter(
        request, new MockHttpServletResponse(), (asked, answer) -> passed.incrementAndGet());
    return passed.get() == 1;
  }

  private static MockHttpServletRequest visitor(String address) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/report");
    request.setServletPath("/report");
    request.setRemoteAddr(address);
    return request;
  }
}

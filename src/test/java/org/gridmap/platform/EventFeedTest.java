package org.gridmap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

class EventFeedTest {

  private final CountDownLatch released = new CountDownLatch(1);
  private final Feed feed = new Feed();

  @AfterEach
  void stop() {
    released.countDown();
    feed.stop();
  }

  @Test
  void pagesThatReplayForLongDoNotDelayWhatIsNew() throws InterruptedException {
    feed.start();
    for (int page = 0; page < 60; page++) {
      assertThat(feed.replay(this::waitForRelease)).isTrue();
    }
    feed.news = new CountDownLatch(1);
    feed.ring();

    assertThat(feed.news.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void moreReplaysThanTheLaneHoldsAreRefused() {
    int taken = 0;
    while (taken < 1000 && feed.replay(this::waitForRelease)) {
      taken++;
    }

    assertThat(taken).isBetween(200, 210);
  }

  @Test
  void aFailureOfOneLookDoesNotEndTheFeed() throws InterruptedException {
    feed.failing = true;
    feed.start();
    feed.ring();
    assertThat(feed.failed.await(10, TimeUnit.SECONDS)).isTrue();
    feed.failing = false;
    feed.news = new CountDownLatch(1);
    feed.ring();

    assertThat(feed.news.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whatIsNewWaitsBehindWhatWasMissed() {
    Page page = new Page();
    EventQueue queue = new EventQueue(page, Runnable::run, 10);
    queue.hold();
    queue.send(event("new"));
    queue.sendMissed(event("missed"));
    queue.letGo();
    queue.send(event("newer"));

    assertThat(page.got).containsExactly("missed", "new", "newer");
  }

  @Test
  void aPageThatIsTooFarBehindIsCutOffAlsoWhileItIsHeld() {
    EventQueue queue = new EventQueue(new Page(), Runnable::run, 3);
    queue.hold();
    for (int message = 0; message < 4; message++) {
      queue.send(event("new"));
    }

    assertThat(queue.hasEnded()).isTrue();
  }

  private void waitForRelease() {
    try {
      released.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private static SseEventBuilder event(String data) {
    return SseEmitter.event().data(data);
  }

  private static final class Feed extends EventFeed {

    private final CountDownLatch failed = new CountDownLatch(1);
    private volatile CountDownLatch news = new CountDownLatch(0);
    private volatile boolean failing;

    Feed() {
      super("test", Duration.ofMinutes(1), new FaultLog(Clock.systemUTC()));
    }

    @Override
    protected void look() {
      if (failing) {
        failed.countDown();
        throw new IllegalStateException("of the test");
      }
      news.countDown();
    }

    @Override
    protected void beat() {}

    @Override
    protected void endAll() {}
  }

  private static final class Page extends SseEmitter {

    private final List<String> got = new ArrayList<>();

    @Override
    public void send(SseEventBuilder message) {
      message.build().stream()
          .map(DataWithMediaType::getData)
          .map(String::valueOf)
          .filter(text -> !text.isBlank() && !text.startsWith("data:"))
          .forEach(got::add);
    }
  }
}

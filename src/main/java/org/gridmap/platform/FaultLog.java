package org.gridmap.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Failures nobody foresaw, one line per kind and minute: what failed, where in our code, and how
 * often since the last line. A kind is the type of the failure and the place it came from.
 */
@Component
public class FaultLog implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int MOST_KINDS = 500;
  private static final int FRAMES = 4;
  private static final int LONGEST_MESSAGE = 300;
  private static final String OURS = "org.gridmap.";

  private final Clock clock;
  private final Map<String, Kind> kinds = new ConcurrentHashMap<>();

  private record Kind(Instant told, int untold) {}

  FaultLog(Clock clock) {
    this.clock = clock;
  }

  /** Counts a failure, and tells of it unless its kind was told of within the last minute. */
  public void report(Throwable failure) {
    Throwable root = rootOf(failure);
    String kind = root.getClass().getName() + " at " + places(root, failure);
    Instant now = clock.instant();
    tellOfThoseThatWait(now);
    Kind counted =
        kinds.compute(
            kind,
            (key, known) ->
                known == null ? new Kind(now, 0) : new Kind(known.told(), known.untold() + 1));
    if (counted.untold() == 0) {
      LOG.error("Unexpected failure: {}: {}", kind, message(root));
    }
  }

  @Override
  public void destroy() {
    tellOfThoseThatWait(Instant.MAX);
  }

  private void tellOfThoseThatWait(Instant now) {
    kinds.forEach(
        (kind, known) -> {
          boolean over = !now.isBefore(known.told().plus(PAUSE)) || kinds.size() > MOST_KINDS;
          if (over && kinds.remove(kind, known) && known.untold() > 0) {
            LOG.error("Unexpected failure, {} times more: {}", known.untold(), kind);
          }
        });
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    for (int depth = 0; root.getCause() != null && depth < 50; depth++) {
      root = root.getCause();
    }
    return root;
  }

  private static String places(Throwable root, Throwable failure) {
    String ours = ours(root);
    String outer = ours.isEmpty() ? ours(failure) : ours;
    return outer.isEmpty()
        ? Arrays.stream(root.getStackTrace())
            .limit(FRAMES)
            .map(FaultLog::place)
            .collect(Collectors.joining(" < "))
        : outer;
  }

  private static String ours(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OURS))
        .filter(frame -> frame.getLineNumber() > 0)
        .limit(FRAMES)
        .map(FaultLog::place)
        .collect(Collectors.joining(" < "));
  }

  private static String place(StackTraceElement frame) {
    return frame.getFileName() + ":" + frame.getLineNumber() + " " + frame.getMethodName();
  }

  private static String message(Throwable root) {
    String text = String.valueOf(root.getMessage()).replaceAll("\\s+", " ");
    return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "…";
  }
}

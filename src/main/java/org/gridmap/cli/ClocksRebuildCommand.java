package org.gridmap.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.gridmap.dispatch.clock.ClockFollower;
import picocli.CommandLine.Command;

/** Counts the stored clocks of all incidents anew. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = "Count the stored clocks of all incidents anew. 重新计算全部时限")
final class ClocksRebuildCommand implements Callable<Integer> {

  /** A running service may be counting: then there is nothing to do but wait. */
  private static final Duration OTHERS_WORK = Duration.ofMillis(200);

  @Override
  public Integer call() {
    return ServiceContext.run(
        context -> {
          ClockFollower follower = context.getBean(ClockFollower.class);
          follower.remake();
          while (!follower.isMade()) {
            if (!follower.goOn()) {
              LockSupport.parkNanos(OTHERS_WORK.toNanos());
            }
          }
          return GridmapCommand.GOOD;
        });
  }
}

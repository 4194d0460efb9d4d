package org.gridmap.cli;

import java.io.PrintStream;
import java.util.function.ToIntFunction;
import org.gridmap.platform.Problem;
import org.gridmap.platform.ProblemTexts;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The service's beans for a batch command that works on the database: no web server, and nothing is
 * made that the command does not use.
 */
final class ServiceContext {

  private ServiceContext() {}

  /**
   * Opens the context, runs the work and closes the context again.
   *
   * @param work gets the context and answers the exit code
   * @return the work's exit code, or {@link GridmapCommand#BAD_INPUT} when it was refused
   */
  static int run(ToIntFunction<ApplicationContext> work) {
    try (ConfigurableApplicationContext context = openQuietly()) {
      try {
        return work.applyAsInt(context);
      } catch (Problem problem) {
        System.err.println(Words.of(context.getBean(ProblemTexts.class), problem));
        return GridmapCommand.BAD_INPUT;
      }
    }
  }

  /** What the service says while it starts goes to standard error: standard output is for data. */
  private static ConfigurableApplicationContext openQuietly() {
    PrintStream data = System.out;
    System.setOut(System.err);
    try {
      return open();
    } finally {
      System.setOut(data);
    }
  }

  private static ConfigurableApplicationContext open() {
    return new SpringApplicationBuilder(application())
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .lazyInitialization(true)
        .run(
            "--logging.config=classpath:logback-batch.xml",
            "--logging.level.root=WARN",
            "--logging.level.org.flywaydb.core.internal.command.DbMigrate=WARN",
            "--gridmap.demo.enabled=false");
  }

  /** By name: the root package names this one, so an import back would close a circle. */
  private static Class<?> application() {
    try {
      return Class.forName("org.gridmap.GridmapApplication");
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

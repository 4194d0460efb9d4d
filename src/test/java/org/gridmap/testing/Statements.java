package org.gridmap.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Hears what is asked of the database. */
public final class Statements {

  private static final String ASKING = "Executing prepared SQL statement";

  private Statements() {}

  /** The statements that this thread sent while something ran. */
  public static List<String> during(Runnable work) {
    Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    Level before = logger.getLevel();
    Heard heard = new Heard();
    heard.setContext(logger.getLoggerContext());
    heard.start();
    boolean additive = logger.isAdditive();
    logger.addAppender(heard);
    logger.setAdditive(false);
    logger.setLevel(Level.DEBUG);
    try {
      work.run();
    } finally {
      logger.setLevel(before);
      logger.setAdditive(additive);
      logger.detachAppender(heard);
    }
    String here = Thread.currentThread().getName();
    return List.copyOf(heard.list).stream()
        .filter(event -> event.getThreadName().equals(here))
        .map(ILoggingEvent::getFormattedMessage)
        .filter(message -> message.contains(ASKING))
        .toList();
  }

  private static final class Heard extends ListAppender<ILoggingEvent> {

    @Override
    protected void append(ILoggingEvent event) {
      event.prepareForDeferredProcessing(); // else it names the thread that reads it
      super.append(event);
    }
  }
}

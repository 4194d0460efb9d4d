package org.gridmap.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells the person at the console why the service does not start, without a frame of asterisks. */
final class StartFaults implements FailureAnalysisReporter {

  private static final Logger LOG = LoggerFactory.getLogger(StartFaults.class);

  @Override
  public void report(FailureAnalysis analysis) {
    String action = analysis.getAction();
    LOG.error(
        "{}{}",
        analysis.getDescription().strip(),
        action == null ? "" : System.lineSeparator() + action.strip());
    LOG.debug("The start failed", analysis.getCause());
  }
}

package org.gridmap.incident.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Reads the ledger before the service says that it is ready: nobody's first map waits for it, and
 * an instance beside others gets no requests until then.
 */
@Component
@ConditionalOnWebApplication
class LedgerStart implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerStart.class);

  private final IncidentLedger ledger;

  LedgerStart(IncidentLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    try {
      ledger.read(IncidentColumns::size);
    } catch (DataAccessException failure) {
      LOG.warn("Incidents could not be read at the start; the first question does it", failure);
    }
  }
}

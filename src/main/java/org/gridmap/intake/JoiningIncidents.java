package org.gridmap.intake;

import java.util.Optional;
import org.gridmap.incident.IncidentRemarks;
import org.gridmap.intake.areawide.AreaIncidents.Head;
import org.gridmap.intake.areawide.Joining;
import org.springframework.stereotype.Component;

/**
 * Stores a report, alone or with the area incident it belongs to, in the surrounding transaction.
 */
@Component
class JoiningIncidents {

  private final NewIncidents incidents;
  private final Joining joining;

  JoiningIncidents(NewIncidents incidents, Joining joining) {
    this.incidents = incidents;
    this.joining = joining;
  }

  /** The answer to who sent it; empty when the client's key is in use: roll back. */
  Optional<Receipt> store(PlacedReport placed) {
    Optional<Head> head = joining.find(placed.arrival());
    Receipt receipt = head.map(Head::known).map(placed.receipt()::knowing).orElse(placed.receipt());
    if (!incidents.store(placed.answered(receipt))) {
      return Optional.empty();
    }
    head.ifPresent(parent -> joining.join(receipt.number(), parent, IncidentRemarks.SERVICE));
    return Optional.of(receipt);
  }
}

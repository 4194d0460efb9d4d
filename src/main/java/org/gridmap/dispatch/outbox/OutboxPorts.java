package org.gridmap.dispatch.outbox;

import java.util.Set;

/**
 * By which ways messages can leave this service; for others nothing is written.
 *
 * @param configured those whose settings say where to
 */
public record OutboxPorts(Set<Port> configured) {

  public OutboxPorts {
    configured = Set.copyOf(configured);
  }

  public boolean isConfigured(Port port) {
    return configured.contains(port);
  }
}

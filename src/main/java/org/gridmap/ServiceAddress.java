package org.gridmap;

import org.gridmap.platform.PublicAddress;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints where the service is, after everything else that a start has to say. */
@Component
class ServiceAddress {

  private final PublicAddress address;

  ServiceAddress(PublicAddress address) {
    this.address = address;
  }

  @EventListener
  void show(AvailabilityChangeEvent<ReadinessState> change) {
    if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC
        && change.getSource() instanceof WebServerApplicationContext) {
      System.out.println("社区网格地图 Gridmap: " + address.publicUrl() + "  (Ctrl+C 停止 stops it)");
    }
  }
}

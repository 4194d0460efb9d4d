package org.gridmap.admin;

import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.platform.PublicAddress;
import org.gridmap.security.GrantPlaces;
import org.gridmap.security.RoleGrant;
import org.springframework.stereotype.Component;

/** What the desk's requests mean here: days in the city's zone, links behind its address. */
@Component
class GrantReading {

  private final GrantPlaces places;
  private final JurisdictionSettings jurisdiction;
  private final PublicAddress address;

  GrantReading(GrantPlaces places, JurisdictionSettings jurisdiction, PublicAddress address) {
    this.places = places;
    this.jurisdiction = jurisdiction;
    this.address = address;
  }

  RoleGrant read(GrantBody body) {
    return places.read(body.words(jurisdiction.zone()));
  }

  String address(String path) {
    return address.publicUrl() + path;
  }
}

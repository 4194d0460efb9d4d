package org.gridmap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.gridmap.platform.Datum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class ToWgs84Test {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EPSG:4547",
        "epsg:4547",
        "urn:ogc:def:crs:EPSG::4547",
        "urn:ogc:def:crs:EPSG:6.9:4547",
        "http://www.opengis.net/def/crs/EPSG/0/4547"
      })
  void eastingComesBeforeNorthingHoweverTheSystemIsNamed(String name) {
    Coordinate place =
        ReferenceSystems.choose(Datum.WGS84, name, null).of(528770.23726, 3386666.25056);

    assertThat(place.x).isCloseTo(114.3, within(1e-9));
    assertThat(place.y).isCloseTo(30.6, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:4326", "EPSG:4490", "urn:ogc:def:crs:OGC:1.3:CRS84", "CRS:84"})
  void degreesOfWgs84AndCgcs2000StayAsTheyAre(String name) {
    assertThat(ReferenceSystems.choose(Datum.WGS84, null, name).of(116.4, 39.9))
        .isEqualTo(new Coordinate(116.4, 39.9));
  }

  @Test
  void whatWasAskedForGoesBeforeWhatTheFileDeclares() {
    Coordinate place =
        ReferenceSystems.choose(Datum.GCJ02, null, "urn:ogc:def:crs:OGC:1.3:CRS84").of(116.4, 39.9);

    assertThat(place.x).isNotCloseTo(116.4, within(1e-3));
  }

  @Test
  void anUnknownSystemIsAFault() {
    assertThatThrownBy(() -> ReferenceSystems.choose(Datum.WGS84, "EPSG:999999", null))
        .isInstanceOfSatisfying(
            FaultFound.class,
            found -> assertThat(found.fault().code()).isEqualTo(FaultCode.CRS_UNKNOWN));
  }
}

package org.gridmap.hotspot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.gridmap.area.Area;
import org.gridmap.hotspot.Choices.UnitKind;
import org.gridmap.hotspot.ground.CityGround;
import org.gridmap.hotspot.ground.GridSet;
import org.gridmap.hotspot.ground.Grounds;
import org.gridmap.hotspot.ground.Metres;
import org.gridmap.hotspot.ground.PlacedLedger;
import org.gridmap.hotspot.time.Days;
import org.gridmap.hotspot.time.Period;
import org.gridmap.incident.ledger.IncidentColumns;
import org.gridmap.incident.ledger.IncidentLedger;
import org.gridmap.platform.JurisdictionSettings;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Makes a study of a question from the ledger and the grids. */
@Component
class Studies {

  /** DE-9IM: more than their edges meet. */
  private static final String INTERIORS_MEET = "T********";

  /** Complete weeks that are looked at for the word. */
  static final int WEEKS = 13;

  private final IncidentLedger ledger;
  private final Grounds grounds;
  private final JurisdictionSettings jurisdiction;
  private @Nullable PlacedLedger placement;
  private @Nullable Metres metres;

  Studies(IncidentLedger ledger, Grounds grounds, JurisdictionSettings jurisdiction) {
    this.ledger = ledger;
    this.grounds = grounds;
    this.jurisdiction = jurisdiction;
  }

  /** Counts and judges by the grids valid at the end of the period. */
  Study of(HotspotQuery query) {
    return of(query, WEEKS);
  }

  Study of(HotspotQuery query, int completeWeeks) {
    GridSet grids = grounds.at(endOf(query.period()));
    return ledger.read(columns -> study(columns, grids, query, completeWeeks));
  }

  /** Counts and judges a piece of ground in a question's period, beside its units. */
  GroundCount onGround(HotspotQuery query, Geometry outline) {
    GridSet grids = grounds.at(endOf(query.period()));
    return ledger.read(
        columns ->
            GroundCount.of(
                outline, study(columns, grids, query, WEEKS), columns, placement(columns, grids)));
  }

  /** Ids of the communities a question counts and an outline covers some ground of. */
  Set<Long> communitiesUnder(HotspotQuery query, Geometry outline) {
    Set<Long> ids = new TreeSet<>();
    for (Area community : grounds.at(endOf(query.period())).ground().communities()) {
      if (query.includes(community.id()) && community.boundary().relate(outline, INTERIORS_MEET)) {
        ids.add(community.id());
      }
    }
    return ids;
  }

  /** The counted incidents of a question's period as points. */
  PlacedReports reports(HotspotQuery query) {
    GridSet grids = grounds.at(endOf(query.period()));
    return ledger.read(
        columns -> {
          Selection selected =
              Selection.of(columns, placement(columns, grids), query, query.period().firstDay());
          Metres places = metres(columns, grids.ground());
          double[] x = new double[selected.size()];
          double[] y = new double[selected.size()];
          for (int n = 0; n < x.length; n++) {
            x[n] = places.x(selected.slot(n));
            y[n] = places.y(selected.slot(n));
          }
          return new PlacedReports(grids.ground().plane(), x, y);
        });
  }

  private Instant endOf(Period period) {
    return period.to().plusDays(1).atStartOfDay(jurisdiction.zone()).toInstant().minusMillis(1);
  }

  private Study study(
      IncidentColumns columns, GridSet grids, HotspotQuery query, int completeWeeks) {
    PlacedLedger places = placement(columns, grids);
    Period period = query.period();
    LocalDate earliest = LocalDate.ofEpochDay(columns.firstDay(period.firstDay()));
    Days days = Days.of(period, completeWeeks, earliest);
    Selection selected = Selection.of(columns, places, query, days.first());
    Units units;
    int[] unitOf;
    if (query.mesh().unit() == UnitKind.GRID) {
      GridUnits shown = new GridUnits(grids, query);
      units = shown;
      unitOf = shown.unitOfSelected(selected, places);
    } else {
      LatticeUnits shown =
          new LatticeUnits(grids.ground(), query, selected, metres(columns, grids.ground()));
      units = shown;
      unitOf = shown.unitOfSelected();
    }
    Counts counts = Counts.of(columns, selected, unitOf, units.count(), days);
    Study study = new Study(query, grids.ground(), units, counts, days);
    study.note(Causes.of(study, columns, unitOf));
    return study;
  }

  private synchronized Metres metres(IncidentColumns columns, CityGround ground) {
    Metres known = metres;
    if (known == null || !known.isOf(ground.plane(), columns)) {
      known = new Metres(ground.plane(), columns);
      metres = known;
    }
    return known.follow();
  }

  private synchronized PlacedLedger placement(IncidentColumns columns, GridSet grids) {
    PlacedLedger known = placement;
    if (known == null || !known.isOf(grids, columns)) {
      known = new PlacedLedger(grids, columns);
      placement = known;
    }
    return known.follow();
  }
}

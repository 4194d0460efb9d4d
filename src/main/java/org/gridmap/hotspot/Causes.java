package org.gridmap.hotspot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.gridmap.hotspot.Choices.Neighbours;
import org.gridmap.hotspot.Choices.Test;
import org.gridmap.hotspot.time.Period;
import org.gridmap.incident.Channel;
import org.gridmap.incident.ledger.IncidentColumns;
import org.gridmap.statistics.CountComparison;
import org.gridmap.statistics.ListedNeighbours;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what a hot unit owes its heat to. Of a building: without its incidents the unit would
 * not be hot. Of a channel (the patrols, one hotline): if it had brought no more here than it
 * brings elsewhere, the unit would not be hot. Both against the same usual rate; not for Gi*.
 */
final class Causes {

  private final Study study;
  private final Map<Integer, Map<Long, Integer>> buildings = new HashMap<>();

  private Causes(Study study) {
    this.study = study;
  }

  /** The causes found, by unit. */
  static Map<Integer, Cause> of(Study study, IncidentColumns columns, int[] unitOf) {
    Map<Integer, Cause> found = new HashMap<>();
    Test test = study.query().test();
    if (test == Test.GI || test == Test.GI_RATE || study.count(Study.State.HOT) == 0) {
      return found;
    }
    Causes causes = new Causes(study);
    causes.countBuildings(columns, unitOf);
    for (int unit = 0; unit < study.units().count(); unit++) {
      if (study.state(unit) == Study.State.HOT) {
        Cause cause = causes.find(unit);
        if (cause != null) {
          found.put(unit, cause);
        }
      }
    }
    return found;
  }

  private void countBuildings(IncidentColumns columns, int[] unitOf) {
    Period period = study.query().period();
    for (int n = 0; n < unitOf.length; n++) {
      int slot = study.selection().slot(n);
      long building = columns.building(slot);
      if (building != 0
          && unitOf[n] >= 0
          && period.contains(columns.day(slot))
          && study.state(unitOf[n]) == Study.State.HOT) {
        buildings
            .computeIfAbsent(unitOf[n], unit -> new HashMap<>())
            .merge(building, 1, Integer::sum);
      }
    }
  }

  private @Nullable Cause find(int unit) {
    Cause most = null;
    for (Map.Entry<Long, Integer> building : buildings.getOrDefault(unit, Map.of()).entrySet()) {
      int count = building.getValue();
      boolean more =
          most == null
              || count > most.count()
              || (count == most.count() && building.getKey() < most.building());
      if (more) {
        most = new Cause(building.getKey(), null, count);
      }
    }
    if (most != null && !isHotWith(unit, study.counts().now(unit) - most.count())) {
      return most;
    }
    return channel(unit);
  }

  private @Nullable Cause channel(int unit) {
    int[] all = study.counts().byChannel();
    double total = study.counts().counted();
    double here = study.counts().now(unit);
    for (Channel channel : Channel.values()) {
      int count = study.counts().byChannel(unit, channel.ordinal());
      double elsewhere = all[channel.ordinal()] / total;
      boolean prominent = elsewhere < 1 && count / here > elsewhere;
      double usual = Math.rint((here - count) / (1 - elsewhere));
      if (prominent && !isHotWith(unit, usual)) {
        return new Cause(0, channel, count);
      }
    }
    return null;
  }

  private boolean isHotWith(int unit, double count) {
    int[] judged =
        study.query().mesh().neighbours() == Neighbours.ALONE
            ? new int[] {unit}
            : Arrays.stream(study.units().neighbours(unit))
                .filter(other -> study.rank(other) >= 0)
                .toArray();
    double[] households = new double[judged.length];
    double[] counts = new double[judged.length];
    int[][] together = new int[judged.length][0];
    int own = 0;
    for (int n = 0; n < judged.length; n++) {
      households[n] = study.units().households(judged[n]);
      counts[n] = judged[n] == unit ? count : study.counts().now(judged[n]);
      own = judged[n] == unit ? n : own;
    }
    together[own] = IntStream.range(0, judged.length).toArray();
    CountComparison comparison =
        CountComparison.of(
            counts, households, ListedNeighbours.of(together), study.judgement().model());
    return comparison.direction(own) > 0
        && comparison.probabilities()[own] <= study.judgement().flaggingBound();
  }
}

package org.gridmap.plan.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridmap.draft.CommunityDraft;
import org.gridmap.draft.Draft;
import org.gridmap.draft.DraftBlock;
import org.gridmap.draft.OpenDraft;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.Locator;
import org.gridmap.geometry.Locator.Overlaps;
import org.gridmap.incident.ledger.CountedIncidents;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/**
 * The incidents of the past dealt to the grids of a draft: what each would have had. Incidents are
 * counted block by block once and then only summed, until the blocks change.
 */
@Component
class PastLoad {

  private static final int MOST_INCIDENTS = 1_000_000;
  private static final int MOST_PLANS = 12;
  private static final Duration FRESH = Duration.ofMinutes(10);

  private final CountedIncidents incidents;
  private final Clock clock;
  private final Map<Long, Counted> counted =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Counted> eldest) {
          return size() > MOST_PLANS;
        }
      };

  PastLoad(CountedIncidents incidents, Clock clock) {
    this.incidents = incidents;
    this.clock = clock;
  }

  private record Counted(long groundSeq, int days, Instant at, Map<Long, Integer> ofBlock) {}

  /**
   * What a grid would have had.
   *
   * @param key of the grid
   * @param before incidents on the ground it had when the plan began; 0 for a new grid
   */
  record Load(String key, int incidents, int before) {}

  /** The incidents of so many days, grid by grid. */
  List<Load> of(OpenDraft plan, int days) {
    OpenDraft.Version now = plan.version();
    Map<Long, Integer> ofBlock = count(plan, now.draft(), days);
    Map<String, int[]> sums = new TreeMap<>();
    now.draft().grids().forEach(grid -> sums.put(grid.key(), new int[2]));
    ofBlock.forEach(
        (block, number) -> {
          now.draft().gridOf(block).ifPresent(key -> sums.get(key)[0] += number);
          plan.base()
              .gridOf(plan.shelf().rootOf(block))
              .map(sums::get)
              .ifPresent(sum -> sum[1] += number);
        });
    List<Load> loads = new ArrayList<>();
    sums.forEach((key, sum) -> loads.add(new Load(key, sum[0], sum[1])));
    return loads;
  }

  private synchronized Map<Long, Integer> count(OpenDraft plan, Draft draft, int days) {
    Counted known = counted.get(plan.id());
    Instant now = clock.instant();
    if (known != null
        && known.groundSeq() == plan.groundSeq()
        && known.days() == days
        && known.at().plus(FRESH).isAfter(now)) {
      return known.ofBlock();
    }
    long groundSeq = plan.groundSeq();
    List<CodedPolygon> blocks = new ArrayList<>();
    Envelope reach = new Envelope();
    for (CommunityDraft one : draft.communities()) {
      reach.expandToInclude(one.ground().envelope());
      for (DraftBlock block : one.ground().blocks()) {
        blocks.add(new CodedPolygon("%019d".formatted(block.id()), block.shape()));
      }
    }
    Locator locator = Locator.compile(blocks, Overlaps.ALLOW);
    Map<Long, Integer> ofBlock = new HashMap<>();
    incidents.readIn(
        reach,
        now.minus(Duration.ofDays(days)),
        MOST_INCIDENTS,
        incident -> {
          if (!incident.duplicate()) {
            locator
                .locate(incident.lon(), incident.lat())
                .ifPresent(code -> ofBlock.merge(Long.valueOf(code), 1, Integer::sum));
          }
        });
    counted.put(plan.id(), new Counted(groundSeq, days, now, ofBlock));
    return ofBlock;
  }
}

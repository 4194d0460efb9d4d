package org.gridmap.hotspot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridmap.hotspot.Choices.UnitKind;
import org.gridmap.hotspot.StoredHotspot.Member;
import org.gridmap.hotspot.time.Period;
import org.gridmap.incident.IncidentScope;
import org.gridmap.incident.ledger.CountedIncidents;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.platform.RequestWords;
import org.gridmap.security.Audit;
import org.gridmap.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hot spots that are kept to be worked on: opened to see their cases, and compared with the month
 * before and with today. Whoever may ask a hot spot's question, and see all communities it lies in,
 * may see it; one with incidents in no community is for those whose grant names no area.
 */
@Service
class StoredHotspots {

  private static final int MOST_UNITS = 500;
  private static final int LONGEST_NAME = 200;

  private final HotspotQueries queries;
  private final Studies studies;
  private final HotspotStore store;
  private final CountedIncidents incidents;
  private final CurrentUser currentUser;
  private final Audit audit;

  StoredHotspots(
      HotspotQueries queries,
      Studies studies,
      HotspotStore store,
      CountedIncidents incidents,
      CurrentUser currentUser,
      Audit audit) {
    this.queries = queries;
    this.studies = studies;
    this.store = store;
    this.incidents = incidents;
    this.currentUser = currentUser;
    this.audit = audit;
  }

  /**
   * Keeps units of a question as one hot spot.
   *
   * @throws Problem {@code INVALID_PARAMETER} for a unit that is not among the answer's, and those
   *     of {@link HotspotQueries#read}
   */
  @Transactional
  StoredHotspot add(NewHotspot asked) {
    HotspotQuery query = queries.read(asked.question());
    requireCount("units", asked.units().size(), MOST_UNITS);
    requireCount("name", asked.name() == null ? 1 : asked.name().strip().length(), LONGEST_NAME);
    Study study = studies.of(query);
    Map<String, Integer> numbers = new HashMap<>();
    for (int unit = 0; unit < study.units().count(); unit++) {
      numbers.put(study.units().code(unit), unit);
    }
    List<Member> members = new ArrayList<>();
    List<Geometry> outlines = new ArrayList<>();
    Set<Long> communities = new TreeSet<>();
    for (String code : asked.units().stream().distinct().sorted().toList()) {
      Integer unit = numbers.get(code);
      if (unit == null) {
        throw RequestWords.invalid("units", code);
      }
      members.add(member(study, unit));
      outlines.add(study.units().outline(unit));
      Long community = study.units().communityId(unit);
      if (community != null) {
        communities.add(community);
      }
    }
    Geometry outline = UnaryUnionOp.union(outlines);
    GroundCount ground = studies.onGround(query, outline);
    communities.addAll(ground.communities());
    if (query.mesh().unit() == UnitKind.BIN) {
      communities.addAll(studies.communitiesUnder(query, outline));
    }
    if (ground.hasIncidentsOutside()) {
      communities.clear();
    }
    long id =
        store.add(
            new FoundHotspot(
                asked.name() == null ? name(members.get(0)) : asked.name().strip(),
                dated(asked.question(), query.period()),
                query.period(),
                outline,
                communities,
                members,
                ground.incidents()),
            currentUser.get().getUsername());
    audit.record("hotspot.add", String.valueOf(id));
    return store.find(id, IncidentScope.EVERYWHERE).orElseThrow();
  }

  private static void requireCount(String name, int count, int most) {
    if (count < 1 || count > most) {
      throw RequestWords.invalid(name, count);
    }
  }

  private static String name(Member first) {
    return first.name() == null ? first.code() : first.name();
  }

  private static Member member(Study study, int unit) {
    int rank = study.rank(unit);
    return new Member(
        study.units().code(unit),
        study.units().name(unit),
        (int) study.counts().now(unit),
        (long) study.units().households(unit),
        rank < 0 ? null : (Double) Figures.rounded(study.judgement().expected(rank)),
        rank < 0 ? 0 : study.judgement().confidenceClass(rank),
        study.word(unit));
  }

  private static HotspotParameters dated(HotspotParameters asked, Period period) {
    return new HotspotParameters(
        asked.area(),
        asked.category(),
        asked.channel(),
        period.from().toString(),
        period.to().toString(),
        asked.unit(),
        asked.shape(),
        asked.size(),
        asked.band(),
        asked.test(),
        null,
        null);
  }

  /**
   * A kept hot spot.
   *
   * @throws Problem {@code NOT_FOUND} when there is none, or its question is not the reader's to
   *     ask
   */
  StoredHotspot get(long id) {
    StoredHotspot found = store.find(id, queries.reader()).orElseThrow(() -> unknown(id));
    if (!isOpen(found)) {
      throw unknown(id);
    }
    return found;
  }

  /** Whether the reader may ask the question by which a hot spot was found. */
  boolean isOpen(StoredHotspot hotspot) {
    try {
      query(hotspot, null);
      return true;
    } catch (Problem refused) {
      return false;
    }
  }

  List<StoredHotspot> list(long before, int limit) {
    return store.list(before, limit, queries.reader());
  }

  /** The incidents a hot spot was found by, newest first, as far as the reader may see them now. */
  List<CountedIncidents.Case> listCases(StoredHotspot hotspot) {
    Set<String> hidden = query(hotspot, null).hidden();
    return incidents.listCases(hotspot.incidentIds(), queries.reader()).stream()
        .filter(each -> !hidden.contains(each.category()))
        .toList();
  }

  /** The reader's question by which a hot spot was found, in its own or another period. */
  HotspotQuery query(StoredHotspot hotspot, @Nullable Period other) {
    HotspotQuery query = queries.read(undated(hotspot.question()));
    return query.during(other == null ? hotspot.period() : other);
  }

  private static HotspotParameters undated(HotspotParameters asked) {
    return new HotspotParameters(
        asked.area(),
        asked.category(),
        asked.channel(),
        null,
        null,
        asked.unit(),
        asked.shape(),
        asked.size(),
        asked.band(),
        asked.test(),
        null,
        null);
  }

  @Transactional
  void remove(long id) {
    get(id);
    if (!store.delete(id, queries.reader())) {
      throw unknown(id);
    }
    audit.record("hotspot.remove", String.valueOf(id));
  }

  /** The last day that is counted now, as a new question would have it. */
  LocalDate lastDay(StoredHotspot hotspot) {
    return queries.read(undated(hotspot.question())).period().to();
  }

  /** Counts the ground of a hot spot in a period. */
  GroundCount count(StoredHotspot hotspot, @Nullable Period period) {
    return studies.onGround(query(hotspot, period), hotspot.outline());
  }

  private static Problem unknown(long id) {
    return new Problem(RequestProblem.NOT_FOUND).with("id", id);
  }
}

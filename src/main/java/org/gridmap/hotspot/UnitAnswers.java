package org.gridmap.hotspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gridmap.area.Area;
import org.gridmap.building.Building;
import org.gridmap.building.Buildings;
import org.gridmap.hotspot.Choices.UnitKind;
import org.gridmap.hotspot.HotspotAnswer.Near;
import org.gridmap.hotspot.HotspotAnswer.OnlyBecause;
import org.gridmap.hotspot.HotspotAnswer.ThinReason;
import org.gridmap.hotspot.HotspotAnswer.Unit;
import org.gridmap.hotspot.Study.State;
import org.gridmap.hotspot.Study.Word;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;

/**
 * One unit of a study as it is answered. Of a bin with one or two incidents the number is not told:
 * places with so few are shown by grid only.
 */
@Component
class UnitAnswers {

  /** From this many incidents on a bin tells how many. */
  static final int FEWEST_TOLD = 3;

  private static final double PER_HOUSEHOLDS = 1000;

  private final Buildings buildings;

  UnitAnswers(Buildings buildings) {
    this.buildings = buildings;
  }

  /** Whether the number of incidents of a unit may be told. */
  static boolean isTold(Study study, int unit) {
    return mayTell(study.query(), study.counts().now(unit));
  }

  /** Whether a number of incidents may be told of a unit. */
  static boolean mayTell(HotspotQuery query, double count) {
    return query.mesh().unit() == UnitKind.GRID || count == 0 || count >= FEWEST_TOLD;
  }

  /**
   * A unit with everything known about it.
   *
   * @param rank its place in the forecast, or null
   */
  Unit of(Study study, int unit, Wording words, @Nullable Integer rank) {
    Units units = study.units();
    boolean told = isTold(study, unit);
    double count = study.counts().now(unit);
    Coordinate centre = units.centre(unit);
    Word word = study.word(unit);
    boolean outlined = study.query().outline() || study.query().mesh().unit() == UnitKind.BIN;
    Judged judged = judged(study, unit, told);
    return new Unit(
        units.code(unit),
        units.name(unit),
        community(study, unit),
        List.of(Figures.degrees(centre.x), Figures.degrees(centre.y)),
        outlined ? units.outline(unit) : null,
        Figures.rounded(units.areaKm2(unit)),
        told ? (Integer) (int) count : null,
        told ? null : (Integer) FEWEST_TOLD,
        (long) units.households(unit),
        told ? (Double) Figures.rounded(count / units.areaKm2(unit)) : null,
        judged.expected(),
        judged.rate(),
        judged.ratio(),
        judged.near(),
        judged.p(),
        judged.confidenceClass(),
        study.state(unit),
        word,
        word == null ? null : words.word(word),
        study.pattern(unit).words(),
        study.hotWeeks(unit),
        study.since(unit),
        told ? series(study, unit) : null,
        told ? study.counts().open(unit) : 0,
        thin(study, unit, words),
        onlyBecause(study, unit, words),
        rank,
        words.explanation(study, unit));
  }

  private record Judged(
      @Nullable Double expected,
      @Nullable Double rate,
      @Nullable Double ratio,
      @Nullable Near near,
      @Nullable Double p,
      int confidenceClass) {

    static final Judged NOT = new Judged(null, null, null, null, null, 0);
  }

  private static Judged judged(Study study, int unit, boolean told) {
    int rank = study.rank(unit);
    if (rank < 0) {
      return Judged.NOT;
    }
    Judgement judgement = study.judgement();
    double count = study.counts().now(unit);
    double expected = judgement.expected(rank);
    boolean compared = judgement.thin(rank) == null;
    return new Judged(
        Figures.rounded(expected),
        told ? Figures.rounded(PER_HOUSEHOLDS * count / study.units().households(unit)) : null,
        told && expected > 0 ? Figures.rounded(count / expected) : null,
        new Near(
            judgement.nearObserved(rank),
            Figures.rounded(judgement.nearExpected(rank)),
            (long) judgement.nearHouseholds(rank),
            judgement.nearUnits(rank)),
        compared ? Figures.rounded(judgement.adjusted(rank)) : null,
        judgement.confidenceClass(rank));
  }

  static HotspotAnswer.@Nullable Named community(Study study, int unit) {
    int number = study.units().community(unit);
    if (number < 0) {
      return null;
    }
    Area area = study.ground().communities().get(number);
    return new HotspotAnswer.Named(area.code(), area.name());
  }

  private static List<Integer> series(Study study, int unit) {
    List<Integer> series = new ArrayList<>();
    for (int week = 0; week < study.weeks().count(); week++) {
      series.add((int) study.counts().weekly(week, unit));
    }
    return series;
  }

  private static @Nullable ThinReason thin(Study study, int unit, Wording words) {
    if (study.state(unit) != State.THIN) {
      return null;
    }
    Judgement.Thin reason = Objects.requireNonNull(study.judgement().thin(study.rank(unit)));
    return new ThinReason(reason, words.thin(study, unit));
  }

  private @Nullable OnlyBecause onlyBecause(Study study, int unit, Wording words) {
    Cause cause = study.cause(unit);
    if (cause == null) {
      return null;
    }
    int all = (int) study.counts().now(unit);
    if (cause.channel() != null) {
      String name = words.text("via." + cause.channel().name());
      return because("CHANNEL", cause.channel().name(), name, cause.count(), all, words);
    }
    Building building = buildings.find(cause.building()).orElse(null);
    String code = building == null ? String.valueOf(cause.building()) : building.code();
    String name =
        building == null || building.name() == null
            ? words.text("nameless", Map.of("tail", tail(code)))
            : building.name();
    return because("BUILDING", code, name, cause.count(), all, words);
  }

  /** The end of a code, which tells buildings without a name apart. */
  private static String tail(String code) {
    return code.substring(Math.max(0, code.length() - 4));
  }

  private static OnlyBecause because(
      String kind, String code, String name, int count, int all, Wording words) {
    String text =
        words.text(
            "because." + kind.toLowerCase(Locale.ROOT),
            Map.of("name", name, "count", count, "all", all));
    return new OnlyBecause(kind, code, name, count, text);
  }
}

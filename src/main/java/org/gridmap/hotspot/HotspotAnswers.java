package org.gridmap.hotspot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridmap.area.Area;
import org.gridmap.hotspot.Choices.Layer;
import org.gridmap.hotspot.Choices.UnitKind;
import org.gridmap.hotspot.HotspotAnswer.Near;
import org.gridmap.hotspot.HotspotAnswer.ThinReason;
import org.gridmap.hotspot.HotspotAnswer.Unit;
import org.gridmap.hotspot.Study.State;
import org.gridmap.hotspot.Study.Word;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.platform.ProblemTexts;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;

/** Puts a study into the form in which it is answered. */
@Component
class HotspotAnswers {

  static final List<Double> RATE_BREAKS = List.of(0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0);
  static final List<Double> COUNT_BREAKS =
      List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0);

  private static final double PER_HOUSEHOLDS = 1000;

  private final ProblemTexts texts;
  private final MethodCards cards;
  private final JurisdictionSettings jurisdiction;
  private final Clock clock;

  HotspotAnswers(
      ProblemTexts texts, MethodCards cards, JurisdictionSettings jurisdiction, Clock clock) {
    this.texts = texts;
    this.cards = cards;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
  }

  Wording wording(HotspotQuery query, Locale locale) {
    LocalDate today = LocalDate.now(clock.withZone(jurisdiction.zone()));
    return new Wording(texts, locale, today, query);
  }

  HotspotAnswer of(Study study, Locale locale) {
    HotspotQuery query = study.query();
    Wording words = wording(query, locale);
    List<Unit> units = new ArrayList<>();
    for (int unit = 0; unit < study.units().count(); unit++) {
      units.add(unit(study, unit, words));
    }
    return new HotspotAnswer(
        words.sentence(study),
        query.layer(),
        query.unit(),
        summary(study),
        words.text("caution"),
        scale(query, words),
        study.weeks().list(),
        null,
        cards.of(study, words),
        units);
  }

  private static HotspotAnswer.Scale scale(HotspotQuery query, Wording words) {
    return query.layer() == Layer.RATE
        ? new HotspotAnswer.Scale(words.text("scale.rate"), RATE_BREAKS)
        : new HotspotAnswer.Scale(words.text("scale.count"), COUNT_BREAKS);
  }

  private static HotspotAnswer.Summary summary(Study study) {
    return new HotspotAnswer.Summary(
        study.units().count(),
        study.judgement().comparisons(),
        study.count(State.HOT),
        study.count(State.COLD),
        study.count(Word.NEW),
        study.count(Word.GROWING),
        study.count(Word.LASTING),
        study.count(Word.EASING),
        study.count(State.THIN),
        study.count(State.NO_HOMES),
        study.counts().counted());
  }

  private static Unit unit(Study study, int unit, Wording words) {
    Units units = study.units();
    Judgement judgement = study.judgement();
    int rank = study.rank(unit);
    boolean lived = rank >= 0;
    double count = study.counts().now(unit);
    Coordinate centre = units.centre(unit);
    State state = study.state(unit);
    Word word = study.word(unit);
    boolean judged = lived && judgement.thin(rank) == null;
    boolean outlined = study.query().outline() || study.query().unit() == UnitKind.BIN;
    return new Unit(
        units.code(unit),
        units.name(unit),
        community(study, unit),
        List.of(Figures.degrees(centre.x), Figures.degrees(centre.y)),
        outlined ? units.outline(unit) : null,
        Figures.rounded(units.areaKm2(unit)),
        (int) count,
        null,
        (long) units.households(unit),
        Figures.rounded(count / units.areaKm2(unit)),
        lived ? Figures.rounded(judgement.expected(rank)) : null,
        lived ? Figures.rounded(PER_HOUSEHOLDS * count / units.households(unit)) : null,
        lived && judgement.expected(rank) > 0
            ? Figures.rounded(count / judgement.expected(rank))
            : null,
        lived ? near(judgement, rank) : null,
        judged ? Figures.rounded(judgement.adjusted(rank)) : null,
        lived ? judgement.confidenceClass(rank) : 0,
        state,
        word,
        word == null ? null : words.word(word),
        study.pattern(unit).words(),
        study.hotWeeks(unit),
        study.since(unit),
        series(study, unit),
        study.counts().open(unit),
        state == State.THIN ? new ThinReason(judgement.thin(rank), words.thin(study, unit)) : null,
        null,
        null,
        words.explanation(study, unit));
  }

  private static HotspotAnswer.@Nullable Named community(Study study, int unit) {
    int number = study.units().community(unit);
    if (number < 0) {
      return null;
    }
    Area area = study.ground().communities().get(number);
    return new HotspotAnswer.Named(area.code(), area.name());
  }

  private static Near near(Judgement judgement, int rank) {
    return new Near(
        judgement.nearObserved(rank),
        Figures.rounded(judgement.nearExpected(rank)),
        (long) judgement.nearHouseholds(rank),
        judgement.nearUnits(rank));
  }

  private static List<Integer> series(Study study, int unit) {
    List<Integer> series = new ArrayList<>();
    for (int week = 0; week < study.weeks().count(); week++) {
      series.add((int) study.counts().weekly(week, unit));
    }
    return series;
  }
}

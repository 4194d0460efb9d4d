package org.gridmap.hotspot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridmap.hotspot.Choices.Layer;
import org.gridmap.hotspot.HotspotAnswer.Unit;
import org.gridmap.hotspot.Study.State;
import org.gridmap.hotspot.Study.Word;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.platform.ProblemTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a study into the form in which it is answered. */
@Component
class HotspotAnswers {

  static final List<Double> RATE_BREAKS = List.of(0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0);
  static final List<Double> COUNT_BREAKS =
      List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0);

  private final ProblemTexts texts;
  private final MethodCards cards;
  private final UnitAnswers units;
  private final JurisdictionSettings jurisdiction;
  private final Clock clock;

  HotspotAnswers(
      ProblemTexts texts,
      MethodCards cards,
      UnitAnswers units,
      JurisdictionSettings jurisdiction,
      Clock clock) {
    this.texts = texts;
    this.cards = cards;
    this.units = units;
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
    Outlooks outlook = query.layer() == Layer.FORECAST ? Outlooks.of(study) : null;
    int[] ranks = outlook == null ? new int[0] : outlook.ranks();
    List<Unit> found = new ArrayList<>();
    for (int unit = 0; unit < study.units().count(); unit++) {
      found.add(units.of(study, unit, words, outlook == null ? null : (Integer) ranks[unit]));
    }
    return new HotspotAnswer(
        sentence(study, outlook, words),
        query.layer(),
        query.mesh().unit(),
        summary(study),
        words.text("caution"),
        scale(query, words),
        study.weeks().list(),
        outlook == null ? null : outlook.answer(words),
        cards.of(study, words),
        found);
  }

  HotspotAnswer.Card card(Study study, Locale locale) {
    return cards.of(study, wording(study.query(), locale));
  }

  private static String sentence(Study study, @Nullable Outlooks outlook, Wording words) {
    return switch (study.query().layer()) {
      case RATE -> words.sentence(study);
      case COUNT -> words.countSentence(study);
      case FORECAST -> outlook == null ? words.text("forecast.none") : outlook.advice(words);
    };
  }

  static HotspotAnswer.Scale scale(HotspotQuery query, Wording words) {
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
}

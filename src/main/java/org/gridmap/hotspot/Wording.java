package org.gridmap.hotspot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridmap.hotspot.Choices.Neighbours;
import org.gridmap.hotspot.Choices.Test;
import org.gridmap.hotspot.Choices.UnitKind;
import org.gridmap.hotspot.Study.State;
import org.gridmap.hotspot.Study.Word;
import org.gridmap.hotspot.time.Period;
import org.gridmap.incident.Category;
import org.gridmap.platform.ProblemTexts;
import org.jspecify.annotations.Nullable;

/** A study in plain words, in the reader's language. One for each answer. */
final class Wording {

  private static final double SURE = 0.01;

  private final ProblemTexts texts;
  private final Locale locale;
  private final LocalDate today;
  private final HotspotQuery query;

  Wording(ProblemTexts texts, Locale locale, LocalDate today, HotspotQuery query) {
    this.texts = texts;
    this.locale = locale;
    this.today = today;
    this.query = query;
  }

  String text(String key) {
    return texts.text("hotspot." + key, Map.of(), locale);
  }

  String text(String key, Map<String, Object> values) {
    return texts.text("hotspot." + key, values, locale);
  }

  String name(@Nullable Category category) {
    if (category == null) {
      return text("category.all");
    }
    return locale.getLanguage().equals("en") ? category.nameEn() : category.name();
  }

  /** A whole number from 10 on, else one decimal. */
  static String amount(double value) {
    int decimals = Math.abs(value) >= 10 ? 0 : 1;
    return BigDecimal.valueOf(value)
        .setScale(decimals, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(text("day"), locale).format(day);
  }

  /** The length of the period, as in 4 weeks or 10 days. */
  String length() {
    Period period = query.period();
    return period.isWholeWeeks()
        ? text("length.weeks" + singular(period.weeks()), Map.of("n", period.weeks()))
        : text("length.days" + singular(period.days()), Map.of("n", period.days()));
  }

  private static String singular(int number) {
    return number == 1 ? ".one" : "";
  }

  /** The period as it stands in a sentence. */
  String when() {
    return query.period().to().equals(today)
        ? text("when.last", Map.of("length", length()))
        : text("when.until", Map.of("length", length(), "to", day(query.period().to())));
  }

  String reports() {
    return query.category() == null
        ? text("reports")
        : text("reports.of", Map.of("category", name(query.category())));
  }

  private String units() {
    return text(query.mesh().unit() == UnitKind.GRID ? "grids" : "bins");
  }

  /** What there is to say, in one sentence. */
  String sentence(Study study) {
    int hot = study.count(State.HOT);
    boolean counts = query.test() == Test.GI;
    String key = (counts ? "sentence.gi" : "sentence") + (hot == 0 ? ".none" : "");
    return text(
        key,
        Map.of(
            "when", when(),
            "hot", hot,
            "all", study.units().count(),
            "units", units(),
            "reports", reports(),
            "fresh", fresh(study.count(Word.NEW))));
  }

  /** How much there was and where most of it. */
  String countSentence(Study study) {
    int most = -1;
    for (int unit = 0; unit < study.units().count(); unit++) {
      double count = study.counts().now(unit);
      most = count > 0 && (most < 0 || count > study.counts().now(most)) ? unit : most;
    }
    if (most < 0 || !study.isTold(most)) {
      return text(
          "sentence.few",
          Map.of("when", when(), "count", study.counts().counted(), "reports", reports()));
    }
    return text(
        "sentence.count",
        Map.of(
            "when", when(),
            "count", study.counts().counted(),
            "reports", reports(),
            "all", study.units().count(),
            "units", units(),
            "most", amount(study.counts().now(most)),
            "name", study.units().label(most)));
  }

  private String fresh(int fresh) {
    return fresh == 0 ? "" : text("sentence.fresh" + singular(fresh), Map.of("n", fresh));
  }

  String word(Word word) {
    return text("word." + word.name().toLowerCase(Locale.ROOT));
  }

  String thin(Study study, int unit) {
    Judgement judgement = study.judgement();
    int rank = study.rank(unit);
    Judgement.Thin reason = judgement.thin(rank);
    return reason == Judgement.Thin.FEW_HOUSEHOLDS
        ? text("thin.households", Map.of("least", amount(Judgement.FEWEST_HOUSEHOLDS)))
        : text(
            "thin.expected",
            Map.of(
                "expected", amount(judgement.nearExpected(rank)),
                "least", amount(Judgement.FEWEST_EXPECTED)));
  }

  /** Ready sentences from the numbers of a unit. */
  List<String> explanation(Study study, int unit) {
    List<String> lines = new ArrayList<>();
    int rank = study.rank(unit);
    String here = query.mesh().unit() == UnitKind.GRID ? "grid" : "bin";
    Map<String, Object> counted =
        Map.of(
            "here", text("here." + here),
            "count",
                study.isTold(unit)
                    ? amount(study.counts().now(unit))
                    : text("few", Map.of("least", HotspotQuery.FEWEST_TOLD)),
            "reports", reports(),
            "length", length());
    if (rank < 0) {
      lines.add(text("explain.count", counted));
      lines.add(text("explain.noHomes"));
      return lines;
    }
    Judgement judgement = study.judgement();
    lines.add(
        text("explain.count", counted)
            + text(
                "explain.expected",
                Map.of(
                    "households",
                    (long) study.units().households(unit),
                    "expected",
                    amount(judgement.expected(rank)))));
    if (judgement.nearUnits(rank) > 1) {
      lines.add(
          text(
              query.mesh().unit() == UnitKind.GRID ? "explain.near" : "explain.nearBins",
              Map.of(
                  "band", amount(query.mesh().bandMetres()),
                  "observed", amount(judgement.nearObserved(rank)),
                  "expected", amount(judgement.nearExpected(rank)))));
    }
    lines.add(certainty(study, unit));
    if (study.weekly().slices() > 0 && study.hotWeeks(unit) > 0) {
      lines.add(
          text(
              "explain.weeks",
              Map.of("hot", study.hotWeeks(unit), "weeks", study.weekly().slices())));
    }
    if (study.state(unit) == State.HOT) {
      lines.add(text("caution"));
    }
    return lines;
  }

  private String certainty(Study study, int unit) {
    State state = study.state(unit);
    if (state == State.THIN) {
      return thin(study, unit);
    }
    if (state == State.USUAL) {
      return text("explain.chance");
    }
    double adjusted = study.judgement().adjusted(study.rank(unit));
    return text(
        "explain.sure",
        Map.of(
            "of", adjusted <= SURE ? 100 : 20,
            "all", study.judgement().comparisons(),
            "units", units()));
  }

  String neighbours() {
    return query.mesh().neighbours() == Neighbours.BAND
        ? text("neighbours.band", Map.of("band", amount(query.mesh().bandMetres())))
        : text("neighbours." + query.mesh().neighbours().name().toLowerCase(Locale.ROOT));
  }

  String test() {
    return text("test." + query.test().name().toLowerCase(Locale.ROOT));
  }
}

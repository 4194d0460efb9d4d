package org.gridmap.hotspot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridmap.hotspot.Choices.Neighbours;
import org.gridmap.hotspot.Choices.Test;
import org.gridmap.hotspot.Choices.UnitKind;
import org.gridmap.hotspot.HotspotAnswer.Card;
import org.gridmap.hotspot.HotspotAnswer.Cases;
import org.gridmap.hotspot.HotspotAnswer.Exposure;
import org.gridmap.hotspot.HotspotAnswer.LeftOut;
import org.gridmap.hotspot.HotspotAnswer.Line;
import org.gridmap.hotspot.HotspotAnswer.Tiling;
import org.gridmap.hotspot.HotspotAnswer.Verdict;
import org.gridmap.hotspot.time.Period;
import org.gridmap.platform.JurisdictionSettings;
import org.springframework.stereotype.Component;

/** Writes the card that says how every number of an answer came about. */
@Component
class MethodCards {

  /** Counts up when the same incidents lead to other numbers. */
  static final String VERSION = "1";

  private final JurisdictionSettings jurisdiction;
  private final Clock clock;

  MethodCards(JurisdictionSettings jurisdiction, Clock clock) {
    this.jurisdiction = jurisdiction;
    this.clock = clock;
  }

  Card of(Study study, Wording words) {
    LocalDate today = LocalDate.now(clock.withZone(jurisdiction.zone()));
    Cases cases = cases(study, words);
    Exposure exposure = new Exposure(words.text("denominator"), today, (long) study.households());
    Verdict verdict = verdict(study, words);
    List<Line> lines = lines(study, words, cases.leftOut(), verdict, today);
    return new Card(cases, tiling(study, today), exposure, verdict, VERSION, lines);
  }

  private Cases cases(Study study, Wording words) {
    HotspotQuery query = study.query();
    HotspotQuery.NamedArea area = query.area();
    return new Cases(
        query.period().from(),
        query.period().to(),
        jurisdiction.zone().getId(),
        area == null ? null : area.code(),
        area == null ? null : area.name(),
        query.category() == null ? null : query.category().code(),
        words.name(query.category()),
        query.source(),
        study.counts().counted(),
        leftOut(study, words));
  }

  private static Tiling tiling(Study study, LocalDate today) {
    Mesh mesh = study.query().mesh();
    boolean bins = mesh.unit() == UnitKind.BIN;
    LocalDate to = study.query().period().to();
    return new Tiling(
        mesh.unit(),
        bins ? mesh.shape() : null,
        bins ? mesh.size() : null,
        mesh.neighbours() == Neighbours.BAND ? mesh.bandMetres() : null,
        mesh.neighbours(),
        to.isAfter(today) ? today : to,
        plane(study));
  }

  private static Verdict verdict(Study study, Wording words) {
    HotspotQuery query = study.query();
    Judgement judgement = study.judgement();
    return new Verdict(
        query.test(),
        words.test(),
        Figures.rounded(judgement.model().base()),
        Figures.rounded(judgement.model().spread()),
        words.text("correction", Map.of("n", judgement.comparisons())),
        judgement.comparisons(),
        falseAlarms(query, words));
  }

  private static String plane(Study study) {
    return "EPSG:" + study.ground().plane().epsg();
  }

  private static List<LeftOut> leftOut(Study study, Wording words) {
    List<LeftOut> found = new ArrayList<>();
    add(found, "NO_GRID", study.counts().withoutUnit(), words);
    add(found, "DUPLICATE", study.selection().duplicates(), words);
    add(found, "CONFIDENTIAL", study.selection().hidden(), words);
    int homeless = 0;
    for (int unit = 0; unit < study.units().count(); unit++) {
      homeless += study.rank(unit) < 0 ? (int) study.counts().now(unit) : 0;
    }
    add(found, "NO_HOMES", homeless, words);
    return found;
  }

  private static void add(List<LeftOut> found, String reason, int count, Wording words) {
    found.add(new LeftOut(reason, count, words.text("leftOut." + reason)));
  }

  private static String falseAlarms(HotspotQuery query, Wording words) {
    boolean measured = query.mesh().unit() == UnitKind.GRID && query.test() == Test.TRIMMED;
    if (!measured) {
      return words.text("falseAlarms.unknown");
    }
    return words.text(
        query.mesh().neighbours() == Neighbours.ALONE ? "falseAlarms.alone" : "falseAlarms.border");
  }

  private static List<Line> lines(
      Study study, Wording words, List<LeftOut> leftOut, Verdict verdict, LocalDate today) {
    HotspotQuery query = study.query();
    List<Line> lines = new ArrayList<>();
    lines.add(line(words, "period", period(query.period())));
    lines.add(line(words, "category", words.name(query.category())));
    lines.add(line(words, "channel", words.text("channel." + query.source().name())));
    lines.add(line(words, "counted", String.valueOf(study.counts().counted())));
    String left =
        leftOut.stream()
            .filter(each -> each.count() > 0)
            .map(each -> each.count() + " " + each.text())
            .collect(Collectors.joining(words.text("separator")));
    lines.add(line(words, "leftOut", left.isEmpty() ? words.text("nothing") : left));
    lines.add(line(words, "unit", unit(query, words)));
    lines.add(line(words, "neighbours", words.neighbours()));
    lines.add(
        line(
            words,
            "denominator",
            words.text(
                "denominator.of",
                Map.of("households", (long) study.households(), "date", today.toString()))));
    lines.add(line(words, "test", verdict.testText()));
    lines.add(line(words, "correction", verdict.correction()));
    lines.add(line(words, "falseAlarms", verdict.falseAlarms()));
    lines.add(line(words, "plane", plane(study)));
    lines.add(line(words, "version", VERSION));
    return lines;
  }

  private static String period(Period period) {
    return period.from() + " – " + period.to();
  }

  private static String unit(HotspotQuery query, Wording words) {
    return query.mesh().unit() == UnitKind.GRID
        ? words.text("unit.grid", Map.of("date", query.period().to().toString()))
        : words.text(
            "unit.bin." + query.mesh().shape().name(),
            Map.of("size", Wording.amount(query.mesh().size())));
  }

  private static Line line(Wording words, String label, String value) {
    return new Line(words.text("card." + label), value);
  }
}

package org.gridmap.hotspot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridmap.platform.CsvTable;
import org.gridmap.platform.GeoFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A study as a table: a row per unit in the order of the units, its numbers and those of the method
 * card. Nothing in it depends on when or by whom it was made, so the same incidents give the same
 * bytes. Numbers have at most 12 significant digits, degrees 7 decimals.
 */
final class HotspotExport {

  private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_EVEN);
  private static final int DEGREE_DECIMALS = 7;
  private static final double PER_HOUSEHOLDS = 1000;

  private final Study study;
  private final HotspotAnswer.Card card;

  HotspotExport(Study study, HotspotAnswer.Card card) {
    this.study = study;
    this.card = card;
  }

  /** A head line, then a line for each unit. */
  CsvTable csv() {
    CsvTable table = new CsvTable();
    List<Map<String, Object>> rows = rows();
    if (!rows.isEmpty()) {
      table.add(rows.get(0).keySet());
      rows.forEach(row -> table.add(row.values()));
    }
    return table;
  }

  /** The same columns as properties, with the outlines. */
  GeoFeature.Collection geoJson() {
    List<GeoFeature> features = new ArrayList<>();
    List<Map<String, Object>> rows = rows();
    for (int unit = 0; unit < rows.size(); unit++) {
      features.add(
          new GeoFeature(study.units().code(unit), study.units().outline(unit), rows.get(unit)));
    }
    return new GeoFeature.Collection(features, null);
  }

  private List<Map<String, Object>> rows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    Map<String, Object> method = method();
    for (int unit = 0; unit < study.units().count(); unit++) {
      Map<String, Object> row = unit(unit);
      row.putAll(method);
      rows.add(row);
    }
    return rows;
  }

  private Map<String, Object> unit(int unit) {
    Map<String, Object> row = new LinkedHashMap<>();
    Units units = study.units();
    Judgement judgement = study.judgement();
    int rank = study.rank(unit);
    boolean lived = rank >= 0;
    boolean told = study.isTold(unit);
    double count = study.counts().now(unit);
    double expected = lived ? judgement.expected(rank) : 0;
    HotspotAnswer.Named community = UnitAnswers.community(study, unit);
    Coordinate centre = units.centre(unit);
    row.put("code", units.code(unit));
    row.put("name", units.name(unit));
    row.put("community", community == null ? null : community.code());
    row.put("count", told ? (Object) (int) count : "<" + HotspotQuery.FEWEST_TOLD);
    row.put("households", (long) units.households(unit));
    row.put("expected", lived ? number(expected) : null);
    boolean rated = lived && told;
    row.put(
        "rate_per_1000", rated ? number(PER_HOUSEHOLDS * count / units.households(unit)) : null);
    row.put("ratio", rated && expected > 0 ? number(count / expected) : null);
    row.put("near_observed", lived ? number(judgement.nearObserved(rank)) : null);
    row.put("near_expected", lived ? number(judgement.nearExpected(rank)) : null);
    boolean judged = lived && judgement.thin(rank) == null;
    row.put("p_adjusted", judged ? number(judgement.adjusted(rank)) : null);
    row.put("class", lived ? judgement.confidenceClass(rank) : 0);
    row.put("state", study.state(unit).name());
    row.put("word", lower(study.word(unit)));
    row.put("pattern", study.pattern(unit).words());
    row.put("hot_weeks", study.hotWeeks(unit));
    row.put("since", text(study.since(unit)));
    row.put("lon", degrees(centre.x));
    row.put("lat", degrees(centre.y));
    row.put("area_km2", number(units.areaKm2(unit)));
    return row;
  }

  private Map<String, Object> method() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("from", card.cases().from().toString());
    row.put("to", card.cases().to().toString());
    row.put("category", card.cases().category());
    row.put("channel", lower(card.cases().channel()));
    row.put("unit", lower(card.tiling().unit()));
    row.put("shape", lower(card.tiling().shape()));
    row.put(
        "size_m", card.tiling().sizeMetres() == null ? null : number(card.tiling().sizeMetres()));
    row.put(
        "band_m", card.tiling().bandMetres() == null ? null : number(card.tiling().bandMetres()));
    row.put("neighbours", lower(card.tiling().neighbours()));
    row.put("grids_of", card.tiling().gridsOf().toString());
    row.put("plane", card.tiling().plane());
    row.put("denominator_date", card.exposure().denominatorDate().toString());
    row.put("households_total", card.exposure().households());
    row.put("counted", card.cases().counted());
    for (HotspotAnswer.LeftOut left : card.cases().leftOut()) {
      row.put("left_out_" + left.reason().toLowerCase(Locale.ROOT), left.count());
    }
    row.put("test", lower(card.verdict().test()));
    row.put("base", number(study.judgement().model().base()));
    row.put("spread", number(study.judgement().model().spread()));
    row.put("correction", "benjamini-hochberg");
    row.put("comparisons", card.verdict().comparisons());
    row.put("version", card.version());
    return row;
  }

  private static BigDecimal number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).round(TWELVE).stripTrailingZeros();
    return new BigDecimal(rounded.toPlainString());
  }

  private static BigDecimal degrees(double value) {
    return BigDecimal.valueOf(value).setScale(DEGREE_DECIMALS, RoundingMode.HALF_EVEN);
  }

  private static @Nullable String lower(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}

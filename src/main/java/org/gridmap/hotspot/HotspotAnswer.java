package org.gridmap.hotspot;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.gridmap.hotspot.Choices.Layer;
import org.gridmap.hotspot.Choices.Neighbours;
import org.gridmap.hotspot.Choices.Shape;
import org.gridmap.hotspot.Choices.Source;
import org.gridmap.hotspot.Choices.Test;
import org.gridmap.hotspot.Choices.UnitKind;
import org.gridmap.hotspot.time.Weeks;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The answer to a question about hot spots: one sentence, the map's units, and the card that says
 * how every number came about.
 */
record HotspotAnswer(
    String sentence,
    Layer layer,
    UnitKind unit,
    Summary summary,
    String caution,
    Scale scale,
    List<Weeks.Week> weeks,
    @Nullable Outlook forecast,
    Card method,
    List<Unit> units) {

  HotspotAnswer {
    weeks = List.copyOf(weeks);
    units = List.copyOf(units);
  }

  /** How many units there are of each sort. */
  record Summary(
      int units,
      int judged,
      int hot,
      int cold,
      @JsonProperty("new") int fresh,
      int growing,
      int lasting,
      int easing,
      int thin,
      int noHomes,
      int incidents) {}

  /** The one scale of a layer; it does not depend on what is shown. */
  record Scale(String unitText, List<Double> breaks) {}

  /** What the forecast of the same kind was worth in weeks held back from it. */
  record Outlook(
      LocalDate from,
      LocalDate to,
      double share,
      int chosen,
      double hitRate,
      double areaShare,
      double pai,
      int heldBackWeeks,
      String text) {}

  /** Incidents that are not among the counted or not among the judged ones. */
  record LeftOut(String reason, int count, String text) {}

  /** A line of the card as a reader sees it. */
  record Line(String label, String value) {}

  /** The method card: what was counted, on what ground, and how it was judged. */
  record Card(
      @JsonUnwrapped Cases cases,
      @JsonUnwrapped Tiling tiling,
      @JsonUnwrapped Exposure exposure,
      @JsonUnwrapped Verdict verdict,
      String version,
      List<Line> lines) {

    Card {
      lines = List.copyOf(lines);
    }
  }

  /** Which incidents were counted, and how many were not. */
  record Cases(
      LocalDate from,
      LocalDate to,
      String zone,
      @Nullable String area,
      @Nullable String areaName,
      @Nullable String category,
      String categoryName,
      Source channel,
      int counted,
      List<LeftOut> leftOut) {

    Cases {
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * The units, and what counts as near.
   *
   * @param shape null, as {@code sizeMetres}, where the units are grids
   * @param plane the plane of all metres, an EPSG name
   */
  record Tiling(
      UnitKind unit,
      @Nullable Shape shape,
      @Nullable Double sizeMetres,
      @Nullable Double bandMetres,
      Neighbours neighbours,
      LocalDate gridsOf,
      String plane) {}

  /** What incidents are measured against. */
  record Exposure(String denominator, LocalDate denominatorDate, long households) {}

  /** How units were told hot from usual. */
  record Verdict(
      Test test,
      String testText,
      double base,
      double spread,
      String correction,
      int comparisons,
      String falseAlarms) {}

  /** What is known around a unit. */
  record Near(double observed, double expected, long households, int units) {}

  /** Why a unit is not judged. */
  record ThinReason(Judgement.Thin reason, String text) {}

  /** One building or one channel without which a unit would not be hot. */
  record OnlyBecause(String kind, String code, @Nullable String name, int count, String text) {}

  /** A community by code and name. */
  record Named(String code, String name) {}

  /** One unit. */
  record Unit(
      @JsonUnwrapped Place place,
      @JsonUnwrapped Counted counted,
      @JsonUnwrapped Judged judged,
      @JsonUnwrapped Course course,
      @Nullable ThinReason thin,
      @Nullable OnlyBecause onlyBecause,
      @Nullable Integer rank,
      List<String> explanation) {

    Unit {
      explanation = List.copyOf(explanation);
    }
  }

  /**
   * Which unit it is and where it lies.
   *
   * @param centre longitude and latitude
   */
  record Place(
      String code,
      @Nullable String name,
      @Nullable Named community,
      List<Double> centre,
      @Nullable Geometry outline,
      double areaKm2) {}

  /**
   * What was counted in a unit.
   *
   * @param count null when it is below {@code fewerThan}
   * @param series incidents per week; null when the count is not told
   */
  record Counted(
      @Nullable Integer count,
      @Nullable Integer fewerThan,
      long households,
      @Nullable Double perKm2,
      @Nullable List<Integer> series,
      int open) {}

  /** A unit against what its households let expect; null where nobody lives. */
  record Judged(
      @Nullable Double expected,
      @Nullable Double ratePer1000,
      @Nullable Double ratio,
      @Nullable Near near,
      @Nullable Double p,
      @JsonProperty("class") int confidenceClass) {

    static final Judged NOT = new Judged(null, null, null, null, null, 0);
  }

  /** How hot a unit is, and how it came to be. */
  record Course(
      Study.State state,
      Study.@Nullable Word word,
      @Nullable String wordText,
      String pattern,
      int hotWeeks,
      @Nullable LocalDate since) {}
}

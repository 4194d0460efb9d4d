package org.gridmap.hotspot;

import java.time.LocalDate;
import java.util.List;
import org.gridmap.hotspot.Choices.Layer;
import org.gridmap.hotspot.Choices.Neighbours;
import org.gridmap.hotspot.Choices.Shape;
import org.gridmap.hotspot.Choices.Source;
import org.gridmap.hotspot.Choices.Test;
import org.gridmap.hotspot.Choices.UnitKind;
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
      @com.fasterxml.jackson.annotation.JsonProperty("new") int fresh,
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

  /** The method card. */
  record Card(
      LocalDate from,
      LocalDate to,
      String zone,
      @Nullable String area,
      @Nullable String areaName,
      @Nullable String category,
      String categoryName,
      Source channel,
      int counted,
      List<LeftOut> leftOut,
      UnitKind unit,
      @Nullable Shape shape,
      @Nullable Double sizeMetres,
      @Nullable Double bandMetres,
      Neighbours neighbours,
      LocalDate gridsOf,
      String plane,
      String denominator,
      LocalDate denominatorDate,
      long households,
      Test test,
      String testText,
      double base,
      double spread,
      String correction,
      int comparisons,
      String falseAlarms,
      String version,
      List<Line> lines) {

    Card {
      leftOut = List.copyOf(leftOut);
      lines = List.copyOf(lines);
    }
  }

  /** What is known around a unit. */
  record Near(double observed, double expected, long households, int units) {}

  /** Why a unit is not judged. */
  record ThinReason(Judgement.Thin reason, String text) {}

  /** One building or one channel without which a unit would not be hot. */
  record OnlyBecause(String kind, String code, @Nullable String name, int count, String text) {}

  /** A community by code and name. */
  record Named(String code, String name) {}

  /**
   * One unit.
   *
   * @param centre longitude and latitude
   * @param count null when it is below {@code fewerThan}
   * @param series incidents per week; null when the count is not told
   */
  record Unit(
      String code,
      @Nullable String name,
      @Nullable Named community,
      List<Double> centre,
      @Nullable Geometry outline,
      double areaKm2,
      @Nullable Integer count,
      @Nullable Integer fewerThan,
      long households,
      @Nullable Double perKm2,
      @Nullable Double expected,
      @Nullable Double ratePer1000,
      @Nullable Double ratio,
      @Nullable Near near,
      @Nullable Double p,
      @com.fasterxml.jackson.annotation.JsonProperty("class") int confidenceClass,
      Study.State state,
      Study.@Nullable Word word,
      @Nullable String wordText,
      String pattern,
      int hotWeeks,
      @Nullable LocalDate since,
      @Nullable List<Integer> series,
      int open,
      @Nullable ThinReason thin,
      @Nullable OnlyBecause onlyBecause,
      @Nullable Integer rank,
      List<String> explanation) {

    Unit {
      explanation = List.copyOf(explanation);
    }
  }
}

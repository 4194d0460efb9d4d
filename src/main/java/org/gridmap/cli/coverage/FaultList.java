package org.gridmap.cli.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridmap.geometry.CoverageFault;
import org.gridmap.source.FaultWords;
import org.gridmap.source.TranslatedWord;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import tools.jackson.databind.json.JsonMapper;

/** The faults of a coverage as text for people or as JSON for programs. */
public final class FaultList {

  private static final int DECIMALS = 9;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FaultList() {}

  /**
   * One line per fault: kind in Chinese and as in JSON, codes, area, a place in it, what it is, in
   * Chinese; below it the same in English.
   */
  public static String text(List<CoverageFault> faults) {
    StringBuilder text = new StringBuilder();
    for (CoverageFault fault : faults) {
      Coordinate spot = spot(fault.place());
      text.append(
          String.format(
              Locale.ROOT,
              "%s %-8s %s  %.2f m²  %s  %s%n    %s%n",
              chinese(fault.kind()),
              fault.kind(),
              String.join(" ", fault.codes()),
              fault.areaSquareMetres(),
              spot == null ? "-" : "%.7f,%.7f".formatted(spot.x, spot.y),
              detail(fault, FaultWords.CHINESE),
              detail(fault, FaultWords.ENGLISH)));
    }
    return text.toString();
  }

  private static String chinese(CoverageFault.Kind kind) {
    String key = "batch.fault." + kind.name().toLowerCase(Locale.ROOT);
    return FaultWords.text(key, Map.of(), FaultWords.CHINESE);
  }

  private static String detail(CoverageFault fault, Locale locale) {
    String key = "batch.detail." + fault.kind().name().toLowerCase(Locale.ROOT);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("codes", codes(fault, locale));
    values.put("squareMetres", Math.round(fault.areaSquareMetres() * 100) / 100.0);
    fault
        .reason()
        .ifPresent(why -> values.put("reason", new TranslatedWord("reason." + why.slug())));
    return FaultWords.text(key, values, locale);
  }

  /** A gap may touch no polygon at all. */
  private static Object codes(CoverageFault fault, Locale locale) {
    String comma = locale.equals(FaultWords.CHINESE) ? "、" : ", ";
    return fault.codes().isEmpty()
        ? new TranslatedWord("nobody")
        : String.join(comma, fault.codes());
  }

  /** A JSON array; {@code place} is a GeoJSON geometry. */
  public static String json(List<CoverageFault> faults) {
    return JSON.writeValueAsString(faults.stream().map(FaultList::members).toList());
  }

  private static Map<String, Object> members(CoverageFault fault) {
    GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
    writer.setEncodeCRS(false);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("kind", fault.kind().name());
    members.put("codes", fault.codes());
    members.put("areaSquareMetres", fault.areaSquareMetres());
    members.put("detail", detail(fault, FaultWords.ENGLISH));
    members.put("detailZh", detail(fault, FaultWords.CHINESE));
    members.put("place", JSON.readTree(writer.write(fault.place())));
    return members;
  }

  private static @Nullable Coordinate spot(Geometry place) {
    return place.isEmpty() ? null : place.getInteriorPoint().getCoordinate();
  }
}

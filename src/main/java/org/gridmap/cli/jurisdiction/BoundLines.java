package org.gridmap.cli.jurisdiction;

import java.util.Map;
import org.gridmap.area.Area;
import org.gridmap.jurisdiction.BoundRules;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.source.FaultWords;
import org.jspecify.annotations.Nullable;

/** What is bound where, as lines. */
public final class BoundLines {

  private BoundLines() {}

  /** One line: the area, the rules, their version, since when and by whom. */
  public static String line(BoundRules bound) {
    BoundRules.BoundArea area = bound.area();
    String where = area == null ? "TOP" : area.level() + "/" + area.code() + " " + area.name();
    BoundRules.Version version = bound.version();
    return "%s  %s  %s / %s  #%d  %s  %s"
        .formatted(
            where,
            version.code(),
            version.name().zh(),
            version.name().en(),
            version.id(),
            bound.since(),
            bound.boundBy());
  }

  /** What a load did, in both languages. */
  public static String loaded(Jurisdictions.Loaded loaded, @Nullable Area area) {
    String key = loaded.isNew() ? "new" : loaded.rebound() ? "known" : "same";
    return FaultWords.inBothLanguages(
        "batch.rules-loaded-" + key,
        Map.of(
            "code", loaded.version().code(),
            "version", loaded.version().id(),
            "area", area == null ? "TOP" : area.level() + "/" + area.code() + " " + area.name()));
  }
}

package org.gridmap.cli.jurisdiction;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The area that somebody names on the command line. */
public final class TypedArea {

  /** Every place that no area with rules of its own holds. */
  private static final String TOP = "TOP";

  private TypedArea() {}

  /**
   * The area.
   *
   * @param name {@code LEVEL/code}, a code that only one level uses, or {@code TOP}
   * @return null for {@code TOP}
   * @throws Problem {@code NOT_FOUND}, or {@code INVALID_PARAMETER} for a code of several levels
   */
  public static @Nullable Area find(ApplicationContext context, String name) {
    if (name.equalsIgnoreCase(TOP)) {
      return null;
    }
    Areas areas = context.getBean(Areas.class);
    if (name.contains("/")) {
      return areas.getNamed("area", name);
    }
    List<Area> found =
        Arrays.stream(AreaLevel.values())
            .map(level -> areas.find(level, name))
            .flatMap(Optional::stream)
            .toList();
    if (found.size() > 1) {
      throw new Problem(RequestProblem.INVALID_PARAMETER).with("name", "area").with("value", name);
    }
    return found.stream()
        .findFirst()
        .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("code", name));
  }
}

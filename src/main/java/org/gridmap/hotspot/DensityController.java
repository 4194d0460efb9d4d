package org.gridmap.hotspot;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.platform.RequestWords;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How densely reports lie, as tiles of one scale for each question, in reports per km². */
@RestController
@RequestMapping("/api/v1/hotspots/density")
class DensityController {

  private static final int WIDEST = 8;
  private static final int DEEPEST = 20;

  /** Reports per km²: more than ever lie there. */
  private static final double HIGHEST = 1e12;

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final HotspotQueries queries;
  private final Studies studies;
  private final HotspotAnswers answers;

  DensityController(HotspotQueries queries, Studies studies, HotspotAnswers answers) {
    this.queries = queries;
    this.studies = studies;
    this.answers = answers;
  }

  /**
   * How to draw the density of a question.
   *
   * @param bounds west, south, east, north in degrees of all counted reports; null when there is
   *     none
   */
  record Legend(
      Bandwidth bandwidth,
      double bandwidthMetres,
      String bandwidthText,
      String unitText,
      List<Double> breaks,
      List<String> colours,
      String tiles,
      int counted,
      @Nullable List<Double> bounds) {}

  @GetMapping
  ResponseEntity<Legend> legend(
      HotspotParameters parameters,
      @RequestParam @Nullable String bandwidth,
      HttpServletRequest request,
      Locale locale) {
    HotspotQuery query = queries.read(parameters);
    Bandwidth chosen = bandwidth(bandwidth);
    PlacedReports reports = studies.reports(query);
    Wording words = answers.wording(query, locale);
    DensityScale scale = DensityScale.of(reports, chosen.metres());
    String asked = request.getQueryString();
    Legend legend =
        new Legend(
            chosen,
            chosen.metres(),
            words.text(
                "bandwidth." + chosen.name(), Map.of("metres", Wording.amount(chosen.metres()))),
            words.text("scale.count"),
            scale.breaks(),
            DensityPicture.COLOURS,
            "/api/v1/hotspots/density/{z}/{x}/{y}.png?top="
                + BigDecimal.valueOf(scale.top()).toPlainString()
                + (asked == null ? "" : "&" + asked),
            reports.count(),
            bounds(reports));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(legend);
  }

  @GetMapping(value = "/{z}/{x}/{y}.png", produces = MediaType.IMAGE_PNG_VALUE)
  ResponseEntity<byte[]> picture(
      @PathVariable int z,
      @PathVariable int x,
      @PathVariable int y,
      HotspotParameters parameters,
      @RequestParam @Nullable String bandwidth,
      @RequestParam @Nullable Double top) {
    Bandwidth chosen = bandwidth(bandwidth);
    PlacedReports reports = studies.reports(queries.read(parameters));
    float[] values = values(z, x, y, reports, chosen);
    DensityScale scale = top == null ? DensityScale.of(reports, chosen.metres()) : upTo(top);
    return tile(MediaType.IMAGE_PNG, DensityPicture.png(values, DensityTile.SIDE, scale));
  }

  /** The values themselves: 256 × 256 floats, little-endian, row by row from the north-west. */
  @GetMapping(value = "/{z}/{x}/{y}.f32", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<byte[]> numbers(
      @PathVariable int z,
      @PathVariable int x,
      @PathVariable int y,
      HotspotParameters parameters,
      @RequestParam @Nullable String bandwidth) {
    PlacedReports reports = studies.reports(queries.read(parameters));
    float[] values = values(z, x, y, reports, bandwidth(bandwidth));
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return tile(MediaType.APPLICATION_OCTET_STREAM, bytes.array());
  }

  private static DensityScale upTo(double top) {
    if (!(top > 0 && top < HIGHEST)) {
      throw new Problem(RequestProblem.INVALID_PARAMETER).with("name", "top").with("value", top);
    }
    return DensityScale.upTo(top);
  }

  private static float[] values(int z, int x, int y, PlacedReports reports, Bandwidth bandwidth) {
    RequestWords.within("z", z, WIDEST, DEEPEST);
    RequestWords.within("x", x, 0, (1 << z) - 1);
    RequestWords.within("y", y, 0, (1 << z) - 1);
    return DensityTile.values(reports, bandwidth.metres(), z, x, y);
  }

  private static ResponseEntity<byte[]> tile(MediaType type, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
        .body(bytes);
  }

  private static Bandwidth bandwidth(@Nullable String name) {
    return RequestWords.choice("bandwidth", name, Bandwidth.QUARTER);
  }

  private static @Nullable List<Double> bounds(PlacedReports reports) {
    if (reports.count() == 0) {
      return null;
    }
    double[] box = {180, 90, -180, -90};
    for (int point = 0; point < reports.count(); point++) {
      Coordinate degrees = reports.plane().plane().inverse(reports.x(point), reports.y(point));
      box[0] = Math.min(box[0], degrees.x);
      box[1] = Math.min(box[1], degrees.y);
      box[2] = Math.max(box[2], degrees.x);
      box[3] = Math.max(box[3], degrees.y);
    }
    return List.of(
        Figures.degrees(box[0]),
        Figures.degrees(box[1]),
        Figures.degrees(box[2]),
        Figures.degrees(box[3]));
  }
}

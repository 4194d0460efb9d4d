package org.gridmap.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.http.MediaType;

/**
 * One feature of a GeoJSON answer (RFC 7946), longitude before latitude.
 *
 * @param id the code of the thing
 * @param geometry null for a thing without a place
 * @param properties what is known about it, in the order to be written
 */
public record GeoFeature(
    String id,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Geometry geometry,
    Map<String, ?> properties) {

  /** The media type a reader asks for to get GeoJSON. */
  public static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

  @JsonProperty
  public String type() {
    return "Feature";
  }

  /** True when the reader's {@code Accept} header names GeoJSON. */
  public static boolean wanted(@Nullable String accept) {
    return accept != null && accept.contains(GEO_JSON.toString());
  }

  /**
   * A whole answer.
   *
   * @param next where the next page begins, for the {@code after} parameter; null on the last page
   */
  public record Collection(
      List<GeoFeature> features, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    public Collection {
      features = List.copyOf(features);
    }

    @JsonProperty
    public String type() {
      return "FeatureCollection";
    }
  }
}

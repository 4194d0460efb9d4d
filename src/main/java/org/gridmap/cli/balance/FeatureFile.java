package org.gridmap.cli.balance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A GeoJSON feature collection (RFC 7946), read strictly: what is wrong is named with its place.
 */
final class FeatureFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  final Path path;
  private final Faults faults;

  FeatureFile(Path path, Faults faults) {
    this.path = path;
    this.faults = faults;
  }

  /** All features with a shape; the others are among the faults. */
  List<Feature> read() throws IOException {
    List<Feature> features = new ArrayList<>();
    JsonNode root = parse();
    if (root == null) {
      return features;
    }
    JsonNode list = root.get("features");
    boolean collection = root.isObject() && "FeatureCollection".equals(text(root.get("type")));
    if (!collection || list == null || !list.isArray()) {
      faults.add(path, "not a GeoJSON FeatureCollection");
      return features;
    }
    int number = 0;
    for (JsonNode feature : list) {
      number++;
      JsonNode properties = feature.get("properties");
      String place = "feature " + number;
      if (properties == null || !properties.isObject()) {
        faults.add(path, place, "has no properties");
        continue;
      }
      add(place, properties, feature.get("geometry"), features);
    }
    return features;
  }

  private void add(String place, JsonNode properties, JsonNode geometry, List<Feature> features) {
    try {
      Geometry shape = GeoJsonShape.read(geometry);
      IsValidOp check = new IsValidOp(shape);
      TopologyValidationError error = check.getValidationError();
      if (error == null) {
        features.add(new Feature(place, properties, shape));
      } else {
        faults.add(
            path,
            place,
            "%s at %.7f %.7f"
                .formatted(error.getMessage(), error.getCoordinate().x, error.getCoordinate().y));
      }
    } catch (IllegalArgumentException wrong) {
      faults.add(path, place, String.valueOf(wrong.getMessage()));
    }
  }

  private static String text(JsonNode node) {
    return node == null || !node.isString() ? "" : node.asString();
  }

  private JsonNode parse() throws IOException {
    if (!Files.isRegularFile(path)) {
      faults.add(path, "there is no such file");
      return null;
    }
    try {
      byte[] bytes = Files.readAllBytes(path);
      String words = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return JSON.readTree(words.startsWith("\uFEFF") ? words.substring(1) : words);
    } catch (CharacterCodingException notUtf8) {
      faults.add(path, "not UTF-8");
    } catch (JacksonException wrong) {
      faults.add(path, "not JSON: " + wrong.getOriginalMessage());
    }
    return null;
  }
}

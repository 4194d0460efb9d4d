package org.gridmap.platform;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Geometry as GeoJSON (RFC 7946): longitude, latitude, at most 9 decimals (0.1 mm), no {@code crs}
 * member. Reading refuses what is not the expected type; it does not judge validity.
 */
@Component
class GeoJsonModule extends SimpleModule {

  private static final long serialVersionUID = 1L;
  private static final int DECIMALS = 9;

  GeoJsonModule() {
    super("gridmap-geojson");
    addSerializer(Geometry.class, new Writer());
    addDeserializer(Geometry.class, new Reader<>(Geometry.class));
    addDeserializer(Point.class, new Reader<>(Point.class));
    addDeserializer(LineString.class, new Reader<>(LineString.class));
    addDeserializer(MultiLineString.class, new Reader<>(MultiLineString.class));
    addDeserializer(Polygon.class, new Reader<>(Polygon.class));
    addDeserializer(MultiPolygon.class, new Reader<>(MultiPolygon.class));
  }

  private static final class Writer extends StdSerializer<Geometry> {

    Writer() {
      super(Geometry.class);
    }

    @Override
    public void serialize(Geometry geometry, JsonGenerator json, SerializationContext context) {
      GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
      writer.setEncodeCRS(false);
      json.writeRawValue(writer.write(geometry));
    }
  }

  private static final class Reader<G extends Geometry> extends StdDeserializer<G> {

    private final Class<G> type;

    Reader(Class<G> type) {
      super(type);
      this.type = type;
    }

    @Override
    public G deserialize(JsonParser json, DeserializationContext context) {
      String text = json.readValueAsTree().toString();
      try {
        return type.cast(new GeoJsonReader(Wgs84.FACTORY).read(text));
      } catch (ParseException | RuntimeException unreadable) {
        return context.reportInputMismatch(
            type, "not a GeoJSON %s: %s", type.getSimpleName(), unreadable.getMessage());
      }
    }
  }
}

package org.gridmap.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * JSON schemas of the records that cross HTTP. A component is required unless it is {@code
 * Nullable}; what no record describes is left open.
 */
final class OpenApiSchemas {

  private static final String REFERENCE = "#/components/schemas/";

  private final Map<String, Object> named = new TreeMap<>();

  /** The schemas met so far, by name. */
  Map<String, Object> named() {
    return named;
  }

  /** The schema of a type; a record becomes a reference. */
  Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic);
    }
    return type instanceof Class<?> plain ? ofClass(plain) : Map.of();
  }

  private Map<String, Object> ofGeneric(ParameterizedType type) {
    Class<?> raw = (Class<?>) type.getRawType();
    if (Collection.class.isAssignableFrom(raw)) {
      return Map.of("type", "array", "items", of(type.getActualTypeArguments()[0]));
    }
    if (Map.class.isAssignableFrom(raw)) {
      return Map.of("type", "object", "additionalProperties", of(type.getActualTypeArguments()[1]));
    }
    return ofClass(raw);
  }

  private Map<String, Object> ofClass(Class<?> type) {
    if (type == String.class) {
      return Map.of("type", "string");
    }
    if (type == boolean.class || type == Boolean.class) {
      return Map.of("type", "boolean");
    }
    if (type == double.class || type == Double.class) {
      return Map.of("type", "number");
    }
    if (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) {
      return Map.of("type", "integer");
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return Map.of("type", "string", "format", "date-time");
    }
    if (Geometry.class.isAssignableFrom(type)) {
      return Map.of("type", "object", "description", "GeoJSON " + type.getSimpleName());
    }
    if (type.isEnum()) {
      List<String> names = Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
      return Map.of("type", "string", "enum", names);
    }
    if (type == byte[].class) {
      return Map.of("type", "string", "format", "binary");
    }
    return type.isRecord() || OpenApiKinds.areTold(type) ? reference(type) : Map.of();
  }

  private Map<String, Object> reference(Class<?> type) {
    String name = nameOf(type);
    if (!named.containsKey(name)) {
      named.put(name, Map.of()); // so that a record within itself ends
      named.put(
          name,
          OpenApiKinds.areTold(type) ? OpenApiKinds.schema(type, this::reference) : object(type));
    }
    return Map.of("$ref", REFERENCE + name);
  }

  private Map<String, Object> object(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    OpenApiKinds.wordOf(type)
        .ifPresent(
            word -> {
              properties.put(word.member(), Map.of("const", word.value()));
              required.add(word.member());
            });
    collect(type, properties, required);
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }

  private void collect(Class<?> type, Map<String, Object> properties, List<String> required) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
        continue;
      }
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        collect(component.getType(), properties, required);
        continue;
      }
      String member = memberOf(component);
      properties.put(member, of(component.getGenericType()));
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(member);
      }
    }
  }

  private static String memberOf(RecordComponent component) {
    JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
    return named == null || named.value().isEmpty() ? component.getName() : named.value();
  }

  private static String nameOf(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : nameOf(outer) + "." + type.getSimpleName();
  }
}

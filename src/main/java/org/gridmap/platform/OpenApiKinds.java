package org.gridmap.platform;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Kinds of one thing that a member of the JSON tells apart, as JSON schemas. */
final class OpenApiKinds {

  private OpenApiKinds() {}

  /** The member that tells the kinds apart, and the word for one of them. */
  record Word(String member, String value) {}

  static boolean areTold(Class<?> type) {
    return type.isAnnotationPresent(JsonTypeInfo.class)
        && type.isAnnotationPresent(JsonSubTypes.class);
  }

  /**
   * One of the kinds.
   *
   * @param reference gives the schema of a kind
   */
  static Map<String, Object> schema(
      Class<?> type, Function<Class<?>, Map<String, Object>> reference) {
    List<Map<String, Object>> all = new ArrayList<>();
    Map<String, Object> mapping = new LinkedHashMap<>();
    for (JsonSubTypes.Type kind : type.getAnnotation(JsonSubTypes.class).value()) {
      Map<String, Object> one = reference.apply(kind.value());
      all.add(one);
      mapping.put(kind.name(), one.get("$ref"));
    }
    String member = type.getAnnotation(JsonTypeInfo.class).property();
    return Map.of(
        "oneOf", all, "discriminator", Map.of("propertyName", member, "mapping", mapping));
  }

  /** The word by which a record is told from other kinds of the same thing, if it is one. */
  static Optional<Word> wordOf(Class<?> type) {
    for (Class<?> whole : type.getInterfaces()) {
      if (areTold(whole)) {
        for (JsonSubTypes.Type kind : whole.getAnnotation(JsonSubTypes.class).value()) {
          if (kind.value() == type) {
            String member = whole.getAnnotation(JsonTypeInfo.class).property();
            return Optional.of(new Word(member, kind.name()));
          }
        }
      }
    }
    return Optional.empty();
  }
}

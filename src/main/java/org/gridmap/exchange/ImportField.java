package org.gridmap.exchange;

import java.util.Arrays;
import java.util.List;

/**
 * One field of a kind of file.
 *
 * @param others the other names it may have; an empty name is the feature's own id
 * @param required true when every feature must give it
 * @param values what it may hold, in both languages
 */
public record ImportField(String name, List<String> others, boolean required, String values) {

  static ImportField required(String name, String values, String... others) {
    return new ImportField(name, List.of(others), true, values);
  }

  static ImportField optional(String name, String values, String... others) {
    return new ImportField(name, List.of(others), false, values);
  }

  static String words(Class<? extends Enum<?>> words) {
    return String.join(", ", Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
  }

  /** The other names as people read them. */
  String othersShown() {
    return String.join(
        ", ", others.stream().map(other -> other.isEmpty() ? "Feature id" : other).toList());
  }
}

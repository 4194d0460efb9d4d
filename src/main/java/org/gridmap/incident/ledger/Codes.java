package org.gridmap.incident.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small numbers for values that recur, in the order in which they were first met; 0 is none. */
final class Codes<T> {

  static final int NONE = 0;
  static final int UNKNOWN = -1;

  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<@Nullable T> values = new ArrayList<>();

  Codes() {
    values.add(null);
  }

  /** The number of a value, a new one when it was not met before. */
  int of(@Nullable T value) {
    if (value == null) {
      return NONE;
    }
    Integer known = numbers.get(value);
    if (known != null) {
      return known;
    }
    numbers.put(value, values.size());
    values.add(value);
    return values.size() - 1;
  }

  /** The number of a value, or {@link #UNKNOWN}. */
  int find(T value) {
    return numbers.getOrDefault(value, UNKNOWN);
  }

  @Nullable T value(int number) {
    return values.get(number);
  }

  /** How many numbers there are, with 0. */
  int size() {
    return values.size();
  }

  /** For each number whether its value is among some. */
  boolean[] among(Iterable<T> wanted) {
    boolean[] among = new boolean[size()];
    for (T value : wanted) {
      int number = find(value);
      if (number != UNKNOWN) {
        among[number] = true;
      }
    }
    return among;
  }
}

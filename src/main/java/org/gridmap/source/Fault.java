package org.gridmap.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * One thing that is wrong with a file, or worth knowing about it.
 *
 * @param code what kind; the words stand in the message files
 * @param place the feature it is about
 * @param at where on the ground, in the file's own coordinates (x, y); null when not known
 * @param values what fills the named places of the words, in order; never changed
 */
public record Fault(
    FaultCode code, Place place, @Nullable Coordinate at, Map<String, Object> values) {

  public Fault {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public static Fault of(FaultCode code, Place place) {
    return new Fault(code, place, null, Map.of());
  }

  /** The same fault with one more value. */
  public Fault with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Fault(code, place, at, more);
  }

  /** The same fault at a spot on the ground. */
  public Fault at(@Nullable Coordinate spot) {
    return new Fault(code, place, spot == null ? null : new Coordinate(spot), values);
  }

  /** The same fault of another feature. */
  Fault in(Place other) {
    return new Fault(code, other, at, values);
  }
}

package org.gridmap.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Under which names the fields of a thing stand in a file.
 *
 * @param others the usual other names by field; an empty name is the feature's own id
 * @param mapped the name that was asked for by field; it goes before all others
 * @param constants the value of a field that no feature needs to give
 */
public record FieldNames(
    Map<String, List<String>> others, Map<String, String> mapped, Map<String, String> constants) {

  /** Every field under its own name only. */
  public static final FieldNames OWN = new FieldNames(Map.of(), Map.of(), Map.of());

  public FieldNames {
    others = Map.copyOf(others);
    mapped = Map.copyOf(mapped);
    constants = Map.copyOf(constants);
  }

  /** Every field under its own name or one of the others. */
  public static FieldNames of(Map<String, List<String>> others) {
    return new FieldNames(others, Map.of(), Map.of());
  }

  /** Where a field is looked for, best first. */
  List<String> of(String field) {
    String asked = mapped.get(field);
    if (asked != null) {
      return asked.equals("id") ? List.of("id", "") : List.of(asked);
    }
    List<String> more = others.get(field);
    if (more == null) {
      return List.of(field);
    }
    List<String> names = new ArrayList<>();
    names.add(field);
    names.addAll(more);
    return names;
  }

  /**
   * Refuses a table without a column.
   *
   * @param columns the header; empty for files that are no table
   * @throws FaultFound {@code COLUMN_MISSING}
   */
  void requireColumn(List<String> columns, String field) {
    boolean there = constants.containsKey(field) || of(field).stream().anyMatch(columns::contains);
    if (!columns.isEmpty() && !there) {
      throw new FaultFound(
          Fault.of(FaultCode.COLUMN_MISSING, Place.at(1, 1))
              .with("column", field)
              .with("columns", String.join(", ", columns)));
    }
  }
}

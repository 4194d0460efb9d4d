package org.gridmap.source;

import java.util.List;

/**
 * A file that cannot be used; the message names file, places, values and ways out, in both
 * languages.
 */
public final class RefusedFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  RefusedFile(List<Fault> faults, List<String> lines) {
    super(String.join("\n", lines));
    this.faults = List.copyOf(faults);
  }

  /** The faults that are told. */
  public List<Fault> faults() {
    return faults;
  }
}

package org.gridmap.geometry;

import java.util.List;

/** Polygons were refused because they are no coverage; every fault found is listed. */
public final class FaultyCoverageException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<CoverageFault> faults;

  FaultyCoverageException(List<CoverageFault> faults) {
    super(
        faults.size()
            + " faults in the polygons, the first: "
            + faults.get(0).kind()
            + " "
            + faults.get(0).codes());
    this.faults = List.copyOf(faults);
  }

  /** All faults, invalid polygons first; never empty. */
  public List<CoverageFault> faults() {
    return faults;
  }
}

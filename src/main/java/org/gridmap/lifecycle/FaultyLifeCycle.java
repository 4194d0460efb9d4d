package org.gridmap.lifecycle;

import java.util.List;

/** A life cycle that cannot work, with everything that is wrong with it. */
public final class FaultyLifeCycle extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<LifeCycleFault> faults;

  FaultyLifeCycle(List<LifeCycleFault> faults) {
    super(faults.toString());
    this.faults = List.copyOf(faults);
  }

  public List<LifeCycleFault> faults() {
    return faults;
  }
}

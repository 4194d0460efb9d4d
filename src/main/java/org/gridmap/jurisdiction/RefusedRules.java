package org.gridmap.jurisdiction;

import java.util.List;
import java.util.stream.Collectors;

/** A directory of rules that cannot be used; the message names every fault in both languages. */
public final class RefusedRules extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<RuleFault> faults;

  RefusedRules(List<RuleFault> faults) {
    super(faults.stream().map(RuleFault::words).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<RuleFault> faults() {
    return faults;
  }
}

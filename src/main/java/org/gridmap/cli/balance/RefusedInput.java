package org.gridmap.cli.balance;

import java.util.List;

/** Input that cannot be used: every fault with its file and place. */
public final class RefusedInput extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  private final transient List<String> faults;

  RefusedInput(List<String> faults) {
    super(text(faults));
    this.faults = List.copyOf(faults);
  }

  /** All faults, as sentences. */
  public List<String> faults() {
    return faults;
  }

  private static String text(List<String> faults) {
    String shown = String.join("\n", faults.subList(0, Math.min(SHOWN, faults.size())));
    int more = faults.size() - SHOWN;
    return more > 0 ? shown + "\n… and %d more faults".formatted(more) : shown;
  }
}

package org.gridmap.cli.balance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the input, so that one run names it all. */
final class Faults {

  private final List<String> found = new ArrayList<>();

  void add(Path file, String place, String what) {
    found.add("%s, %s: %s".formatted(file.getFileName(), place, what));
  }

  void add(Path file, String what) {
    found.add("%s: %s".formatted(file.getFileName(), what));
  }

  /**
   * Ends the reading when something is wrong.
   *
   * @throws RefusedInput with all faults so far
   */
  void refuseIfAny() {
    if (!found.isEmpty()) {
      throw new RefusedInput(found);
    }
  }
}

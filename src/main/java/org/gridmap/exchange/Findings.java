package org.gridmap.exchange;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;

/** What was found in one file. Every fault counts; the first {@link #MOST_LISTED} are kept. */
final class Findings {

  /** Faults, and notes, kept with their words; further ones are only counted. */
  static final int MOST_LISTED = 10_000;

  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> notes = new ArrayList<>();
  private final Map<FaultCode, Integer> summed = new EnumMap<>(FaultCode.class);
  private final Map<FaultCode, Fault> firsts = new EnumMap<>(FaultCode.class);
  private final BitSet bad = new BitSet();
  private long faultCount;
  private long noteCount;
  private boolean unreadable;

  void add(Fault found) {
    if (found.code().isSummed()) {
      summed.merge(found.code(), 1, Integer::sum);
      firsts.putIfAbsent(found.code(), found);
    } else if (found.code().isNote()) {
      noteCount++;
      keep(notes, found);
    } else {
      faultCount++;
      if (found.place().feature() > 0) {
        bad.set(found.place().feature());
      }
      keep(faults, found);
    }
  }

  /** Adds a fault after which nothing of the file can be taken. */
  void breakOff(Fault found) {
    unreadable = true;
    add(found);
  }

  /** True when the feature of this number has a fault. */
  boolean isBad(int feature) {
    return bad.get(feature);
  }

  boolean isUnreadable() {
    return unreadable;
  }

  long faultCount() {
    return faultCount;
  }

  long noteCount() {
    return noteCount + summed.size();
  }

  long badFeatures() {
    return bad.cardinality();
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** The notes, first those that are told once, at the first feature concerned. */
  List<Fault> notes() {
    List<Fault> all = new ArrayList<>();
    firsts.forEach((code, first) -> all.add(first.with("count", summed.get(code))));
    all.addAll(notes);
    return all;
  }

  private static void keep(List<Fault> list, Fault found) {
    if (list.size() < MOST_LISTED) {
      list.add(found);
    }
  }
}

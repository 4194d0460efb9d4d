package org.gridmap.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found in one file. Every fault counts; the first {@link #MOST_LISTED} are kept. */
public final class Findings {

  /** Faults, and notes, kept with their words; further ones are only counted. */
  static final int MOST_LISTED = 10_000;

  private static final int MOST_TOLD = 20;

  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> notes = new ArrayList<>();
  private final Map<FaultCode, Integer> summed = new EnumMap<>(FaultCode.class);
  private final Map<FaultCode, Fault> firsts = new EnumMap<>(FaultCode.class);
  private final BitSet bad = new BitSet();
  private long faultCount;
  private long noteCount;
  private boolean unreadable;

  public void add(Fault found) {
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
  public void breakOff(Fault found) {
    unreadable = true;
    add(found);
  }

  /** True when the feature of this number has a fault. */
  public boolean isBad(int feature) {
    return bad.get(feature);
  }

  public boolean isUnreadable() {
    return unreadable;
  }

  public long faultCount() {
    return faultCount;
  }

  public long noteCount() {
    return noteCount + summed.size();
  }

  public long badFeatures() {
    return bad.cardinality();
  }

  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** The notes, first those that are told once, at the first feature concerned. */
  public List<Fault> notes() {
    List<Fault> all = new ArrayList<>();
    firsts.forEach((code, first) -> all.add(first.with("count", summed.get(code))));
    all.addAll(notes);
    return all;
  }

  /**
   * Ends the reading of a file that has faults.
   *
   * @param file as people know it
   * @throws RefusedFile with the first faults in words, and how many there are
   */
  public void refuseIfAny(String file) {
    if (faultCount == 0) {
      return;
    }
    List<Fault> told = faults.subList(0, Math.min(MOST_TOLD, faults.size()));
    throw new RefusedFile(told, lines(told, file));
  }

  /** Every fault in words, for who goes on without what is bad. */
  public List<String> faultLines(String file) {
    return lines(faults, file);
  }

  private List<String> lines(List<Fault> told, String file) {
    List<String> lines = new ArrayList<>();
    told.forEach(fault -> lines.addAll(FaultWords.lines(fault, file)));
    if (faultCount > told.size()) {
      long more = faultCount - told.size();
      lines.add(FaultWords.inBothLanguages("import.more", Map.of("count", more)));
    }
    return lines;
  }

  /** The first note of each kind in words, and how many more there are. */
  public List<String> notesByKind(String file) {
    return FaultWords.byKind(notes(), file);
  }

  private static void keep(List<Fault> list, Fault found) {
    if (list.size() < MOST_LISTED) {
      list.add(found);
    }
  }
}

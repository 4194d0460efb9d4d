package org.gridmap.incident.ledger;

/**
 * From the id of an incident to its slot in the columns: open addressing, 8 to 16 bytes an
 * incident; the ids themselves are in the columns.
 */
final class SlotsById {

  private static final int ABSENT = -1;

  private int[] slots;
  private int size;

  SlotsById(int expected) {
    slots = new int[Math.max(1024, Integer.highestOneBit(Math.max(1, expected)) << 2)];
  }

  /** The slot of an id, or a negative number. */
  int slotOf(long id, long[] ids) {
    return slots[place(id, ids)] + ABSENT;
  }

  /** Notes the id that stands in a slot, a new one. */
  void add(int slot, long[] ids) {
    if (3L * (size + 1) > 2L * slots.length) {
      grow(ids);
    }
    slots[place(ids[slot], ids)] = slot - ABSENT;
    size++;
  }

  private int place(long id, long[] ids) {
    int mask = slots.length - 1;
    int place = Long.hashCode(id * 0x9E3779B97F4A7C15L) & mask;
    while (slots[place] != 0 && ids[slots[place] + ABSENT] != id) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow(long[] ids) {
    int[] old = slots;
    slots = new int[2 * old.length];
    for (int entry : old) {
      if (entry != 0) {
        slots[place(ids[entry + ABSENT], ids)] = entry;
      }
    }
  }
}

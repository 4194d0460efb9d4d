package org.gridmap.incident.ledger;

/** From the id of an incident to its slot in the columns: open addressing, 12 bytes a place. */
final class SlotsById {

  private static final int ABSENT = -1;

  private long[] ids = new long[1024];
  private int[] slots = new int[1024];
  private int size;

  /** The slot of an id, or a negative number. */
  int slotOf(long id) {
    int place = place(id);
    return ids[place] == id ? slots[place] : ABSENT;
  }

  /** Notes a new id, above 0. */
  void add(long id, int slot) {
    if (2 * (size + 1) > ids.length) {
      grow();
    }
    int place = place(id);
    ids[place] = id;
    slots[place] = slot;
    size++;
  }

  private int place(long id) {
    int mask = ids.length - 1;
    int place = Long.hashCode(id * 0x9E3779B97F4A7C15L) & mask;
    while (ids[place] != 0 && ids[place] != id) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldIds = ids;
    int[] oldSlots = slots;
    ids = new long[2 * oldIds.length];
    slots = new int[2 * oldIds.length];
    size = 0;
    for (int place = 0; place < oldIds.length; place++) {
      if (oldIds[place] != 0) {
        add(oldIds[place], oldSlots[place]);
      }
    }
  }
}

package org.gridmap.incident.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the map shows of incidents, as columns: where the pin is, since when, in which state, whose.
 * Not safe for threads; {@link IncidentLedger} guards it.
 */
final class MapColumns {

  final Codes<String> categories;
  final Codes<String> states;
  final Codes<Long> communities;
  final Codes<String> grids;
  private final PackedNumbers numbers;
  int[] column;
  int[] row;
  long[] reported;
  short[] category;
  byte[] state;
  int[] community;
  int[] grid;
  boolean[] toConfirm;
  private long[] number;

  /** Room for incidents, with the codes of categories in a fixed order. */
  MapColumns(int room, Iterable<String> categoryCodes) {
    categories = new Codes<>();
    categoryCodes.forEach(categories::of);
    states = new Codes<>();
    communities = new Codes<>();
    grids = new Codes<>();
    numbers = new PackedNumbers();
    column = new int[room];
    row = new int[room];
    reported = new long[room];
    category = new short[room];
    state = new byte[room];
    community = new int[room];
    grid = new int[room];
    toConfirm = new boolean[room];
    number = new long[room];
  }

  private MapColumns(MapColumns others, int[] order, int room) {
    categories = others.categories;
    states = others.states;
    communities = others.communities;
    grids = others.grids;
    numbers = others.numbers;
    column = Gather.ints(others.column, order, room);
    row = Gather.ints(others.row, order, room);
    reported = Gather.longs(others.reported, order, room);
    category = Gather.shorts(others.category, order, room);
    state = Gather.bytes(others.state, order, room);
    community = Gather.ints(others.community, order, room);
    grid = Gather.ints(others.grid, order, room);
    toConfirm = Gather.booleans(others.toConfirm, order, room);
    number = Gather.longs(others.number, order, room);
  }

  /** The same incidents in other slots: that of the new slot n is the old {@code order[n]}. */
  MapColumns inOrder(int[] order, int room) {
    return new MapColumns(this, order, room);
  }

  void makeRoom(int room) {
    column = Arrays.copyOf(column, room);
    row = Arrays.copyOf(row, room);
    reported = Arrays.copyOf(reported, room);
    category = Arrays.copyOf(category, room);
    state = Arrays.copyOf(state, room);
    community = Arrays.copyOf(community, room);
    grid = Arrays.copyOf(grid, room);
    toConfirm = Arrays.copyOf(toConfirm, room);
    number = Arrays.copyOf(number, room);
  }

  /** Overwrites a slot. */
  void put(int slot, CountedIncident incident) {
    CountedIncident.Pin pin = incident.pin();
    column[slot] = MapSquare.column(pin.lon());
    row[slot] = MapSquare.row(pin.lat());
    reported[slot] = micros(incident.reportedAt());
    category[slot] = (short) categories.of(incident.category());
    state[slot] = (byte) states.of(pin.state());
    community[slot] = communities.of(pin.communityId());
    grid[slot] = grids.of(pin.grid());
    toConfirm[slot] = pin.toConfirm();
    if (number[slot] == 0 || !numbers.unpack(number[slot]).equals(pin.number())) {
      number[slot] = numbers.pack(pin.number());
    }
  }

  /** Microseconds since 1970, as the database rounds them. */
  static long micros(Instant moment) {
    return TimeUnit.SECONDS.toMicros(moment.getEpochSecond()) + (moment.getNano() + 500) / 1000;
  }

  /** What a slot shows, to be compared. */
  record Shown(
      int column,
      int row,
      long reported,
      short category,
      byte state,
      int community,
      int grid,
      boolean toConfirm,
      long number) {}

  Shown shown(int slot) {
    return new Shown(
        column[slot],
        row[slot],
        reported[slot],
        category[slot],
        state[slot],
        community[slot],
        grid[slot],
        toConfirm[slot],
        number[slot]);
  }

  String number(int slot) {
    return numbers.unpack(number[slot]);
  }

  @Nullable String category(int slot) {
    return categories.value(category[slot]);
  }

  @Nullable String state(int slot) {
    return states.value(state[slot]);
  }
}

package org.gridmap.incident.ledger;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gridmap.incident.Channel;
import org.gridmap.incident.IncidentFilter;
import org.jspecify.annotations.Nullable;

/**
 * Incidents as columns: an incident keeps its slot, a later reading overwrites it. Most slots are
 * in the order of the map, so that a square of it is one stretch. Not safe for threads; {@link
 * IncidentLedger} guards it.
 */
public final class IncidentColumns {

  public static final int OPEN = 1;
  public static final int DUPLICATE = 2;

  /** So many slots may be out of order: they are looked at for every square. */
  private static final int FEWEST_LOOSE = 8192;

  private static final int LOOSE_SHARE = 64;

  private final ZoneId zone;
  private final int firstCounted;
  private final MapColumns map;
  private final SlotsById slots;
  private final PlaceOrder order;
  private final @Nullable TileRevisions revisions;
  private @Nullable Long horizon;
  private int size;
  private long[] id;
  private double[] lon;
  private double[] lat;
  private long[] building;
  private int[] day;
  private byte[] flags;
  private byte[] channel;
  private int[] moved = new int[16];
  private int moves;

  /**
   * Empty columns, to be filled and then put {@link #inOrder}.
   *
   * @param zone the zone whose days count
   * @param firstCounted the first day that is counted, since 1970-01-01
   * @param codes of categories, in a fixed order
   */
  IncidentColumns(ZoneId zone, int firstCounted, List<String> codes) {
    this.zone = zone;
    this.firstCounted = firstCounted;
    this.map = new MapColumns(1024, codes);
    this.slots = new SlotsById(0);
    this.order = new PlaceOrder(map.column, map.row, 0);
    this.revisions = null;
    id = new long[1024];
    lon = new double[1024];
    lat = new double[1024];
    building = new long[1024];
    day = new int[1024];
    flags = new byte[1024];
    channel = new byte[1024];
  }

  private IncidentColumns(IncidentColumns others, int[] sorted, TileRevisions revisions) {
    int room = sorted.length + Math.max(FEWEST_LOOSE, sorted.length / LOOSE_SHARE) + 1;
    zone = others.zone;
    firstCounted = others.firstCounted;
    horizon = others.horizon;
    this.revisions = revisions;
    size = sorted.length;
    map = others.map.inOrder(sorted, room);
    id = Gather.longs(others.id, sorted, room);
    lon = Gather.doubles(others.lon, sorted, room);
    lat = Gather.doubles(others.lat, sorted, room);
    building = Gather.longs(others.building, sorted, room);
    day = Gather.ints(others.day, sorted, room);
    flags = Gather.bytes(others.flags, sorted, room);
    channel = Gather.bytes(others.channel, sorted, room);
    slots = new SlotsById(size);
    for (int slot = 0; slot < size; slot++) {
      slots.add(slot, id);
    }
    order = new PlaceOrder(map.column, map.row, size);
  }

  /** Columns of incidents that do not change any more, in the order of the map. */
  public static IncidentColumns of(ZoneId zone, Iterable<CountedIncident> incidents) {
    IncidentColumns columns = new IncidentColumns(zone, Integer.MIN_VALUE, List.of());
    incidents.forEach(columns::put);
    return columns.inOrder(new TileRevisions());
  }

  /**
   * The same incidents in the order of the map, in other slots.
   *
   * @param noting where later changes are noted
   */
  IncidentColumns inOrder(TileRevisions noting) {
    return new IncidentColumns(this, MortonOrder.sort(map.column, map.row, size), noting);
  }

  /** Whether so many came or moved since that they should be put {@link #inOrder} again. */
  boolean isLoose() {
    int loose = size - order.sorted() + order.moves();
    return loose > Math.max(FEWEST_LOOSE, order.sorted() / LOOSE_SHARE);
  }

  /**
   * Of incidents that are not open only those reported later are here.
   *
   * @param micros since 1970; null: all are here
   */
  void endAt(@Nullable Long micros) {
    horizon = micros;
  }

  /** Takes an incident in, or overwrites what was known of it. */
  void put(CountedIncident incident) {
    int slot = slots.slotOf(incident.id(), id);
    if (slot < 0) {
      slot = size;
      makeRoom();
      id[slot] = incident.id();
      slots.add(slot, id);
      size++;
      overwrite(slot, incident);
      noteChange(map.column[slot], map.row[slot]);
      return;
    }
    MapColumns.Shown before = map.shown(slot);
    if (lon[slot] != incident.lon() || lat[slot] != incident.lat()) {
      noteMove(slot);
    }
    overwrite(slot, incident);
    MapColumns.Shown now = map.shown(slot);
    if (!now.equals(before)) {
      noteChange(before.column(), before.row());
      noteChange(now.column(), now.row());
    }
    if (now.column() != before.column() || now.row() != before.row()) {
      order.noteMove(slot);
    }
  }

  private void overwrite(int slot, CountedIncident incident) {
    map.put(slot, incident);
    lon[slot] = incident.lon();
    lat[slot] = incident.lat();
    Long named = incident.buildingId();
    building[slot] = named == null ? 0 : named;
    day[slot] = Math.toIntExact(incident.reportedAt().atZone(zone).toLocalDate().toEpochDay());
    flags[slot] = (byte) ((incident.open() ? OPEN : 0) | (incident.duplicate() ? DUPLICATE : 0));
    channel[slot] = (byte) incident.channel().ordinal();
  }

  private void noteChange(int column, int row) {
    if (revisions != null) {
      revisions.note(column, row);
    }
  }

  private void makeRoom() {
    if (size == id.length) {
      int room = size + (revisions == null ? size >> 1 : (size >> 3) + 1024);
      map.makeRoom(room);
      id = Arrays.copyOf(id, room);
      lon = Arrays.copyOf(lon, room);
      lat = Arrays.copyOf(lat, room);
      building = Arrays.copyOf(building, room);
      day = Arrays.copyOf(day, room);
      flags = Arrays.copyOf(flags, room);
      channel = Arrays.copyOf(channel, room);
    }
  }

  private void noteMove(int slot) {
    if (moves == moved.length) {
      moved = Arrays.copyOf(moved, 2 * moves);
    }
    moved[moves++] = slot;
  }

  /**
   * Whether all incidents are here that a filter may let through, and all it asks about: all that
   * are open, and of the others those that were reported last. Grids through time and buildings are
   * not in the columns: who may see no more than some of these asks the database.
   */
  public boolean answers(IncidentFilter filter) {
    if (filter.isOfTheDesk() || !filter.scope().parts().isEmpty()) {
      return false;
    }
    return horizon == null
        || filter.isOpenOnly()
        || (filter.since() != null && MapColumns.micros(filter.since().toInstant()) > horizon);
  }

  /**
   * Counts the incidents of a square that pass a filter which is {@link #answers answered} here.
   *
   * @param perSide cells along the square's side
   */
  public CellCounts count(MapSquare square, int perSide, IncidentFilter filter) {
    CellCounts counts = new CellCounts(square, perSide);
    IncidentSieve sieve = new IncidentSieve(filter, map);
    new CellScan(map, sieve, counts).run(order, size);
    return counts;
  }

  /** A number that grows whenever something that the map shows of a square has changed. */
  public long revision(MapSquare square) {
    return revisions == null ? 0 : revisions.of(square);
  }

  public int size() {
    return size;
  }

  public long id(int slot) {
    return id[slot];
  }

  public double lon(int slot) {
    return lon[slot];
  }

  public double lat(int slot) {
    return lat[slot];
  }

  /** Id of the building that was named, 0 for none. */
  public long building(int slot) {
    return building[slot];
  }

  /** Day of the report since 1970-01-01, in the city's zone. */
  public int day(int slot) {
    return day[slot];
  }

  /** The latest day on which something was reported, up to a day. */
  public Optional<Long> lastDay(int until) {
    int last = Integer.MIN_VALUE;
    for (int slot = 0; slot < size; slot++) {
      last = day[slot] <= until ? Math.max(last, day[slot]) : last;
    }
    return last == Integer.MIN_VALUE ? Optional.empty() : Optional.of((long) last);
  }

  /** The first counted day on which something was reported, or the given one when nothing was. */
  public int firstDay(int otherwise) {
    int first = Integer.MAX_VALUE;
    for (int slot = 0; slot < size; slot++) {
      first = day[slot] >= firstCounted ? Math.min(first, day[slot]) : first;
    }
    return first == Integer.MAX_VALUE ? otherwise : first;
  }

  /** Number of the category, above 0. */
  public int category(int slot) {
    return map.category[slot];
  }

  /** The number of a category, or −1 when it is not known. */
  public int categoryNumber(String code) {
    return map.categories.find(code);
  }

  /** Numbers of categories are below it. */
  public int categoryCount() {
    return map.categories.size();
  }

  /** Ordinal of the {@link Channel} it came in by. */
  public int channel(int slot) {
    return channel[slot];
  }

  public boolean is(int slot, int flag) {
    return (flags[slot] & flag) != 0;
  }

  /** How often an incident got another place after it had been taken in. */
  public int moves() {
    return moves;
  }

  /** The slot of the n-th such move. */
  public int moved(int move) {
    return moved[move];
  }

  /** Longitudes of the slots from one up to, without, another. */
  public double[] lons(int from, int to) {
    return Arrays.copyOfRange(lon, from, to);
  }

  public double[] lats(int from, int to) {
    return Arrays.copyOfRange(lat, from, to);
  }
}

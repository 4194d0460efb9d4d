package org.gridmap.incident.ledger;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridmap.incident.Channel;

/**
 * Incidents as columns: an incident keeps its slot, a later reading overwrites it. Not safe for
 * threads; {@link IncidentLedger} guards it.
 */
public final class IncidentColumns {

  public static final int OPEN = 1;
  public static final int DUPLICATE = 2;

  private final ZoneId zone;
  private final Map<String, Integer> categories = new HashMap<>();
  private final SlotsById slots = new SlotsById();
  private int size;
  private long[] id = new long[1024];
  private double[] lon = new double[1024];
  private double[] lat = new double[1024];
  private long[] building = new long[1024];
  private int[] day = new int[1024];
  private short[] category = new short[1024];
  private byte[] flags = new byte[1024];
  private byte[] channel = new byte[1024];
  private int[] moved = new int[16];
  private int moves;

  /**
   * Empty columns.
   *
   * @param zone the zone whose days count
   * @param categories codes in a fixed order
   */
  IncidentColumns(ZoneId zone, List<String> categories) {
    this.zone = zone;
    for (String code : categories) {
      this.categories.put(code, this.categories.size());
    }
  }

  /** Takes an incident in, or overwrites what was known of it. */
  void put(CountedIncident incident) {
    int slot = slots.slotOf(incident.id());
    if (slot < 0) {
      slot = size;
      makeRoom();
      slots.add(incident.id(), slot);
      id[slot] = incident.id();
      size++;
    } else if (lon[slot] != incident.lon() || lat[slot] != incident.lat()) {
      noteMove(slot);
    }
    lon[slot] = incident.lon();
    lat[slot] = incident.lat();
    Long named = incident.buildingId();
    building[slot] = named == null ? 0 : named;
    day[slot] = Math.toIntExact(incident.reportedAt().atZone(zone).toLocalDate().toEpochDay());
    category[slot] = numberOf(incident.category());
    flags[slot] = (byte) ((incident.open() ? OPEN : 0) | (incident.duplicate() ? DUPLICATE : 0));
    channel[slot] = (byte) incident.channel().ordinal();
  }

  /** A category that rules brought since gets the next number. */
  private short numberOf(String code) {
    return categories.computeIfAbsent(code, added -> categories.size()).shortValue();
  }

  private void makeRoom() {
    if (size == id.length) {
      int room = size + (size >> 1);
      id = Arrays.copyOf(id, room);
      lon = Arrays.copyOf(lon, room);
      lat = Arrays.copyOf(lat, room);
      building = Arrays.copyOf(building, room);
      day = Arrays.copyOf(day, room);
      category = Arrays.copyOf(category, room);
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

  /** The first day on which something was reported, or the given one when nothing was. */
  public int firstDay(int otherwise) {
    int first = size == 0 ? otherwise : Integer.MAX_VALUE;
    for (int slot = 0; slot < size; slot++) {
      first = Math.min(first, day[slot]);
    }
    return first;
  }

  /** Number of the category. */
  public int category(int slot) {
    return category[slot];
  }

  public int categoryNumber(String code) {
    return categories.getOrDefault(code, -1);
  }

  public int categoryCount() {
    return categories.size();
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

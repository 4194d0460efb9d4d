package org.gridmap.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gridmap.town.Building.Form;
import org.gridmap.town.CaseBook.Case;
import org.gridmap.town.CaseBook.Place;
import org.gridmap.town.IncidentPlace.Spot;
import org.gridmap.town.Town.Home;
import org.jspecify.annotations.Nullable;

/** One incident as a line of CSV. Times are local, without zone (Asia/Shanghai). */
final class IncidentText {

  static final String HEADER =
      "number,category,description,lon,lat,reported_at,channel,building_code,floor,accuracy_m,"
          + "state,resolved_at,closed_at\n";

  static final LocalDate FIRST_MONDAY = LocalDate.of(2025, 12, 1);

  private static final int DAY = 24 * 3600;
  private static final long END = (long) Plant.WEEKS * 7 * DAY + 300;
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String[] CHANNELS = {"APP", "WEB", "QR", "HOTLINE", "WORKER", "DESK"};
  private static final double[] BY_RESIDENTS = {40, 12, 12, 19, 12, 5};
  private static final double[] BY_STAFF = {0, 0, 0, 8, 68, 24};

  private final long seed;
  private final IncidentPlace places;
  private final List<String> days = new ArrayList<>();

  IncidentText(long seed, IncidentPlace places) {
    this.seed = seed;
    this.places = places;
    for (int day = 0; day <= Plant.WEEKS * 7; day++) {
      days.add(FIRST_MONDAY.plusDays(day).toString());
    }
  }

  /**
   * What happened.
   *
   * @param order of the incident, which makes its number
   * @param second since the first Monday began
   * @param homeIndex the number of the home in the town
   * @param plantedChannel null: any channel that suits the case
   */
  record Happening(
      int order,
      long second,
      Case subject,
      int homeIndex,
      Home home,
      @Nullable String plantedChannel) {}

  void append(StringBuilder row, Happening happening, Dice dice) {
    Home home = happening.home();
    Case subject = happening.subject();
    long second = happening.second();
    Place place = home.building().households() == 0 ? Place.YARD : subject.place();
    Spot spot = places.find(place, happening.homeIndex(), home, dice);
    String planted = happening.plantedChannel();
    String channel = planted == null ? channel(subject, dice) : planted;
    boolean inside = place == Place.HOME;
    int levels = home.building().levels();
    int floor = inside && levels > 1 && dice.chance(0.6) ? dice.among(1, levels) : 0;
    boolean knowsBuilding = dice.chance(inside ? 0.92 : place == Place.YARD ? 0.3 : 0);
    appendNumber(row, happening.order(), second);
    row.append(',').append(subject.category()).append(',');
    row.append(description(dice.pick(subject.texts()), home, spot.street(), floor, dice));
    row.append(',');
    Degrees.append(row, spot.lonLat().x);
    row.append(',');
    Degrees.append(row, spot.lonLat().y);
    row.append(',');
    appendTime(row, second);
    row.append(',').append(channel).append(',');
    row.append(knowsBuilding ? home.code() : "").append(',');
    row.append(floor == 0 ? "" : Integer.toString(floor)).append(',');
    row.append(accuracy(channel, dice)).append(',');
    appendState(row, second, dice);
    row.append('\n');
  }

  private static String channel(Case subject, Dice dice) {
    return CHANNELS[dice.pickByWeight(subject.byResidents() ? BY_RESIDENTS : BY_STAFF)];
  }

  private static String accuracy(String channel, Dice dice) {
    return switch (channel) {
      case "APP", "WEB", "WORKER" -> Integer.toString(dice.among(4, 35));
      default -> "";
    };
  }

  /** Day and 40 bits that never repeat: the order is multiplied by an odd number and scrambled. */
  private void appendNumber(StringBuilder row, int order, long second) {
    String day = days.get((int) (second / DAY));
    row.append(day, 0, 4).append(day, 5, 7).append(day, 8, 10).append('-');
    long mask = (1L << 40) - 1;
    long bits = (order * 0x9E3779B97FL + seed * 0x5851F42D4CL) & mask;
    bits ^= bits >>> 19;
    bits = bits * 0xD1342543DFL & mask;
    bits ^= bits >>> 21;
    for (int shift = 35; shift >= 0; shift -= 5) {
      row.append(DIGITS.charAt((int) (bits >>> shift & 31)));
    }
  }

  private static String description(
      String template, Home home, String street, int floor, Dice dice) {
    String compound = compoundOf(home);
    boolean house = home.building().form() == Form.HOUSE;
    int level = floor == 0 ? dice.among(1, Math.max(1, home.building().levels())) : floor;
    return template
        .replace("{b}", home.name())
        .replace("{c}", compound)
        .replace("{s}", street.isEmpty() ? compound + "门前" : street)
        .replace("{l}楼", house ? "" : level + "楼");
  }

  private static String compoundOf(Home home) {
    Town.Compound compound = home.compound();
    return compound == null ? home.name() : compound.name();
  }

  private void appendTime(StringBuilder row, long second) {
    int ofDay = (int) (second % DAY);
    row.append(days.get((int) (second / DAY))).append('T');
    two(row, ofDay / 3600);
    row.append(':');
    two(row, ofDay / 60 % 60);
    row.append(':');
    two(row, ofDay % 60);
  }

  private static void two(StringBuilder row, int number) {
    row.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  /** State and, where it has come to it, the times of resolving and closing; older is further. */
  private void appendState(StringBuilder row, long second, Dice dice) {
    double age = (END - second) / (double) DAY;
    double needed = StrictMath.exp(dice.between(-1.8, 2.1) + dice.between(-0.8, 1.2));
    double taken = needed * 0.22;
    long resolved = second + (long) (needed * DAY);
    long closed = resolved + (long) ((0.2 + needed * dice.between(0.1, 0.5)) * DAY);
    if (closed < END && !dice.chance(0.02)) {
      row.append("CLOSED,");
      appendTime(row, resolved);
      row.append(',');
      appendTime(row, closed);
    } else if (resolved < END) {
      row.append("RESOLVED,");
      appendTime(row, resolved);
      row.append(',');
    } else {
      row.append(age > taken ? "IN_PROGRESS,," : "SUBMITTED,,");
    }
  }
}

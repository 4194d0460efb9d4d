package org.gridmap.town;

/**
 * When in a week something is reported: weights of the seven days from Monday, and of the hours.
 */
enum Rhythm {
  MORNING("9999988", "110012589876544455543211"),
  EVENING("8888899", "211001234434334457899864"),
  NIGHT("7777999", "864211112222222234579999"),
  COMMUTE("9999944", "110001389763344455896321"),
  OFFICE("9999921", "000000016998268876310000"),
  DAY("8888876", "110001246788766777654321");

  private final double[] days;
  private final double[] hours;

  Rhythm(String days, String hours) {
    this.days = weights(days);
    this.hours = weights(hours);
  }

  private static double[] weights(String digits) {
    return digits.chars().mapToDouble(digit -> digit - '0').toArray();
  }

  /** A second of the week, counted from Monday 00:00 local time. */
  int secondOfWeek(Dice dice) {
    int day = dice.pickByWeight(days);
    int hour = dice.pickByWeight(hours);
    return (day * 24 + hour) * 3600 + dice.among(0, 3599);
  }
}

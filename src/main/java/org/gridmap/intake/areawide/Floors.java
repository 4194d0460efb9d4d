package org.gridmap.intake.areawide;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which floors are meant, as people write it: {@code > 4}, {@code <= 3}, {@code = 7}, {@code 5-12}.
 * Floors below the ground are negative.
 *
 * @param lowest the lowest floor that is meant
 * @param highest the highest floor that is meant
 */
public record Floors(int lowest, int highest) {

  private static final int LEAST = -99;
  private static final int MOST = 999;

  private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<|=)?(-?\\d{1,3})");
  private static final Pattern RANGE = Pattern.compile("(-?\\d{1,3})-(-?\\d{1,3})");

  /** A floor as reporters write it, with its usual signs around the number. */
  private static final Pattern FLOOR =
      Pattern.compile("(?:第)?(?:F|L)?(-?\\d{1,3})(?:楼|层|F|/F)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern BELOW =
      Pattern.compile("(?:B|地下|负)(\\d{1,2})(?:楼|层|F)?", Pattern.CASE_INSENSITIVE);

  public Floors {
    if (lowest > highest || lowest < LEAST || highest > MOST) {
      throw new IllegalArgumentException("floors " + lowest + " to " + highest);
    }
  }

  /** Reads a predicate; empty for anything that is none. */
  public static Optional<Floors> read(String text) {
    String plain = plain(text).replace("≥", ">=").replace("≤", "<=");
    Matcher range = RANGE.matcher(plain);
    if (range.matches()) {
      return of(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
    }
    Matcher bound = BOUND.matcher(plain);
    if (!bound.matches()) {
      return Optional.empty();
    }
    int floor = Integer.parseInt(bound.group(2));
    return switch (bound.group(1) == null ? "=" : bound.group(1)) {
      case ">" -> of(floor + 1, MOST);
      case ">=" -> of(floor, MOST);
      case "<" -> of(LEAST, floor - 1);
      case "<=" -> of(LEAST, floor);
      default -> of(floor, floor);
    };
  }

  private static Optional<Floors> of(int lowest, int highest) {
    boolean possible = lowest <= highest && lowest >= LEAST && highest <= MOST;
    return possible ? Optional.of(new Floors(lowest, highest)) : Optional.empty();
  }

  /** All floors above one. */
  static Floors above(int floor) {
    return new Floors(floor + 1, MOST);
  }

  /** The number of a floor as a reporter writes it; empty when it names none for sure. */
  public static Optional<Integer> floorNumber(String text) {
    String plain = plain(text);
    Matcher below = BELOW.matcher(plain);
    if (below.matches()) {
      return Optional.of(-Integer.parseInt(below.group(1)));
    }
    Matcher floor = FLOOR.matcher(plain);
    return floor.matches() ? Optional.of(Integer.valueOf(floor.group(1))) : Optional.empty();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }

  public boolean contain(int floor) {
    return floor >= lowest && floor <= highest;
  }

  /** As {@link #read} reads it. */
  @Override
  public String toString() {
    if (lowest == highest) {
      return "= " + lowest;
    }
    if (highest == MOST) {
      return "> " + (lowest - 1);
    }
    return lowest == LEAST ? "< " + (highest + 1) : lowest + "-" + highest;
  }
}

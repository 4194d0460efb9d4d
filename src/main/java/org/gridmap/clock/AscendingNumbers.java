package org.gridmap.clock;

/** Finds places in ascending numbers that lie about evenly, in a few steps wherever they are. */
final class AscendingNumbers {

  private final long[] numbers;
  private final long first;
  private final long step;

  /** For each step the last place of a number until its beginning. */
  private final int[] places;

  /**
   * @param numbers ascending, at least one
   */
  AscendingNumbers(long[] numbers) {
    this.numbers = numbers;
    this.first = numbers[0];
    long last = numbers[numbers.length - 1];
    this.step = Math.max(1, (last - first) / numbers.length);
    this.places = new int[(int) ((last - first) / step) + 1];
    int place = 0;
    for (int i = 0; i < places.length; i++) {
      while (place + 1 < numbers.length && numbers[place + 1] <= first + i * step) {
        place++;
      }
      places[i] = place;
    }
  }

  /** The last place of a number that is not greater; −1 when all are. */
  int lastUntil(long number) {
    if (number < first) {
      return -1;
    }
    int place = places[(int) Math.min((number - first) / step, places.length - 1L)];
    while (place + 1 < numbers.length && numbers[place + 1] <= number) {
      place++;
    }
    return place;
  }

  /** The last place of a smaller number; −1 when there is none. */
  int lastBelow(long number) {
    return lastUntil(number - 1);
  }
}

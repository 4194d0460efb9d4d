package org.gridmap.incident.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Incident numbers in 64 bits: year, month, day and eight letters of Crockford's base 32. A number
 * of another form, as imports may bring, is kept as it is beside them.
 */
final class PackedNumbers {

  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 17;
  private static final int DASH = 8;
  private static final int LETTER_BITS = 5;
  private static final int NO_LETTER = -1;
  private static final byte[] VALUES = values();

  private final List<String> others = new ArrayList<>();

  private static byte[] values() {
    byte[] values = new byte[128];
    java.util.Arrays.fill(values, (byte) NO_LETTER);
    for (int value = 0; value < LETTERS.length(); value++) {
      values[LETTERS.charAt(value)] = (byte) value;
    }
    return values;
  }

  /** The number in bits; below 0 for one of another form. */
  long pack(String number) {
    long bits = packed(number);
    if (bits >= 0) {
      return bits;
    }
    others.add(number);
    return -others.size();
  }

  String unpack(long bits) {
    if (bits < 0) {
      return others.get((int) (-bits - 1));
    }
    StringBuilder number = new StringBuilder(LENGTH);
    long day = bits >>> 40;
    append(number, day >>> 9, 1000);
    append(number, day >>> 5 & 15, 10);
    append(number, day & 31, 10);
    number.append('-');
    for (int letter = 7; letter >= 0; letter--) {
      number.append(LETTERS.charAt((int) (bits >>> letter * LETTER_BITS) & 31));
    }
    return number.toString();
  }

  private static void append(StringBuilder number, long value, int highest) {
    for (int place = highest; place > 0; place /= 10) {
      number.append((char) ('0' + value / place % 10));
    }
  }

  private static long packed(String number) {
    if (number.length() != LENGTH || number.charAt(DASH) != '-') {
      return NO_LETTER;
    }
    int year = digits(number, 0, 4);
    int month = digits(number, 4, 6);
    int day = digits(number, 6, 8);
    if (year < 0 || year > 8191 || month < 0 || month > 15 || day < 0 || day > 31) {
      return NO_LETTER;
    }
    long bits = (long) year << 9 | month << 5 | day;
    for (int place = DASH + 1; place < LENGTH; place++) {
      char letter = number.charAt(place);
      int value = letter < VALUES.length ? VALUES[letter] : NO_LETTER;
      if (value < 0) {
        return NO_LETTER;
      }
      bits = bits << LETTER_BITS | value;
    }
    return bits;
  }

  private static int digits(String number, int from, int to) {
    int value = 0;
    for (int place = from; place < to; place++) {
      char digit = number.charAt(place);
      if (digit < '0' || digit > '9') {
        return NO_LETTER;
      }
      value = 10 * value + digit - '0';
    }
    return value;
  }
}

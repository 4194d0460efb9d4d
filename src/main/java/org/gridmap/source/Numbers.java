package org.gridmap.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers and codes as people write them. A number is decimal digits with an optional sign, point
 * and exponent, nothing else. A code that passed through a spreadsheet keeps its digits or is none.
 */
public final class Numbers {

  private static final BigDecimal EXACT_IN_DOUBLES = new BigDecimal("9007199254740992");
  private static final Pattern WHOLE_WITH_POINT = Pattern.compile("\\d+\\.0+");
  private static final Pattern OF_A_SPREADSHEET =
      Pattern.compile("\\d(\\.\\d+)?[eE]\\+\\d+|\\d\\.\\d+[eE]\\d+");

  private static final BigDecimal KEPT_BY_SHEETS = new BigDecimal("1000000000000000");
  private static final Pattern COUNTED =
      Pattern.compile("(\\d+(?:\\.0+)?)\\s*(?:户|层|个单元|单元|个|栋|幢|座|人|家|households|floors)");

  private Numbers() {}

  /** The finite number, or empty when the text is no plain decimal number. */
  public static OptionalDouble decimal(String text) {
    String plain = isAscii(text) ? text.strip() : PlainText.ofCode(text);
    if (!isDecimal(plain)) {
      return OptionalDouble.empty();
    }
    double number = Double.parseDouble(plain);
    return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
  }

  /** The number without the measure word behind it, as in 300户; empty when there is none. */
  static Optional<String> withoutUnit(String text) {
    Matcher counted = COUNTED.matcher(PlainText.ofCode(text));
    return counted.matches() ? Optional.of(counted.group(1)) : Optional.empty();
  }

  /** The whole number with all its digits; a fraction of zeros is no fraction. */
  static Optional<BigInteger> whole(String text) {
    String plain = PlainText.ofCode(text);
    return isDecimal(plain) ? whole(plain, new BigDecimal(plain)) : Optional.empty();
  }

  /** The code that a number or a text stands for; empty when its digits are lost. */
  static Optional<String> code(Object value) {
    String plain = PlainText.ofCode(value.toString());
    boolean number =
        value instanceof NumberText
            || WHOLE_WITH_POINT.matcher(plain).matches()
            || OF_A_SPREADSHEET.matcher(plain).matches();
    if (!number) {
      return Optional.of(plain);
    }
    if (value instanceof NumberText cell && cell.ofSheet() && !isKept(cell.value())) {
      return Optional.empty();
    }
    if (WHOLE_WITH_POINT.matcher(plain).matches()) {
      return Optional.of(plain.substring(0, plain.indexOf('.')));
    }
    return whole(plain, new BigDecimal(plain)).map(BigInteger::toString);
  }

  /** A spreadsheet shows 15 digits of a number; what a longer one was nobody knows. */
  private static boolean isKept(BigDecimal number) {
    return number.abs().compareTo(KEPT_BY_SHEETS) < 0;
  }

  /** An exponent above the digits that are written hides digits; so does one above 2^53. */
  private static Optional<BigInteger> whole(String text, BigDecimal number) {
    boolean exponent = text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
    boolean lost = number.scale() < 0 || exponent && number.abs().compareTo(EXACT_IN_DOUBLES) > 0;
    if (lost || number.scale() > 2 * text.length()) {
      return Optional.empty();
    }
    boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    return whole ? Optional.of(number.toBigInteger()) : Optional.empty();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDecimal(String text) {
    int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int whole = digits(text, at);
    at += whole;
    int part = 0;
    if (at < text.length() && text.charAt(at) == '.') {
      part = digits(text, at + 1);
      at += 1 + part;
    }
    if (whole + part == 0 || text.length() > 400) {
      return false;
    }
    return at == text.length() || isExponent(text, at);
  }

  private static boolean isExponent(String text, int from) {
    if (text.charAt(from) != 'e' && text.charAt(from) != 'E') {
      return false;
    }
    int at = from + 1;
    if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
      at++;
    }
    int digits = digits(text, at);
    return digits > 0 && digits <= 3 && at + digits == text.length();
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - from;
  }
}

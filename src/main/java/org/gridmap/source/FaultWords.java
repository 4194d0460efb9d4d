package org.gridmap.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Faults in words, Chinese first, the same for every command and for the service: what is wrong,
 * where in which file, the value as it is written, and what to do.
 */
public final class FaultWords {

  public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  public static final Locale ENGLISH = Locale.ENGLISH;

  /** Chinese is the root bundle: without this, an English machine would answer English for it. */
  private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_DEFAULT);

  private FaultWords() {}

  /** What is wrong. */
  public static String what(Fault fault, Locale locale) {
    return text("import." + fault.code().slug() + ".what", fault.values(), locale);
  }

  /** What to do about it. */
  public static String remedy(Fault fault, Locale locale) {
    return text("import." + fault.code().slug() + ".remedy", fault.values(), locale);
  }

  /** The lines of one fault or note of a file: Chinese, then English. */
  public static List<String> lines(Fault fault, String file) {
    String mark = fault.code().isNote() ? "·" : "✗";
    return List.of(
        mark + " " + fault.code() + "  " + sentence(fault, file, CHINESE),
        "    " + sentence(fault, file, ENGLISH));
  }

  /** The lines of the first note of each kind, and how many more there are. */
  public static List<String> byKind(List<Fault> notes, String file) {
    Map<FaultCode, List<Fault>> kinds = new LinkedHashMap<>();
    notes.forEach(note -> kinds.computeIfAbsent(note.code(), c -> new ArrayList<>()).add(note));
    List<String> lines = new ArrayList<>();
    for (List<Fault> alike : kinds.values()) {
      lines.addAll(lines(alike.get(0), file));
      if (alike.size() > 1) {
        lines.add(inBothLanguages("import.alike", Map.of("count", alike.size() - 1)));
      }
    }
    return lines;
  }

  /** A text of the message files in both languages, a line each. */
  public static String inBothLanguages(String key, Map<String, Object> values) {
    return text(key, values, CHINESE) + "\n" + text(key, values, ENGLISH);
  }

  /** A text of the message files, its named places filled. */
  public static String text(String key, Map<String, Object> values, Locale locale) {
    String text = ResourceBundle.getBundle("messages", locale, NO_FALLBACK).getString(key);
    for (Map.Entry<String, Object> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", shown(value.getValue(), locale));
    }
    return text;
  }

  /** A value as people write it: numbers without exponents, words in their language. */
  static String shown(Object value, Locale locale) {
    if (value instanceof TranslatedWord words) {
      return text("import." + words.key(), Map.of(), locale);
    }
    if (value instanceof Double number && Double.isFinite(number)) {
      String plain = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
      return number == 0 ? "0" : plain;
    }
    return String.valueOf(value);
  }

  private static String sentence(Fault fault, String file, Locale locale) {
    boolean chinese = locale.equals(CHINESE);
    List<String> where = new ArrayList<>();
    where.add(file);
    where.addAll(place(fault, locale));
    return String.join(chinese ? "，" : ", ", where)
        + (chinese ? "：" : ": ")
        + what(fault, locale)
        + (chinese ? "" : " ")
        + remedy(fault, locale);
  }

  private static List<String> place(Fault fault, Locale locale) {
    Place place = fault.place();
    List<String> words = new ArrayList<>();
    if (place.feature() > 0) {
      words.add(text("import.place.feature", Map.of("feature", place.feature()), locale));
    }
    if (place.id() != null) {
      words.add(text("import.place.id", Map.of("id", place.id()), locale));
    }
    if (place.line() > 0) {
      Map<String, Object> at = Map.of("line", place.line(), "column", place.column());
      words.add(text("import.place.line", at, locale));
    }
    if (fault.at() != null) {
      Map<String, Object> spot = Map.of("x", fault.at().x, "y", fault.at().y);
      words.add(text("import.place.spot", spot, locale));
    }
    return words;
  }
}

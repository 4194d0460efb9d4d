package org.gridmap.people;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shifts as people write them: {@code MO-FR 08:00-18:00; SA,SU 20:00-08:00}, or {@code 周一至周五
 * 8:00-18:00}. Without days it is every day; 24:00 is the end of the day.
 */
public final class ShiftText {

  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final String CHINESE_DAYS = "一二三四五六日";
  private static final Pattern SPAN =
      Pattern.compile("(?:([A-Z,-]+)\\s+)?(\\d{1,2}):(\\d{2})-(\\d{1,2}):(\\d{2})");

  private ShiftText() {}

  /**
   * Reads a shift.
   *
   * @param text null and blank: always on
   * @throws IllegalArgumentException when it is not written so
   */
  public static Shift parse(@Nullable String text) {
    List<Shift.Span> spans = new ArrayList<>();
    for (String part : plain(text == null ? "" : text).split(";")) {
      if (!part.isBlank()) {
        spans.add(span(part.strip()));
      }
    }
    return new Shift(spans);
  }

  /** A shift in the one way this service writes it; null for the one that is always on. */
  public static @Nullable String of(Shift shift) {
    return shift.spans().isEmpty()
        ? null
        : String.join("; ", shift.spans().stream().map(ShiftText::written).toList());
  }

  private static String plain(String text) {
    String latin =
        text.replace('：', ':')
            .replace('；', ';')
            .replaceAll("[，、]", ",")
            .replaceAll("[–—~～至到－]", "-")
            .replace("天", "日")
            .replaceAll("(?:周|星期|礼拜)(?=[一二三四五六日])", "")
            .replaceAll("([一二三四五六日])(?=\\d)", "$1 ");
    StringBuilder days = new StringBuilder();
    for (char sign : latin.toCharArray()) {
      int day = CHINESE_DAYS.indexOf(sign);
      days.append(day < 0 ? String.valueOf(sign) : DAYS.get(day));
    }
    return days.toString().toUpperCase(Locale.ROOT).replaceAll("\\s*([,-])\\s*", "$1");
  }

  private static Shift.Span span(String text) {
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      throw new IllegalArgumentException(text);
    }
    Set<DayOfWeek> days =
        span.group(1) == null ? EnumSet.allOf(DayOfWeek.class) : days(span.group(1));
    return new Shift.Span(
        days, time(span.group(2), span.group(3)), time(span.group(4), span.group(5)));
  }

  private static LocalTime time(String hour, String minute) {
    int hours = Integer.parseInt(hour);
    int minutes = Integer.parseInt(minute);
    boolean endOfDay = hours == 24 && minutes == 0;
    if (!endOfDay && (hours > 23 || minutes > 59)) {
      throw new IllegalArgumentException(hour + ":" + minute);
    }
    return endOfDay ? LocalTime.MIDNIGHT : LocalTime.of(hours, minutes);
  }

  private static Set<DayOfWeek> days(String text) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : text.split(",")) {
      String[] ends = part.split("-", -1);
      if (ends.length > 2) {
        throw new IllegalArgumentException(text);
      }
      DayOfWeek last = day(ends[ends.length - 1]);
      DayOfWeek day = day(ends[0]);
      for (days.add(day); day != last; days.add(day)) {
        day = day.plus(1);
      }
    }
    return days;
  }

  private static DayOfWeek day(String word) {
    int day = DAYS.indexOf(word);
    if (day < 0) {
      throw new IllegalArgumentException(word);
    }
    return DayOfWeek.of(day + 1);
  }

  private static String written(Shift.Span span) {
    String hours = span.from() + "-" + (span.to().equals(LocalTime.MIDNIGHT) ? "24:00" : span.to());
    return span.days().size() == DAYS.size() ? hours : written(span.days()) + " " + hours;
  }

  private static String written(Set<DayOfWeek> days) {
    List<DayOfWeek> sorted = Arrays.stream(DayOfWeek.values()).filter(days::contains).toList();
    boolean inARow =
        sorted.size() > 2
            && last(sorted).getValue() - sorted.get(0).getValue() + 1 == sorted.size();
    return inARow
        ? word(sorted.get(0)) + "-" + word(last(sorted))
        : String.join(",", sorted.stream().map(ShiftText::word).toList());
  }

  private static DayOfWeek last(List<DayOfWeek> days) {
    return days.get(days.size() - 1);
  }

  private static String word(DayOfWeek day) {
    return DAYS.get(day.getValue() - 1);
  }
}

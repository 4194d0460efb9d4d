package org.gridmap.town;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What is reported, how often, where and when: the lines of {@code cases.txt}. */
final class CaseBook {

  /** Where an incident lies, seen from the household that reports it. */
  enum Place {
    HOME,
    YARD,
    STREET
  }

  /** Which weeks of the half year have more of it, everywhere alike. */
  enum Season {
    EVEN,
    WINTER,
    RAIN;

    /** Weight of a week 0 … 25 that begins in December; the mean is about 1. */
    double weight(int week) {
      return switch (this) {
        case EVEN -> 1;
        case WINTER -> week < 15 ? 1.65 : 0.1;
        case RAIN -> week == 22 ? 5 : week > 18 ? 1.6 : 0.6;
      };
    }
  }

  /**
   * One category.
   *
   * @param share relative to the other categories
   * @param byResidents false for what only grid workers and the desk record
   * @param texts descriptions with {b} building, {c} compound, {s} street, {l} floor
   */
  record Case(
      String category,
      double share,
      Place place,
      Rhythm rhythm,
      Season season,
      boolean byResidents,
      List<String> texts) {}

  private CaseBook() {}

  static List<Case> read() {
    try (InputStream stream =
            Objects.requireNonNull(CaseBook.class.getResourceAsStream("cases.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(CaseBook::parse).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Case parse(String line) {
    String[] field = line.split("\\|");
    return new Case(
        field[0],
        Double.parseDouble(field[1]),
        Place.valueOf(field[2]),
        Rhythm.valueOf(field[3]),
        Season.valueOf(field[4]),
        field[5].equals("RESIDENT"),
        List.of(field[6].split(";")));
  }
}

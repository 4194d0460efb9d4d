package org.gridmap.cli.coverage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.gridmap.source.Fault;
import org.gridmap.source.Place;

/** A file that cannot be used; the message names the file, the place in it and the way out. */
public final class BadFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private BadFile(String message) {
    super(message);
  }

  /**
   * @param key of the words, without {@code batch.}
   * @param values what fills the named places of the words
   */
  static BadFile at(Path file, Place place, String key, Map<String, Object> values) {
    return inBothLanguages(where(file, place), locale -> BatchWords.of(locale, key, values));
  }

  /** The words of the importer. */
  static BadFile of(Path file, Fault fault) {
    return inBothLanguages(
        where(file, fault.place()), locale -> BatchWords.ofImport(locale, fault));
  }

  private static BadFile inBothLanguages(String where, Function<Locale, String> words) {
    return new BadFile(
        where
            + "："
            + words.apply(Locale.SIMPLIFIED_CHINESE)
            + "\n"
            + where
            + ": "
            + words.apply(Locale.ENGLISH));
  }

  private static String where(Path file, Place place) {
    String where = file.toString();
    if (place.line() > 0) {
      where += ":" + place.line() + ":" + place.column();
    }
    return place.id() == null ? where : where + " (" + place.id() + ")";
  }
}

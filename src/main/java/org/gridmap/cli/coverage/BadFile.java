package org.gridmap.cli.coverage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.gridmap.exchange.source.Fault;
import org.gridmap.exchange.source.Place;

/** A file that cannot be used; the message names the file, the place in it and the way out. */
public final class BadFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private BadFile(String message) {
    super(message);
  }

  static BadFile at(Path file, Place place, String what) {
    return new BadFile(where(file, place) + ": " + what);
  }

  /** The words of the importer, in both languages. */
  static BadFile of(Path file, Fault fault) {
    String where = where(file, fault.place());
    return new BadFile(
        where
            + "："
            + words(fault, Locale.SIMPLIFIED_CHINESE)
            + "\n"
            + where
            + ": "
            + words(fault, Locale.ENGLISH));
  }

  private static String where(Path file, Place place) {
    String where = file.toString();
    if (place.line() > 0) {
      where += ":" + place.line() + ":" + place.column();
    }
    return place.id() == null ? where : where + " (" + place.id() + ")";
  }

  private static String words(Fault fault, Locale locale) {
    ResourceBundle texts = ResourceBundle.getBundle("messages", locale);
    String key = "import." + fault.code().slug();
    String text = texts.getString(key + ".what") + " " + texts.getString(key + ".remedy");
    for (Map.Entry<String, Object> value : fault.values().entrySet()) {
      text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
    }
    return text;
  }
}

package org.gridmap.cli.coverage;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.gridmap.source.Fault;

/** Texts of the message files for commands that run without the service. */
public final class BatchWords {

  /** Chinese is the root bundle: without this, an English machine would answer English for it. */
  private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_DEFAULT);

  private BatchWords() {}

  /** Chinese, then English, each on a line of its own. */
  public static String inBothLanguages(String key, Map<String, Object> values) {
    return of(Locale.SIMPLIFIED_CHINESE, key, values) + "\n" + of(Locale.ENGLISH, key, values);
  }

  static String of(Locale locale, String key, Map<String, Object> values) {
    return filled(texts(locale).getString("batch." + key), values);
  }

  static String ofImport(Locale locale, Fault fault) {
    String key = "import." + fault.code().slug();
    ResourceBundle texts = texts(locale);
    return filled(
        texts.getString(key + ".what") + " " + texts.getString(key + ".remedy"), fault.values());
  }

  private static ResourceBundle texts(Locale locale) {
    return ResourceBundle.getBundle("messages", locale, NO_FALLBACK);
  }

  private static String filled(String text, Map<String, Object> values) {
    String filled = text;
    for (Map.Entry<String, Object> value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
    }
    return filled;
  }
}

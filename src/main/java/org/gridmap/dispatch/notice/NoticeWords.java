package org.gridmap.dispatch.notice;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gridmap.platform.ProblemTexts;
import org.springframework.stereotype.Component;

/** The words of notices. */
@Component
class NoticeWords {

  static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  static final Locale ENGLISH = Locale.ENGLISH;

  private static final String IN_ENGLISH = "@en";

  private final ProblemTexts texts;

  NoticeWords(ProblemTexts texts) {
    this.texts = texts;
  }

  /** The words in a language. */
  String text(String key, Map<String, String> args, Locale locale) {
    boolean english = locale.getLanguage().equals(ENGLISH.getLanguage());
    Map<String, Object> values = new LinkedHashMap<>();
    args.forEach(
        (name, value) ->
            values.put(name, english ? args.getOrDefault(name + IN_ENGLISH, value) : value));
    return texts.text("notice." + key, values, locale);
  }

  /**
   * Refuses a key that has no words: whoever reads the notice could not know what it means.
   *
   * @throws IllegalArgumentException when there are none
   */
  void requireWords(String key) {
    String full = "notice." + key;
    if (texts.text(full, Map.of(), CHINESE).equals(full)) {
      throw new IllegalArgumentException("no text " + full + " in the message files");
    }
  }
}

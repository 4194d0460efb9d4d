package org.gridmap.platform;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of problems and faults in the reader's language. Texts name their places, {@code
 * {code}} or {@code {squareMetres}}, and an unknown place stays as it is.
 */
@Component
public class ProblemTexts {

  private final MessageSource messages;

  ProblemTexts(MessageSource messages) {
    this.messages = messages;
  }

  public String title(ProblemCode code, Locale locale) {
    return text("problem." + code.slug() + ".title", Map.of(), locale);
  }

  /** What is wrong and what to do about it, with the facts filled in. */
  public String remedy(ProblemCode code, Map<String, Object> values, Locale locale) {
    return text("problem." + code.slug() + ".remedy", values, locale);
  }

  /** A message as it stands, its places open, or empty when no text is known. */
  Optional<String> find(String key, Locale locale) {
    return Optional.ofNullable(messages.getMessage(key, null, null, locale));
  }

  /**
   * Any message with named places.
   *
   * @param key a key of the message files
   * @param values what to put in the places, by name
   * @return the filled text, or the key itself when no text is known
   */
  public String text(String key, Map<String, Object> values, Locale locale) {
    String text = messages.getMessage(key, null, key, locale);
    for (Map.Entry<String, Object> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", told(value.getValue(), locale));
    }
    return text;
  }

  /** A value as people read it: of several one after the other, a choice by its word. */
  private String told(Object value, Locale locale) {
    if (value instanceof Enum<?> choice) {
      String key = "word." + nameOf(choice.getDeclaringClass()) + "." + choice.name();
      return messages.getMessage(key, null, choice.name(), locale);
    }
    if (value instanceof Collection<?> several
        && several.stream().allMatch(Enum.class::isInstance)) {
      String comma = messages.getMessage("word.comma", null, ", ", locale);
      return several.stream().map(each -> told(each, locale)).collect(Collectors.joining(comma));
    }
    return String.valueOf(value);
  }

  /** The name of a type without its package, after that of the type it is written in. */
  private static String nameOf(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }
}

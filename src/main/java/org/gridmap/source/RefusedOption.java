package org.gridmap.source;

import java.util.Map;

/** What a command is asked for and cannot do, in both languages. */
public final class RefusedOption extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private RefusedOption(String key, Map<String, Object> values) {
    super(FaultWords.inBothLanguages("batch.option." + key, values));
  }

  /**
   * A value that cannot be used.
   *
   * @param name as the user knows it, e.g. {@code --target}, or a member of a file
   * @param allowed the words that can be used, or a {@link TranslatedWord}
   */
  public static RefusedOption value(String name, Object value, Object allowed) {
    return new RefusedOption("value", Map.of("name", name, "value", value, "allowed", allowed));
  }

  /** The same for a number. */
  public static RefusedOption number(String name, Object value, Wanted wanted) {
    return value(name, value, new TranslatedWord("allowed." + wanted.word));
  }

  /** A member that a file of parameters must have. */
  public static RefusedOption missing(Object file, String name) {
    return new RefusedOption("missing", Map.of("file", file, "name", name));
  }

  /** A file of parameters that is not there. */
  public static RefusedOption noFile(Object file) {
    return new RefusedOption("no-file", Map.of("file", file));
  }

  /** A file of parameters that cannot be read. */
  public static RefusedOption notAnObject(Object file) {
    return new RefusedOption("not-an-object", Map.of("file", file));
  }

  /** Which numbers can be used. */
  public enum Wanted {
    NUMBER("number"),
    ABOVE_0("above-0"),
    FROM_0("from-0"),
    FROM_1("from-1"),
    BETWEEN_0_AND_1("between-0-and-1");

    private final String word;

    Wanted(String word) {
      this.word = word;
    }
  }
}

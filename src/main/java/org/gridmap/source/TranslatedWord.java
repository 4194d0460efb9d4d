package org.gridmap.source;

/**
 * A value of a fault that is said in the reader's language.
 *
 * @param key of the message files, below {@code import.}
 */
public record TranslatedWord(String key) {}

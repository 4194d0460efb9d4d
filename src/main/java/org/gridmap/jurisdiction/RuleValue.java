package org.gridmap.jurisdiction;

/**
 * A value of the rules and where it stands.
 *
 * @param file its file, with the preset it was taken from
 * @param line from 1
 * @param path e.g. {@code policies[0].stages[1].within}
 */
public record RuleValue(String file, int line, String path, String text) {}

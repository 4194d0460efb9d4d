package org.gridmap.source;

/**
 * A list or an object where one value belongs.
 *
 * @param written as the file writes it
 */
public record NestedText(String written) {

  @Override
  public String toString() {
    return written;
  }
}

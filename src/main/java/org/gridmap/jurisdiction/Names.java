package org.gridmap.jurisdiction;

/** What something is called, in both languages of the pages. */
public record Names(String zh, String en) {

  public Names {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("a name without a word: " + zh + " / " + en);
    }
  }

  /** The name in the reader's language. */
  public String in(boolean english) {
    return english ? en : zh;
  }
}

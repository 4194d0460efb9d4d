package org.gridmap.jurisdiction;

/**
 * One file of rules and what it may hold. A new topic enters the list of {@link RuleTopics}; check,
 * codes and the page of the fields follow from there.
 */
interface RuleTopic {

  /** Name of the file within its directory. */
  String file();

  /** What it may hold. */
  RuleShape shape();

  /** Reports what is wrong with the file by itself, and notes the codes it gives and names. */
  default void check(RuleNode root, CodeBook codes) {
    new ShapeCheck(codes).check(root, shape());
  }

  /**
   * A topic that is read by itself.
   *
   * @param <T> what it is read as
   */
  interface Read<T> extends RuleTopic {

    /** Reads a file that has passed the check. */
    T read(RuleNode root);
  }
}

package org.gridmap.clock;

/**
 * One stage 环节 of a policy.
 *
 * @param until the state whose entry meets it
 * @param within how long it may take
 * @param start what it counts from
 * @param rollForward for days only: when the last day is a day off, due at 24:00 of the next
 *     working day (Civil Code of China, article 203)
 */
public record StageRule(String code, String until, Term within, Start start, boolean rollForward) {

  /** What a stage counts from. */
  public enum Start {
    /** The anchor of the round, so that the terms of several stages add up to nothing. */
    CASE_START,
    /** The moment the stage before it was met; the anchor for the first stage. */
    STAGE_START
  }
}

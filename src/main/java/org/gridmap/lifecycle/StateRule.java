package org.gridmap.lifecycle;

/**
 * A state 状态 that incidents can be in.
 *
 * @param code upper snake, stored and written in files
 * @param name in Chinese
 * @param owner the role in whose queue an incident in this state is looked for; {@code HANDLER}:
 *     who it was dispatched to
 * @param terminal nobody has to do anything, no clock runs; the owner says nothing then
 * @param open311 what a GeoReport client is told: open or closed
 * @param words what a resident reads about it
 */
public record StateRule(
    String code,
    String name,
    String nameEn,
    DeedRole owner,
    Phase phase,
    boolean terminal,
    boolean open311,
    Words words) {

  /**
   * What a resident reads.
   *
   * @param meaning what the state means for him, in Chinese
   */
  public record Words(String meaning, String meaningEn) {}

  public StateRule {
    if (terminal != (phase == Phase.OVER)) {
      throw new IllegalArgumentException("terminal states, and no others, are over: " + code);
    }
  }
}

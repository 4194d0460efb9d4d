package org.gridmap.jurisdiction;

/**
 * One version of the rules of an area 辖区规则.
 *
 * @param id of the version; incidents keep the one they were opened under
 */
public record Jurisdiction(long id, RuleSet rules) {

  /** The code that these rules give themselves. */
  public String code() {
    return rules.general().code();
  }

  public Names name() {
    return rules.general().name();
  }
}

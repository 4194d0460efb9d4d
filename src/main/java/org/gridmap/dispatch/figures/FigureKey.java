package org.gridmap.dispatch.figures;

/** By what incidents are told apart in a table of figures. */
public enum FigureKey {
  GRID("g.code"),
  COMMUNITY("a.code"),
  /** The person named to handle it; nobody, where it is with a department or a queue. */
  WORKER("case when h.handler like 'PERSON/%' then substr(h.handler, 8) end"),
  CATEGORY("h.category"),
  /** Of the report, in the town's zone. */
  MONTH("to_char(h.reported_at at time zone :zone, 'YYYY-MM')");

  private final String expression;

  FigureKey(String expression) {
    this.expression = expression;
  }

  /** SQL on a history {@code h}, its grid {@code g} and its community {@code a}. */
  String expression() {
    return expression;
  }
}

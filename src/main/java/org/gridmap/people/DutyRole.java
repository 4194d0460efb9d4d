package org.gridmap.people;

import java.util.Set;

/** What somebody is to a place. Each role has the kinds of places it can be for. */
public enum DutyRole {
  /** Knows the neighbours of a building 楼栋长. */
  STEWARD(ScopeKind.BUILDING),
  /** Patrols a grid 网格员. */
  GRID_WORKER(ScopeKind.GRID),
  /** Stands in for the grid workers of a grid. */
  SUBSTITUTE(ScopeKind.GRID),
  /** Answers for a grid 网格长. */
  GRID_LEAD(ScopeKind.GRID),
  /** Sits at the desk of a community. */
  COMMUNITY(ScopeKind.AREA),
  /** Runs a compound 物业公司. */
  PROPERTY(ScopeKind.COMPOUND, ScopeKind.BUILDING),
  VOLUNTEER(ScopeKind.BUILDING, ScopeKind.COMPOUND, ScopeKind.GRID, ScopeKind.AREA),
  /** Answers the whistle in one field 网格联络员. */
  LIAISON(ScopeKind.GRID, ScopeKind.COMPOUND, ScopeKind.AREA),
  DEPARTMENT(ScopeKind.AREA),
  /** Answers for a department when its people are silent 部门负责人. */
  DEPARTMENT_HEAD(ScopeKind.AREA),
  DISPATCHER(ScopeKind.AREA),
  VERIFIER(ScopeKind.GRID, ScopeKind.AREA),
  SUPERVISOR(ScopeKind.GRID, ScopeKind.AREA);

  private final Set<ScopeKind> scopes;

  DutyRole(ScopeKind... scopes) {
    this.scopes = Set.of(scopes);
  }

  public boolean canServe(ScopeKind scope) {
    return scopes.contains(scope);
  }

  /** A liaison answers whistles of a field; a head of a department may answer for all of them. */
  public boolean needsField() {
    return this == LIAISON;
  }
}

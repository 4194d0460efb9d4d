package org.gridmap.security;

import static org.gridmap.security.Right.AUDIT;
import static org.gridmap.security.Right.COUNT;
import static org.gridmap.security.Right.DISPATCH;
import static org.gridmap.security.Right.PEOPLE;
import static org.gridmap.security.Right.PLAN;
import static org.gridmap.security.Right.SEE_INCIDENTS;
import static org.gridmap.security.Right.SEE_REPORTERS;

import java.util.Set;

/**
 * As what somebody works. What a role opens stands here and nowhere else; where it counts, for
 * which categories and until when, says the grant. Which deeds it may do to an incident, says the
 * life cycle under the same name.
 */
public enum Role {
  /** 管理员: everything, everywhere. */
  ADMINISTRATOR(Right.values()),
  /** 审计员: who did what; sees no incident. */
  AUDITOR(AUDIT),
  /** 网格规划. */
  PLANNER(PLAN, COUNT),
  /** 受理员、派遣员. */
  DISPATCHER(SEE_INCIDENTS, SEE_REPORTERS, DISPATCH, COUNT, PEOPLE),
  /** 核查、验收. */
  VERIFIER(SEE_INCIDENTS, SEE_REPORTERS, COUNT),
  /** 督办、值班长. */
  SUPERVISOR(SEE_INCIDENTS, SEE_REPORTERS, COUNT),
  /** 社区专干、服务大厅. */
  COMMUNITY(SEE_INCIDENTS, SEE_REPORTERS, COUNT),
  /** 网格长. */
  GRID_LEAD(SEE_INCIDENTS, SEE_REPORTERS),
  /** 网格员. */
  GRID_WORKER(SEE_INCIDENTS, SEE_REPORTERS),
  /** 楼栋长. */
  STEWARD(SEE_INCIDENTS),
  /** 物业: least data. */
  PROPERTY(SEE_INCIDENTS),
  /** 志愿者: least data. */
  VOLUNTEER(SEE_INCIDENTS),
  /** 网格联络员. */
  LIAISON(SEE_INCIDENTS, SEE_REPORTERS),
  /** 职能部门. */
  DEPARTMENT(SEE_INCIDENTS, SEE_REPORTERS);

  private final Set<Right> opens;

  Role(Right... opens) {
    this.opens = Set.of(opens);
  }

  public boolean opens(Right right) {
    return opens.contains(right);
  }

  /** Whether the role is one of the whole city, bound to no place. */
  public boolean isEverywhere() {
    return this == ADMINISTRATOR || this == AUDITOR;
  }

  /** Whether a grant may be less than an area: some grids, a building, some categories. */
  public boolean mayBeNarrow() {
    return opens(SEE_INCIDENTS) && this != ADMINISTRATOR;
  }
}

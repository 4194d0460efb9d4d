package org.gridmap.lifecycle;

/** As what somebody acts on an incident; which person is it where, is not known here. */
public enum DeedRole {
  /** 居民: who knows the number. */
  RESIDENT,
  /** 楼栋长. */
  STEWARD,
  /** 网格员. */
  GRID_WORKER,
  /** 网格长. */
  GRID_LEAD,
  /** 社区. */
  COMMUNITY,
  /** 物业. */
  PROPERTY,
  /** 志愿者. */
  VOLUNTEER,
  /** 网格联络员. */
  LIAISON,
  /** 职能部门. */
  DEPARTMENT,
  /** 受理员、派遣员. */
  DISPATCHER,
  /** 核查、验收. */
  VERIFIER,
  /** 督办、值班长. */
  SUPERVISOR,
  /** Whoever the incident was dispatched to, whatever else he is. */
  HANDLER,
  /** A rule of the service itself. */
  SERVICE
}

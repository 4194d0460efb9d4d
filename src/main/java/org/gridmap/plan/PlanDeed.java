package org.gridmap.plan;

/** What somebody does to a plan 调整方案 as a whole. */
public enum PlanDeed {
  /** Any gesture 修改. */
  CHANGE,
  /** Hand in for approval 提交. */
  SUBMIT,
  /** Find good 审批. */
  APPROVE,
  /** Send back with a note 退回. */
  RETURN,
  /** Give up 放弃. */
  ABANDON,
  /** Make its grids the valid ones 发布. */
  PUBLISH,
  /** Have it published at a later time 定时发布. */
  SCHEDULE,
  /** Take that time back 撤回定时. */
  REVOKE,
  /** Its time has come 生效. */
  TAKE_EFFECT,
  /** Its time has come, and it cannot be published 未能生效. */
  MISS,
  /** Put on the newest grids 更新到最新网格. */
  REBASE
}

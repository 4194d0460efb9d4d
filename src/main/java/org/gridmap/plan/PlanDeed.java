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
  /** Put on the newest grids 更新到最新网格. */
  REBASE
}

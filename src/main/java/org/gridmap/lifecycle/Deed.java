package org.gridmap.lifecycle;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be done to an incident 动作. Whether, by whom and from where says the life cycle. */
public enum Deed {
  /** 核实: somebody looked, it is as reported. */
  VERIFY,
  /** 受理: we take it. */
  ADMIT,
  /** 不予受理: we do not, on a ground. */
  DECLINE,
  /** 派单: names who must handle it. */
  DISPATCH,
  /** 改派: names another handler. */
  TRANSFER,
  /** 退回: the handler gives it back. */
  RETURN,
  /** 到场: the handler is there. */
  ARRIVE,
  /** 开始处置: work begins. */
  START,
  /** 办结: the handler says it is solved. */
  RESOLVE,
  /** 自处理: found and fixed at once. */
  SELF_HANDLE,
  /** 反馈: the reporter is told. */
  FEED_BACK,
  /** 验收: good enough, says somebody else than the handler. */
  ACCEPT,
  /** 验收不通过: back to work, says somebody else than the handler. */
  REJECT,
  /** 结案: the end of the case. */
  CLOSE,
  /** 复盘: looked back at and filed. */
  REVIEW,
  /** 挂账: stands still for a public reason. */
  HOLD,
  /** Goes on after a hold. */
  RESUME,
  /** 延期: a new deadline; the old one stays in sight. */
  EXTEND,
  /** 同意: what was asked for is granted, by somebody else. */
  APPROVE,
  /** 不同意: what was asked for is not granted. */
  REFUSE,
  /** 并案: it is another incident reported again. */
  MERGE,
  /** 分案: it is an incident of its own after all. */
  SPLIT,
  /** 重办: everything begins anew. */
  REOPEN,
  /** 作废: it should never have been there. */
  VOID,
  /** 议事: it goes to a deliberation. */
  DELIBERATE,
  /** 回访: the reporter was asked afterwards. */
  FOLLOW_UP,
  /** 评价: the reporter's judgement, once. */
  RATE;

  private static final Set<Deed> HANDLING = Set.of(ARRIVE, START, RESOLVE, SELF_HANDLE);
  private static final Set<Deed> VERIFYING = Set.of(ACCEPT, REJECT);
  private static final Set<Deed> BOUNCING = Set.of(RETURN, TRANSFER);
  private static final Set<Deed> DECIDING = Set.of(APPROVE, REFUSE);
  private static final Set<Deed> DURING_HOLD = Set.of(RESUME, MERGE, VOID);

  /** The deed of a name in any case, or empty. */
  public static Optional<Deed> named(String name) {
    try {
      return Optional.of(valueOf(name.strip().toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /** Whether who does it has handled the incident from then on. */
  public boolean isHandling() {
    return HANDLING.contains(this);
  }

  /** Whether it judges the work of the handler, who therefore may never do it. */
  public boolean isVerifying() {
    return VERIFYING.contains(this);
  }

  /** Whether it moves an incident away from a handler who was named. */
  boolean isBouncing() {
    return BOUNCING.contains(this);
  }

  /** Whether it decides on what somebody asked for. */
  boolean isDeciding() {
    return DECIDING.contains(this);
  }

  /** Whether it may be done to an incident that stands still. */
  boolean isPossibleOnHold() {
    return DURING_HOLD.contains(this);
  }
}

// @ts-check

/** The texts of the notice box. */
export const NOTICES_CHINESE = {
  'notices.title': '通知',
  'notices.unread': '通知，{count} 条未读',
  'notices.none-unread': '通知，没有未读',
  'notices.new': '未读：',
  'notices.read-all': '全部标为已读',
  'notices.empty': '还没有通知。',
  'notices.loading': '正在读取…',
  'notices.more': '更早的通知',
  'notices.fault': '通知没有读到，请检查网络后重试。',
  'notices.retry': '重试',
  'notices.mail': '同时发到邮箱',
  'notices.keep': '保存',
  'notices.kept': '已保存',
};

// @ts-check

/** What the pages for residents say beside the form. */
export const RESIDENT_CHINESE = {
  'draft.another': '另写一份（这份留着）',
  'draft.others': '还有 {count} 份没提交的',
  'draft.goOn': '接着写',
  'draft.away': '删除',
  'own.title': '我在这台手机上的上报（{count}）',
  'aloud.read': '朗读',
  'aloud.stop': '停止',
  'desk.call': '打电话给社区',
  'desk.callWorker': '打电话给网格员',
};

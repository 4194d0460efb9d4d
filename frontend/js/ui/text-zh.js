// @ts-check

export const CHINESE = {
  'map.town': '本镇网格地图',
  'map.closer': '放大',
  'map.farther': '缩小',
  'map.up': '向上移动',
  'map.down': '向下移动',
  'map.left': '向左移动',
  'map.right': '向右移动',
  'load.title': '各网格户数（目标 300 户）',
  'load.households': '{count}户',
  'load.farBelow': '少三成以上',
  'load.below': '偏少',
  'load.balanced': '均衡（±10%）',
  'load.above': '偏多',
  'load.farAbove': '多三成以上',
  'load.exclusive': '专属网格',
};

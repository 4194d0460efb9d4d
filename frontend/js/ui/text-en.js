// @ts-check

/** @type {typeof import('./text-zh.js').CHINESE} */
export const ENGLISH = {
  'map.town': 'Map of the town and its grids',
  'map.closer': 'Zoom in',
  'map.farther': 'Zoom out',
  'map.up': 'Move up',
  'map.down': 'Move down',
  'map.left': 'Move left',
  'map.right': 'Move right',
  'load.title': 'Households per grid (target 300)',
  'load.households': '{count} hh',
  'load.farBelow': '30% below or less',
  'load.below': 'Below',
  'load.balanced': 'Balanced (±10%)',
  'load.above': 'Above',
  'load.farAbove': '30% above or more',
  'load.exclusive': 'Exclusive grid',
};

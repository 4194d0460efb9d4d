// @ts-check

/** @typedef {{lon: number, lat: number}} LonLat Degrees, in the datum its name says. */

const degrees = (/** @type {number} */ value) => value.toFixed(6);

/** Addresses that open the way on foot in the map services, each in its own datum.
 * @param {{gcj02: LonLat, bd09: LonLat}} place
 * @param {string} name what the goal is called there
 * @returns {{amap: string, tencent: string, baidu: string}} */
export function routesTo({ gcj02, bd09 }, name) {
  const title = encodeURIComponent(name);
  const amap = `${degrees(gcj02.lon)},${degrees(gcj02.lat)}`;
  const tencent = `${degrees(gcj02.lat)},${degrees(gcj02.lon)}`;
  const baidu = `latlng:${degrees(bd09.lat)},${degrees(bd09.lon)}|name:${name}`;
  return {
    amap: `https://uri.amap.com/navigation?to=${amap},${title}&mode=walk&coordinate=gaode&src=gridmap&callnative=1`,
    tencent: `https://apis.map.qq.com/uri/v1/routeplan?type=walk&to=${title}&tocoord=${tencent}&referer=gridmap`,
    baidu: `https://api.map.baidu.com/direction?origin=${encodeURIComponent('我的位置')}&destination=${
      encodeURIComponent(baidu)}&mode=walking&coord_type=bd09ll&output=html&src=gridmap`,
  };
}

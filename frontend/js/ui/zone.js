// @ts-check

/** The town's time zone, as the page says it: times on all pages are the town's. */
export const zone = document.body.dataset.zone ?? 'Asia/Shanghai';

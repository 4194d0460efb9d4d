// @ts-check

/** The count as it stands on the bell; nothing when everything is read.
 * @param {{count: number, more: boolean}} unread */
export const countText = ({ count, more }) => (count === 0 ? '' : `${count}${more ? '+' : ''}`);

/** The notices with one of them, or it and all older ones, read.
 * @template {{id: number, readAt?: string}} N
 * @param {N[]} notices
 * @param {{id: number, older: boolean}} read
 * @param {string} now
 * @returns {N[]} */
export const withRead = (notices, { id, older }, now) =>
  notices.map((notice) =>
    !notice.readAt && (notice.id === id || (older && notice.id < id))
      ? { ...notice, readAt: now }
      : notice,
  );

/** Where a notice leads: to its whistle, else to its incident; nowhere when it is about neither.
 * @param {{incident?: string, args?: Record<string, string>}} notice */
export const addressOfNotice = ({ incident, args }) =>
  args?.whistle ? `/whistles?whistle=${encodeURIComponent(args.whistle)}`
  : incident ? `/dispatch?open=${encodeURIComponent(incident)}` : null;

// @ts-check

/** What the pages for residents say beside the form. */
export const RESIDENT_ENGLISH = {
  'draft.another': 'Write another (this one is kept)',
  'draft.others': '{count} more not sent',
  'draft.goOn': 'Go on',
  'draft.away': 'Delete',
  'own.title': 'My reports on this phone ({count})',
  'aloud.read': 'Read aloud',
  'aloud.stop': 'Stop',
  'desk.call': 'Call the community',
  'desk.callWorker': 'Call the grid worker',
};

// @ts-check

/** The texts of the notice box. */
export const NOTICES_ENGLISH = {
  'notices.title': 'Notices',
  'notices.unread': 'Notices, {count} unread',
  'notices.none-unread': 'Notices, none unread',
  'notices.new': 'Unread: ',
  'notices.read-all': 'Mark all as read',
  'notices.empty': 'No notices yet.',
  'notices.loading': 'Loading…',
  'notices.more': 'Older notices',
  'notices.fault': 'The notices could not be read. Check the network and try again.',
  'notices.retry': 'Try again',
  'notices.mail': 'Also by mail to',
  'notices.keep': 'Save',
  'notices.kept': 'Saved',
};

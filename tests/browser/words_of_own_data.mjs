// What the pages of one's own data say, for the browser tests.

export const ownData = { path: '/account/data' };
export const portable = { path: '/assistant/portable-record' };
export const sharing = {
  path: '/assistant/shared-links',
  page: '/shared/',
  week: '7 days',
  make: 'Make a link',
  show: 'Show the record',
  withdraw: /^Take this link back/,
};

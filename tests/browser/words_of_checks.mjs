// What the pages about checks say, for the browser tests.

export const checks = {
  path: '/assistant/record/checks',
  changeReferee: /^Change.*Lee Made-up/,
  // How many of each a listing needs.
  needed: { identity: 1, 'right-to-work': 1, reference: 2, dbs: 1 },
  told: {
    identity: { answers: { radios: ['Passport'] } },
    'right-to-work': {
      answers: { radios: ['I may work here for a limited time'], texts: { 'How many hours a week may you work?': '20' } },
      dates: { 'Until when may you work here?': ['27', '3', '2031'] },
    },
    reference: {
      answers: { texts: { 'First and last name': 'Lee Made-up', 'Telephone number': '0116 496 0123' }, radios: ['Worked with me'] },
    },
    dbs: {
      answers: { radios: ['Basic', 'Adults', 'No'] },
      dates: { 'When was it issued?': ['1', '3', '2026'] },
    },
    'car-insurance': {
      answers: {},
      dates: { 'Until when are you insured for business use?': ['27', '3', '2027'] },
    },
  },
};

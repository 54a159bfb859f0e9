// What the pages say on which employers look for a PA, for the browser tests.

export const finder = {
  start: 'Look for a PA',
  path: '/employer/search',
  results: '/employer/search/results',
  gender: '/employer/search/gender',
  about: (step) => `/employer/search/about/${step}`,
  steps: ['place', 'times', 'hours', 'tasks', 'experience', 'healthcare', 'languages', 'driving', 'home', 'pay', 'checked', 'interests'],
  title: 'What do you look for in a PA?',
  found: 'PAs who fit',
  go: 'Continue',
  show: 'Show who fits',
  change: (what) => `Change ${what}`,
  times: 'days and times',
  tasks: 'tasks',
  languages: 'languages',
  driving: 'driving',
  tuesday: 'Tuesday morning',
  thursday: 'Thursday morning',
  personalCare: 'Washing, dressing and personal care',
  must: 'Must have',
  gujarati: 'Gujarati',
  drives: 'Drives',
  woman: 'Woman',
  reason: 'For washing, dressing, using the toilet or other intimate care',
  // An address in which everything is asked for that can be.
  everything:
    'place=own&miles=10&times=tuesday-morning&times=thursday-morning&wish_times=friday-morning&times_how=any&hours=12&tasks=personal_care'
    + '&wish_tasks=cooking&languages=gu&drive=any&pets=dogs&smoking=not_at_work&pay=20&looking=soon&interests=cooking',
  // One that hardly anybody fits.
  hardly: 'place=own&miles=1&times=sunday-night&times=monday-night&times_how=all&tasks=personal_care&languages=ulster_scots',
  wrong: 'place=own&tasks=flying&hours=8.3',
  never: '01900000-0000-7000-8000-000000000000',
  profile: '/employer/assistants/:id',
  fits: 'Fits',
  wards: 'Where these PAs are',
  elsewhere: 'place=E05010458',
  checks: 'What the council has checked',
  yourself: /You must check this yourself before work starts/,
  gone: 'This PA is not shown',
};

// What the pages about suspensions say, to safeguarding officers and to whoever is suspended, for the browser tests.

export const suspensions = {
  path: '/safeguarding',
  search: '/safeguarding/search',
  suspend: 'Suspend this person',
  reason: 'A police enquiry',
  grounds: 'Grounds',
  madeUp: 'Two neighbours rang.',
  held: /^Do not tell this person yet/,
  send: 'Suspend this person now',
  done: 'This person is suspended from now on.',
  tell: 'Tell this person now',
  review: 'Look at this suspension again',
  goesOn: 'It goes on, and is looked at again in ten working days',
  lifts: 'It is lifted now',
  save: 'Save the decision',
  reviewed: 'Noted: the suspension goes on.',
  lifted: 'The suspension is lifted.',
  seen: /A safeguarding officer has suspended this person/,
  own: { path: '/assistant/suspension', read: 'Read what this means', since: /^The council has suspended your record on/ },
};

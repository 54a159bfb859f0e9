// What the pages about removal for risk, and about whoever comes back, say to safeguarding officers, for the browser tests.

export const risk = {
  rulings: '/safeguarding/rulings',
  matches: '/safeguarding/matches',
  remove: 'Take this record off the register for risk',
  under: 'See the refusal or removal for risk',
  reasons: 'Your reasons',
  madeUp: 'An enquiry has found that money was used without asking.',
  held: /^Do not tell the personal assistant yet/,
  propose: 'Save the proposal',
  proposed: 'Your proposal is saved.',
  send: 'Save what you say',
};

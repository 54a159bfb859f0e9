// What the pages of requests about data say, to whoever asks and to administrators, and those of periods, for the browser
// tests.

export const requests = {
  own: '/account/data/requests',
  ask: '/account/data/requests/new',
  list: '/administrator/requests',
  answered: '/administrator/requests/answered',
  erase: 'Erase something',
  complaint: 'A complaint about how my data is used',
  text: 'Tell us what you want',
  madeUp: 'Please erase the notes about my old address.',
  send: 'Send',
  sent: 'We have your request.',
  takeBack: /^Take this request back/,
  takenBack: 'You have taken your request back.',
  acknowledge: 'Acknowledge this complaint',
  acknowledged: 'The complaint is acknowledged.',
  answer: 'Your answer',
  sendAnswer: 'Send this answer',
  isAnswered: /^The answer is saved/,
  sendLonger: 'Take longer, and tell the person',
};
export const retention = {
  path: '/administrator/retention',
  plan: '/administrator/retention/new',
  log: '/administrator/retention/log',
  draft: 'A record that was not sent',
  months: 'For how many months?',
  from: 'From which day on?',
  set: 'Set this period',
  planned: 'The new period is set. It holds from its day on.',
  withdraw: /^Take this change back/,
  withdrawn: 'The change is taken back.',
};

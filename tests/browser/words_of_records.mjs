// What the pages about checking records say, to registrars and to the owners of records, for the browser tests.

export const records = {
  path: '/registrar/records',
  mine: '/registrar/records?mine=yes',
  next: 'Take the next record',
  notKnown: 'No, I do not',
  goOn: 'Continue',
  decide: /^Decide/,
  undecided: /^Decide \(/,
  decideIdentity: 'Decide (Identity)',
  accept: 'Yes, it was checked',
  inPerson: 'Papers seen in person',
  byTelephone: 'Spoken to on the telephone',
  nothingShown: 'Nothing that matters for this work',
  lookAgain: 'By when does the council look again?',
  inThreeYears: () => ['1', '6', String(new Date().getFullYear() + 3)],
  save: 'Save the decision',
  decided: 'Your decision is saved.',
  put: 'Put on the register',
  lacking: 'Check what is missing before you put this record on the register',
  isOn: 'The record is on the register.',
  never: '01900000-0000-7000-8000-000000000000',
  ask: 'Ask something more',
  question: 'Your question',
  madeUpQuestion: 'Which course do you mean?',
  send: 'Send the question',
  asked: 'Your question is sent.',
  seeQuestion: 'See the question',
  saveAnswer: 'Save the answer',
  refuse: 'Refuse this record',
  refuseOrRemove: /^(Refuse this record|Take this record off)/,
  ruling: 'Refusal or removal',
  reason: 'The references do not support it',
  reasons: 'Your reasons',
  madeUpReasons: 'Two people did not answer.',
  held: /^Do not tell the personal assistant yet/,
  propose: 'Save the proposal',
  proposed: 'Your proposal is saved.',
  decideRuling: 'Save the decision',
  ruled: 'The decision is saved, and the personal assistant is told.',
  another: 'You proposed or decided this, so another officer decides about the appeal.',
  overturned: 'The decision is reversed',
  decideAppeal: 'Save what you decide',
  own: {
    question: '/assistant/question',
    read: 'Read and answer the question',
    answer: 'Your answer',
    send: 'Send your answer',
    sent: 'Your answer is sent. Thank you.',
    madeUp: 'The one in Oadby, in spring.',
    path: '/assistant/decision',
    decision: 'Read the decision',
    reply: { label: 'Your reply', button: 'Send your reply', done: 'Your reply is sent.' },
    appeal: { label: 'Your appeal', button: 'Send your appeal', done: 'Your appeal is sent.' },
    refused: 'Refused',
    onRegister: 'On the register',
  },
};

export const search = {
  path: '/registrar/search',
  box: 'Name, register number or postcode',
  button: 'Find',
  many: 'patel',
  nobody: 'Quizzlewick',
  mistyped: 'PA-2222-23',
};

// Checks at which the council wanted to look again.
export const lookAgain = { path: '/registrar/look-again' };

// People without e-mail, who are rung.
export const calls = { path: '/registrar/calls' };

// Saying that a record is still right.
export const stillRight = {
  path: '/still-right/',
  done: '/still-right',
  button: 'Yes, my record is still right',
  back: 'Yes, it is still right: show my listing again',
  saved: 'Thank you. Your record is confirmed.',
  shownKey: 'Shown to employers',
  why: /^You have not confirmed it since/,
};

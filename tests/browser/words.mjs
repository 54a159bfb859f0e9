// Every label, address and made-up value that the browser tests look for. When the words of a page
// change, change them here; nothing else in tests/browser spells them.

export const start = { path: '/', createAccount: 'Create an account', signIn: 'Sign in' };

export const join = {
  path: '/join',
  start: 'Start',
  steps: ['/join/role', '/join/email', '/join/password', '/join/check', '/join/sent'],
  roles: {
    assistant: 'I am a personal assistant',
    employer: 'I employ a personal assistant',
  },
  email: 'What is your email address?',
  password: 'Password',
  create: 'Create my account',
};

export const confirm = { path: '/confirm/', password: 'The password that you chose', button: 'Confirm my email address', done: /Your email address is confirmed/ };

// A draft that a council imported from its list.
export const imported = {
  path: '/imported/',
  away: '/take-away',
  done: '/taken-away',
  button: 'Keep it and make my account',
  takeAway: 'Take it away',
  columns: 'email,first name,last name,date of birth,postcode,telephone',
  row: 'Asha,Made-up,14/05/1987,LE3 1AA,0116 496 0123',
};

export const signIn = { path: '/sign-in', email: 'Email address', password: 'Password', button: 'Sign in' };

// What accounts.json notes of the PA who has begun nothing.
export const newcomer = 'no record yet';

// What accounts.json notes of those who were made to be looked at.
export const shows = {
  'runs-out': 'training has run out, or runs out within 30, 60 and 90 days',
  'checks-ended': 'checks have run out, so the listing is not shown',
  'not-confirmed': 'listed, and marked as not confirmed',
  hidden: 'the listing is hidden: nobody confirmed it',
};
export const home = { path: '/home', assistant: '/assistant', employer: '/employer' };

export const account = { path: '/account' };

export const contact = {
  path: '/account/contact',
  link: 'Your contact details',
  // What each mode answers, by label. The next mode finds the answers of the one before and changes them.
  answers: {
    script: {
      texts: {
        'Full name': 'Ada Okafor',
        'Telephone number': '0116 496 0123',
        'Address for letters': '1 Made-up Road\nLeicester',
        Postcode: 'LE1 1AA',
      },
    },
    plain: {
      texts: {
        'Full name': 'Siân Ó Briain',
        'Telephone number': '0116 496 0456',
        'Address for letters': 'Flat 2\n3 Nowhere Street\nLeicester',
        Postcode: 'LE2 2BB',
      },
    },
    keyboard: {
      texts: { 'Full name': 'Jo Patel', 'Telephone number': '0116 496 0789', 'Address for letters': '9 Elsewhere Lane', Postcode: 'LE3 3HH' },
    },
  },
  wrong: { texts: { 'Full name': '', 'Telephone number': 'none of your business', Postcode: 'somewhere' } },
  long: {
    texts: {
      'Full name': `${'Bartholomew '.repeat(7)}Featherstone`,
      'Telephone number': '0116 496 0123',
      'Address for letters': `${'Unbroken'.repeat(20)}\n${'a long line of an address '.repeat(4)}`,
      Postcode: 'LE1 1AA',
    },
  },
};

export const preferences = {
  path: '/account/preferences',
  link: 'How we reach you',
  answers: {
    script: { texts: { 'Your language': 'English', 'Language of the interpreter': '' }, radios: ['Email', 'Standard', 'No'] },
    plain: {
      texts: { 'Your language': 'Gujarati', 'Language of the interpreter': 'Gujarati' },
      radios: ['Email', 'Large print', 'Yes'],
    },
    keyboard: { texts: { 'Your language': 'Polish', 'Language of the interpreter': '' }, radios: ['Email', 'Easy Read', 'No'] },
  },
  byLetter: (format) => ({ texts: { 'Your language': 'English' }, radios: ['Letter', format, 'No'] }),
  wrong: { texts: { 'Your language': '' }, radios: ['Letter', 'Yes'] },
};

// What an owner does with the own account.
export const current = 'Your password';
export const forgotten = {
  path: '/forgotten-password',
  link: /^Get a new password/,
  email: 'Email address',
  button: 'Send the link',
  sent: '/forgotten-password/sent',
};
export const reset = { path: '/new-password/', password: 'New password', button: 'Set the password', done: '/password-set' };
export const changePassword = {
  path: '/account/password',
  password: 'New password',
  button: 'Change the password',
  done: /Your password is changed/,
};
export const changeEmail = {
  path: '/account/email',
  link: 'Change email address',
  email: 'New email address',
  button: 'Send the link',
  sent: '/account/email/sent',
};
export const newAddress = { path: '/new-address/', button: 'Change the email address', done: /Your email address is changed/ };
export const sessions = {
  path: '/account/sessions',
  link: 'See where you are signed in',
  end: /^End this session/,
  ended: /^Ended\./,
};
export const tokens = { path: '/account/tokens', own: 'Read my own record', month: '30 days', make: 'Make a token', withdraw: /^Take this token back/ };
export const close = { path: '/account/close', link: 'Close your account', button: 'Close my account', done: '/account-closed' };

// The second factor.
export const code = { path: '/sign-in/code', field: 'Code', button: 'Continue' };
export const recovery = { path: '/sign-in/recovery-code', link: 'I cannot use my app', field: 'Recovery code' };
export const setUp = {
  path: '/sign-in/set-up',
  done: 'Your authenticator app is set up',
  next: 'I have kept them: continue',
};
export const factor = {
  path: '/account/second-factor',
  setUp: '/account/second-factor/set-up',
  codes: '/account/second-factor/codes',
  codesButton: 'Get new codes',
  off: '/account/second-factor/off',
  offButton: 'Stop using the app',
  nineLeft: 'Recovery codes left: 9.',
};

// Officers of the council.
export const roles = { registrar: 'Registrar', safeguarding: 'Safeguarding officer' };
export const officer = { path: '/officer' };
export const officers = { path: '/administrator/officers', title: 'Officers and invitations', withdraw: 'Withdraw', change: (name) => `Change (${name})` };
export const invite = {
  path: '/administrator/officers/invite',
  link: 'Invite an officer',
  email: 'Email address',
  button: 'Send invitation',
};
export const invitation = { path: '/invitation/', password: 'Choose a password', button: 'Accept' };
export const oneOfficer = {
  path: '/administrator/officer/',
  withdraw: (role) => `Withdraw: ${role}`,
  withdrawn: /The role was withdrawn/,
};
export const proposals = {
  path: '/officer/appointments',
  title: 'Appointments that wait for a second officer',
  agree: 'Agree',
  decline: 'Do not agree',
  agreed: /You agreed/,
  notYou: /Somebody else has to decide/,
};
export const letters = {
  path: '/registrar/letters',
  printed: 'I have printed it',
  never: '01890000-0000-7000-8000-000000000000',
};
export const jobs = { path: '/administrator/jobs', all: 'Everything that waits' };
export const audit = { path: '/administrator/audit', file: '/administrator/audit/export', button: 'Show these lines', officer: 'Who did it', act: 'What was done', opened: 'A registrar opened a record' };

export const signOut = { button: 'Sign out', path: '/signed-out' };

export const exit = { path: '/exit', link: /Exit this page/ };

export const continueButton = 'Continue';
export const saveButton = 'Save';
export const saved = /saved/i;

// Three unlikely words: long enough, in no list.
export const madeUp = {
  password: 'kettle violin saxifrage 58',
  newPassword: 'walnut trombone estuary 7',
  wrongPassword: 'not the password at all',
  commonPassword: 'password1234',
  email: (role, mode) => `${role}.${mode}@people.example`,
  officer: (name, mode) => `${name}.${mode}@council.example`,
};

// The page of help, and where an administrator writes it.
export const help = {
  path: '/help-for-personal-assistants',
  employers: '/help-for-employers',
  overview: '/administrator/help',
  add: '/administrator/help/add',
  sections: '/administrator/help/sections/',
  preview: '/administrator/help/preview',
  versions: '/administrator/help/versions',
  down: 'Move down',
  wrong: { texts: { Title: 'x'.repeat(101), Text: 'See [this page](http://a.example).' } },
  right: { texts: { Title: 'Cards', Text: 'See [this page](https://a.example).\n\n- one\n- two' } },
};
export const consents = { path: '/account/consents', give: 'I agree', withdraw: 'Take it back' };
export const equality = {
  path: '/assistant/equality',
  way: '/assistant/record/way',
  recordOnly: 'Keep a record only',
  begin: 'Save and continue',
  agree: 'I agree: show me the questions',
  save: 'Save and go on',
  topics: ['sex', 'gender', 'ethnicity', 'religion', 'orientation', 'disability', 'caring'],
};
export const privacy = {
  path: '/privacy',
  purposes: [
    '/privacy/keeping-your-record',
    '/privacy/being-listed-and-found',
    '/privacy/checking-what-you-say',
    '/privacy/checking-employers',
    '/privacy/decisions-and-safety',
    '/privacy/getting-in-touch',
    '/privacy/workforce-figures',
    '/privacy/equality-monitoring',
    '/privacy/accounts-and-security',
    '/privacy/letters-and-mail',
    '/privacy/requests-about-your-data',
    '/privacy/who-did-what',
  ],
};

// The pages that the footer leads to, besides the page of help.
export const footer = ['/accessibility', '/privacy'];

export * from './words_of_record.mjs';
export * from './words_of_checks.mjs';
export * from './words_of_records.mjs';
export * from './words_of_suspensions.mjs';
export * from './words_of_risk.mjs';
export * from './words_of_assisting.mjs';
export * from './words_of_employers.mjs';
export * from './words_of_finder.mjs';
export * from './words_of_own_data.mjs';
export * from './words_of_requests.mjs';

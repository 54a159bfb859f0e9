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

export const signIn = { path: '/sign-in', email: 'Email address', password: 'Password', button: 'Sign in' };

// What accounts.json notes of the PA who has begun nothing.
export const newcomer = 'no record yet';
export const home = { path: '/home', assistant: '/assistant', employer: '/employer' };

// The record of a personal assistant, page by page: what is answered, and what is wrong.
export const record = {
  path: '/assistant/record',
  save: 'Save and continue',
  sections: {
    name: { wrong: { texts: { 'First name': '' } }, answers: { texts: { 'First name': 'Asha', 'Last name': 'Made-up' } } },
    'birth-date': { wrong: { texts: { Day: '31', Month: '2', Year: '1987' } }, answers: { texts: { Day: '14', Month: '5', Year: '1987' } } },
    way: { answers: { radios: ['Keep a record, and be listed'] } },
    travel: { wrong: {}, answers: { radios: ['Up to 5 miles'], boxes: { 'Public transport': true, 'On foot': true } } },
    languages: {
      wrong: { selects: { 'Language 1': 'Choose a language', 'How well do you know language 1?': 'Fluent' } },
      answers: { selects: { 'Language 1': 'English', 'How well do you know language 1?': 'Fluent' } },
    },
    tasks: { wrong: {}, answers: { boxes: { 'Cooking and preparing meals': true, 'Waking nights': true } } },
    needs: { wrong: {}, answers: { boxes: { 'Older people with dementia': true } } },
    healthcare: { wrong: {}, answers: { boxes: { 'Skin and wound care': true } } },
    about: {
      wrong: { texts: { 'About you and how you work': 'Ring me on 0116 496 0123' } },
      answers: { texts: { 'About you and how you work': 'I like to laugh.\nI cook well.', 'Your interests': 'Films' } },
    },
    details: { answers: { radios: ['Woman'], boxes: { Dogs: true } } },
    availability: { wrong: {}, answers: { boxes: { 'Monday morning': true, 'Sunday night': true, 'School holidays': true } } },
    hours: {
      wrong: { texts: { 'The fewest hours you want in a week': '20', 'The most hours you want in a week': '76', 'Pay you ask for an hour': 'a lot' } },
      answers: {
        texts: { 'The fewest hours you want in a week': '8', 'The most hours you want in a week': '16.5', 'Pay you ask for an hour': '5.00' },
        radios: ['Now', 'I do not mind'],
      },
    },
  },
  more: 'Add another language',
  start: 'Start your record',
  missing: /We still need your answer/,
  advice: /0300 123 1100/,
  shown: 'Asha M.',
  legalMinimum: 'The legal minimum or more',
  leaveLink: 'Leave the register',
  leaveButton: 'Leave the register',
  left: /You have left the register/,
  backButton: 'Come back to the register',
  lowPay: '/assistant/record/hours/low-pay',
  check: '/assistant/record/check',
  preview: '/assistant/record/preview',
  leave: '/assistant/record/leave',
};
export const blocked = {
  path: '/assistant/blocked',
  button: 'Add this person',
  answers: { texts: { 'First and last name': 'Lee Made-up', 'Email address, if you know it': 'lee@people.example' } },
};

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
export const audit = { path: '/administrator/audit', file: '/administrator/audit/export', button: 'Show these lines', officer: 'Who did it' };

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
    '/privacy/getting-in-touch',
    '/privacy/workforce-figures',
    '/privacy/equality-monitoring',
    '/privacy/accounts-and-security',
    '/privacy/letters-and-mail',
    '/privacy/who-did-what',
  ],
};

// The pages that the footer leads to, besides the page of help.
export const footer = ['/accessibility', '/privacy'];


// What she has done and learned.
export const experience = {
  jobs: {
    path: '/assistant/record/jobs',
    first: '/assistant/record/jobs/first',
    add: '/assistant/record/jobs/add',
    one: '/assistant/record/job/',
    change: /^Change.*Job 1/,
    opening: { radios: ['Yes'] },
    told: {
      radios: ['Through an agency', 'Pool or bank', 'No, it ended'],
      selects: { 'Why did it end?': 'Travel' },
      texts: { 'Hours in your contract': '16.5', 'Pay for an hour': '9.50' },
    },
  },
  qualifications: {
    path: '/assistant/record/qualifications',
    first: '/assistant/record/qualifications/first',
    add: '/assistant/record/qualifications/add',
    one: '/assistant/record/qualification/',
    change: /^Change.*dementia/i,
    opening: { radios: ['Yes', 'Yes, in progress or partly completed'] },
    find: 'Search for the qualification',
    search: 'Search',
    query: 'dementia level 2',
    title: 'Dementia, award, level 2',
    unknown: 'underwater welding',
  },
  training: {
    path: '/assistant/record/training',
    first: '/assistant/record/training/first',
    add: '/assistant/record/training/add',
    ask: '/assistant/record/training/ask',
    one: '/assistant/record/training-done/',
    oneAsked: '/assistant/record/training-asked/',
    change: /^Change.*\(Epilepsy/,
    changeAsked: /^Change.*Asked for: Diabetes/,
    opening: { radios: ['Yes'] },
    told: { selects: { 'What was it about?': 'Epilepsy' }, texts: { 'Name of the course': 'Epilepsy awareness' } },
    asked: { selects: { 'What was it about?': 'Diabetes' }, radios: ['I could not do it'] },
  },
  pathway: { path: '/assistant/record/pathway' },
};

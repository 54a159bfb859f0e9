// Every label, address and made-up value that the browser tests look for. When the words of a page
// change, change them here; nothing else in tests/browser spells them.

export const start = { path: '/', createAccount: 'Create an account', signIn: 'Sign in' };

export const join = {
  path: '/join',
  steps: ['/join/role', '/join/email', '/join/password', '/join/check', '/join/sent'],
  roles: {
    assistant: 'I work as a personal assistant',
    employer: 'I employ, or want to employ, a personal assistant',
  },
  email: 'Email address',
  password: 'Password',
  create: 'Create my account',
};

export const confirm = { path: '/confirm/', button: 'Confirm my email address' };

export const signIn = {
  path: '/sign-in',
  email: 'Email address',
  password: 'Password',
  button: 'Sign in',
};

export const home = { path: '/home', assistant: '/assistant', employer: '/employer' };

export const account = { path: '/account' };

export const contact = {
  path: '/account/contact',
  answers: {
    script: { texts: { 'Telephone number': '07700 900101' } },
    plain: { texts: { 'Telephone number': '07700 900102' } },
    keyboard: { texts: { 'Telephone number': '07700 900103' } },
  },
  wrong: { texts: { 'Telephone number': 'none of your business' } },
};

export const preferences = {
  path: '/account/preferences',
  answers: {
    script: { boxes: { 'Large print': true } },
    plain: { boxes: { 'Large print': false } },
    keyboard: { boxes: { 'Large print': true } },
  },
};

export const signOut = { button: 'Sign out' };

export const exit = { path: '/exit', link: /Exit this page/ };

export const continueButton = 'Continue';
export const saveButton = /^Save/;

// Three unlikely words: long enough, in no list.
export const madeUp = {
  password: 'kettle violin saxifrage 58',
  email: (role, mode) => `${role}.${mode}@people.example`,
};

// The pages that the footer leads to.
export const footer = ['/accessibility', '/privacy'];

// What the pages of registrars about records say, for the browser tests.

export const records = {
  path: '/registrar/records',
  mine: '/registrar/records?mine=yes',
  next: 'Take the next record',
  notKnown: 'No, I do not',
  goOn: 'Continue',
  decide: /^Decide/,
  save: 'Save the decision',
  put: 'Put on the register',
  never: '01900000-0000-7000-8000-000000000000',
};

// People without e-mail, who are rung.
export const calls = { path: '/registrar/calls' };

// Saying that a record is still right.
export const stillRight = {
  path: '/still-right/',
  done: '/still-right',
  button: 'Yes, my record is still right',
};

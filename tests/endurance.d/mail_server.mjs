// A small mail server with moods. It notes every message that came in whole, and whether it said so.

import { createServer } from 'node:net';
import { freePort } from '../browser/service.mjs';
import { sleep } from './writers.mjs';

// What it answers, by step; `null` is silence, `hangUp` ends the connection.
const moods = {
  well: {},
  slow: { pauseMs: 700 },
  busy: { RCPT: '451 4.3.0 Try later' },
  full: { content: '452 4.3.1 No space' },
  closed: { greeting: '421 4.3.2 Not now', hangUpAt: 'greeting' },
  rude: { hangUpAt: 'MAIL' },
  babbling: { EHLO: 'It is a fine day' },
  // The message was taken, and the answer that says so never comes.
  withholding: { hangUpAt: 'content' },
};

export class MailServer {
  messages = []; // { to, id, said } of every message that came in whole

  // Nobody listens before `open`.
  constructor(port) {
    this.port = port;
    this.mood = 'well';
    this.sockets = new Set();
  }

  static async make() {
    return new MailServer(await freePort());
  }

  get setting() {
    return `smtp-plain://127.0.0.1:${this.port}`;
  }

  open() {
    this.server = createServer((socket) => this.#talk(socket));
    return new Promise((done) => this.server.listen(this.port, '127.0.0.1', done));
  }

  close() {
    this.sockets.forEach((socket) => socket.destroy());
    return new Promise((done) => this.server.close(done));
  }

  async #talk(socket) {
    this.sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => this.sockets.delete(socket));
    const mood = moods[this.mood];
    const say = async (step, usual) => {
      if (mood.pauseMs) await sleep(mood.pauseMs);
      if (mood[step] !== undefined) socket.write(`${mood[step]}\r\n`);
      else if (mood.hangUpAt !== step) socket.write(`${usual}\r\n`);
      if (mood.hangUpAt === step) socket.destroy();
      return mood[step] === undefined && mood.hangUpAt !== step;
    };
    await say('greeting', '220 mail.example ESMTP');
    const letter = { to: null };
    for await (const { line, content } of lines(socket)) {
      if (content !== undefined) await this.#take(letter, content, say, mood);
      else await answer(line, letter, say);
      if (socket.destroyed) return;
    }
  }

  async #take(letter, content, say, mood) {
    const id = /^message-id: *(\S+)/im.exec(content.replace(/\r\n[ \t]+/g, ' '))?.[1];
    const said = await say('content', '250 2.0.0 Taken');
    // A server that says no has not taken it; one that hangs up has.
    if (said || mood.hangUpAt === 'content') this.messages.push({ to: letter.to, id, said });
  }
}

async function answer(line, letter, say) {
  const word = line.slice(0, 4).toUpperCase();
  if (word === 'EHLO' || word === 'HELO') await say('EHLO', '250 mail.example');
  else if (word === 'MAIL') await say('MAIL', '250 2.1.0 Go on');
  else if (word === 'RCPT') {
    letter.to = /<([^>]*)>/.exec(line)?.[1];
    await say('RCPT', '250 2.1.5 Go on');
  } else if (word === 'DATA') await say('DATA', '354 Go on');
  else if (word === 'QUIT') await say('QUIT', '221 2.0.0 Bye');
  else await say('other', '250 2.0.0 Yes');
}

// What a client sends: a line each, and after DATA the whole content.
async function* lines(socket) {
  let [text, inContent] = ['', false];
  try {
    for await (const part of socket) {
      text += part.toString('latin1');
      for (;;) {
        const end = text.indexOf(inContent ? '\r\n.\r\n' : '\r\n');
        if (end < 0) break;
        const piece = text.slice(0, end);
        text = text.slice(end + (inContent ? 5 : 2));
        if (inContent) yield { content: piece };
        else yield { line: piece };
        inContent = !inContent && /^DATA/i.test(piece);
      }
    }
  } catch {
    // hung up
  }
}

// What is wrong with what arrived for those who were told that a mail was sent to them: an empty list when each got
// one mail, and got it again, by the same name, only where the server had not said that it took it (or, with `again`,
// where whoever heard it say so may have been killed).
export function mailProblems(messages, addresses, { again = false } = {}) {
  const problems = [];
  for (const address of addresses) {
    const got = messages.filter(({ to }) => to === address);
    const said = got.filter((message) => message.said).length;
    if (got.length === 0) problems.push(`${address} got no mail`);
    if (new Set(got.map(({ id }) => id)).size > 1) problems.push(`${address} got one mail under several names`);
    if (said > 1 && !again) problems.push(`${address} got ${said} mails that were all acknowledged`);
  }
  return problems;
}

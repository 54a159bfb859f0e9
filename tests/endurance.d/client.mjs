// As much of a browser as these runs need: cookies, the form's token, one connection that is kept.

import http from 'node:http';
import https from 'node:https';

// An answer that never came, or came in part. Nobody knows whether the request had an effect.
export class Unanswered extends Error {}

export class Client {
  // `address` may change: after a restart, or when another instance takes over.
  constructor(address, { cookies = {}, headers = {}, seconds = 20 } = {}) {
    this.address = address;
    this.cookies = new Map(Object.entries(cookies));
    this.headers = headers;
    this.seconds = seconds;
    this.plain = new http.Agent({ keepAlive: true, maxSockets: 1 });
    this.secure = new https.Agent({ keepAlive: true, maxSockets: 1, rejectUnauthorized: false });
  }

  get(path) {
    return this.ask('GET', path);
  }

  post(path, fields) {
    return this.ask('POST', path, new URLSearchParams(fields).toString());
  }

  // Gets the form, then sends it with its token.
  async fill(path, fields) {
    const form = await this.get(path);
    return this.post(path, { token: token(form, path), ...fields });
  }

  ask(method, path, body, address = this.address) {
    return new Promise((done, failed) => {
      const url = new URL(path, address);
      const [maker, agent] = url.protocol === 'https:' ? [https, this.secure] : [http, this.plain];
      const headers = { ...this.headers, cookie: [...this.cookies].map((pair) => pair.join('=')).join('; ') };
      if (body !== undefined) {
        headers['content-type'] = 'application/x-www-form-urlencoded';
        headers['content-length'] = Buffer.byteLength(body);
      }
      const fail = (error) => failed(new Unanswered(`${method} ${path}: ${error.message}`, { cause: error }));
      const request = maker.request(url, { method, agent, headers }, (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('error', fail);
        answer.on('end', () => {
          if (!answer.complete) return fail(new Error('cut off'));
          this.#keepCookies(answer.headers['set-cookie'] ?? []);
          done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts).toString() });
        });
      });
      request.setTimeout(this.seconds * 1000, () => request.destroy(new Error('timed out')));
      request.on('error', fail);
      request.end(body);
    });
  }

  close() {
    this.plain.destroy();
    this.secure.destroy();
  }

  #keepCookies(lines) {
    for (const line of lines) {
      const [name, value] = line.split(';')[0].split(/=(.*)/s);
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
  }
}

export function token(page, path) {
  const found = /name="token" value="([^"]+)"/.exec(page.body)?.[1];
  if (!found) throw new Error(`the form at ${path} has no token (status ${page.status})`);
  return found;
}

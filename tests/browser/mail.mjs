// Reading the mails that a demo writes as .eml files.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './harness.mjs';

// The first link with `path` in a mail to `address`.
export function linkFor(service, address, path) {
  return eventually(`a mail to ${address} with a link to ${path}`, () => {
    for (const mail of mails(join(service.directory, 'mail')).reverse()) {
      if (!mail.to.includes(address)) continue;
      const link = mail.text.match(new RegExp(`https?://[^\\s"<>]*${path}[^\\s"<>]*`));
      if (link) return link[0];
    }
    return null;
  });
}

function mails(directory) {
  if (!existsSync(directory)) return [];
  const files = readdirSync(directory).filter((name) => name.endsWith('.eml')).sort();
  return files.map((name) => read(readFileSync(join(directory, name), 'latin1')));
}

function read(source) {
  const { headers, body } = part(source);
  return { to: headers.to ?? '', text: plain(headers, body) };
}

function part(source) {
  const [head, ...rest] = source.replaceAll('\r\n', '\n').split('\n\n');
  const headers = {};
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { headers, body: rest.join('\n\n') };
}

function plain(headers, body) {
  const boundary = /boundary="?([^";]+)"?/i.exec(headers['content-type'] ?? '');
  if (boundary) {
    const parts = body.split(`--${boundary[1]}`).slice(1, -1).map((piece) => part(piece.replace(/^\n/, '')));
    return parts.map((piece) => plain(piece.headers, piece.body)).join('\n');
  }
  const encoding = (headers['content-transfer-encoding'] ?? '7bit').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding === 'quoted-printable') {
    const bytes = body.replaceAll('=\n', '').replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
    return Buffer.from(bytes, 'latin1').toString('utf8');
  }
  return Buffer.from(body, 'latin1').toString('utf8');
}

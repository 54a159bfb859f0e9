// Bytes to a proxy, and the answers that come back, cut apart as a browser would.

// Sends `bytes` on one connection and gives all that came until it was closed or silent for `quietMs`; with `enough`,
// what came must also satisfy it, or three seconds pass.
export function exchange(front, bytes, { from, quietMs = 400, name, enough = () => true } = {}) {
  return new Promise((done) => {
    const socket = front.connect({ from, name });
    const parts = [];
    const began = Date.now();
    const text = () => Buffer.concat(parts).toString('latin1');
    const finish = () => {
      clearTimeout(timer);
      socket.destroy();
      done(text());
    };
    const silent = () => {
      if (enough(text()) || Date.now() - began > 3000) finish();
      else timer = setTimeout(silent, quietMs);
    };
    let timer = setTimeout(finish, 5000);
    socket.on('secureConnect', () => socket.write(Buffer.from(bytes, 'latin1')));
    socket.on('data', (part) => {
      parts.push(part);
      clearTimeout(timer);
      timer = setTimeout(silent, quietMs);
    });
    socket.on('error', finish);
    socket.on('close', finish);
  });
}

// The answers in what came: { status, headers, body }.
export function answers(text) {
  const found = [];
  let rest = text;
  while (rest.startsWith('HTTP/1.')) {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) break;
    const [first, ...lines] = rest.slice(0, end).split('\r\n');
    const headers = {};
    for (const line of lines) {
      const [name, value] = line.split(/: ?(.*)/s);
      (headers[name.toLowerCase()] ??= []).push(value);
    }
    rest = rest.slice(end + 4);
    const status = Number(first.split(' ')[1]);
    if (status < 200) continue; // "go on": the answer comes after it
    const { body, after } = cut(headers, rest);
    found.push({ status, headers, body });
    rest = after;
  }
  return found;
}

function cut(headers, rest) {
  if (headers['transfer-encoding']) return chunked(rest);
  const length = Number(headers['content-length']?.[0] ?? rest.length);
  return { body: rest.slice(0, length), after: rest.slice(length) };
}

function chunked(text) {
  let [body, rest] = ['', text];
  for (;;) {
    const line = rest.indexOf('\r\n');
    const size = parseInt(rest.slice(0, line), 16);
    if (line < 0 || !(size > 0)) return { body, after: rest.slice(line + 4) };
    body += rest.slice(line + 2, line + 2 + size);
    rest = rest.slice(line + 2 + size + 2);
  }
}

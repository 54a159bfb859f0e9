// Requests that two readers may cut apart in different places. Each holds, where a confused reader would find it, an
// inner request for INNER.

export const INNER = '/accessibility';

const inner = `GET ${INNER} HTTP/1.1\r\nHost: register.example\r\nX-Hidden: 1\r\n\r\n`;
const form = 'Content-Type: application/x-www-form-urlencoded';
const head = (...lines) => ['POST /sign-in HTTP/1.1', 'Host: register.example', form, ...lines].join('\r\n') + '\r\n\r\n';
const get = (...lines) => ['GET /health/live HTTP/1.1', 'Host: register.example', ...lines].join('\r\n') + '\r\n\r\n';

const ended = `0\r\n\r\n${inner}`;
const chunk = `${inner.length.toString(16)}\r\n${inner}\r\n0\r\n\r\n`;
const whole = (body) => `Content-Length: ${body.length}`;
const TE = 'Transfer-Encoding: chunked';

// Two ways to say how long the body is.
const both = [
  ['CL counts all, TE ends early', head(whole(ended), TE) + ended],
  ['TE first, then CL', head(TE, whole(ended)) + ended],
  ['CL short, TE long', head('Content-Length: 4', TE) + chunk],
  ['CL 0 and TE', head('Content-Length: 0', TE) + ended],
  ['CL and TE on a GET', get(whole(ended), TE) + ended],
];

const lengths = [
  ['two CL that differ', head('Content-Length: 0', whole(inner)) + inner],
  ['two CL, the other way round', head(whole(inner), 'Content-Length: 0') + inner],
  ['two CL in one line', head(`Content-Length: 0, ${inner.length}`) + inner],
  ['two equal CL in one line', head(`Content-Length: ${inner.length}, ${inner.length}`) + inner],
  ['CL with a sign', head(`Content-Length: +${inner.length}`) + inner],
  ['CL below nothing', head('Content-Length: -1') + inner],
  ['CL in hexadecimal', head(`Content-Length: 0x${inner.length.toString(16)}`) + inner],
  ['CL with a tail', head(`Content-Length: 0 ${inner.length}`) + inner],
  ['CL that overflows 64 bits', head('Content-Length: 18446744073709551616') + inner],
  ['CL that is empty', head('Content-Length: ') + inner],
  ['CL with a space before the colon', head(`Content-Length : ${inner.length}`) + inner],
  ['CL after a folded line', head('X-Fold: a\r\n Content-Length: 0', whole(inner)) + inner],
  ['CL in a name with a tab', head(`Content-Length\t: ${inner.length}`) + inner],
  ['CL of an underscore', head(`Content_Length: ${inner.length}`) + inner],
  ['CL on a GET', get(whole(inner)) + inner],
];

// Ways to write Transfer-Encoding that one reader takes and another does not.
const encodings = [
  'Transfer-Encoding: xchunked', 'Transfer-Encoding : chunked', 'Transfer-Encoding:\tchunked', 'Transfer-Encoding: \x0bchunked',
  'Transfer-Encoding: chunked\x00', 'Transfer-Encoding: "chunked"', 'Transfer-Encoding: CHUNKED', 'Transfer-Encoding: chunked, identity',
  'Transfer-Encoding: identity, chunked', 'Transfer-Encoding: gzip, chunked', 'Transfer-Encoding: identity', 'Transfer-Encoding: chunked;q=1',
  'Transfer-Encoding:\r\n chunked', 'X: a\r\n Transfer-Encoding: chunked', 'X: a\nTransfer-Encoding: chunked', 'X: a\rTransfer-Encoding: chunked',
  'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity', 'Transfer-Encoding: identity\r\nTransfer-Encoding: chunked',
  'Transfer_Encoding: chunked', 'Transfer-Encoding: chun\r\n ked', ' Transfer-Encoding: chunked', 'Transfer-Encoding\x00: chunked',
];
const variants = encodings.flatMap((line) => {
  const name = JSON.stringify(line);
  return [
    [`${name} with CL for all`, head(line, whole(ended)) + ended],
    [`${name} with CL for a few bytes`, head(line, 'Content-Length: 4') + chunk],
    [`${name} alone`, head(line) + ended],
  ];
});

const chunks = [
  ['a size with a sign', head(TE) + `+0\r\n\r\n${inner}`],
  ['a size below nothing', head(TE) + `-1\r\n\r\n${inner}`],
  ['a size with 0x', head(TE) + `0x0\r\n\r\n${inner}`],
  ['a size that overflows', head(TE) + `10000000000000000\r\n${inner}\r\n0\r\n\r\n`],
  ['a size of no digits', head(TE) + `\r\n${inner}\r\n0\r\n\r\n`],
  ['a size with a space', head(TE) + `0 \r\n\r\n${inner}`],
  ['an extension with a line feed', head(TE) + `0;a\nb\r\n\r\n${inner}`],
  ['an extension that holds a request', head(TE) + `1;${inner}\r\na\r\n0\r\n\r\n`],
  ['lines that end in LF', head(TE) + `0\n\n${inner}`],
  ['a chunk that is longer than it says', head(TE) + `1\r\naa${inner}\r\n0\r\n\r\n`],
  ['a chunk without its end', head(TE) + `1\r\na0\r\n\r\n${inner}`],
  ['trailers that hold lengths', head(TE) + `0\r\nContent-Length: ${inner.length}\r\n\r\n${inner}`],
  ['a trailer that holds TE', head(TE) + `0\r\n${TE}\r\n\r\n${ended}`],
];

const lines = [
  ['HTTP/1.0 with TE', head(TE).replace('HTTP/1.1', 'HTTP/1.0') + ended],
  ['HTTP/1.0 that keeps alive', get('Connection: keep-alive', whole(inner)).replace('HTTP/1.1', 'HTTP/1.0') + inner],
  ['HTTP/0.9', 'GET /health/live\r\n' + inner],
  ['HTTP/1.2', get(whole(inner)).replace('HTTP/1.1', 'HTTP/1.2') + inner],
  ['HTTP/2.0 in clear letters', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n' + inner],
  ['two Hosts', get('Host: evil.example', whole(inner)) + inner],
  ['an absolute address for another host', get(whole(inner)).replace('/health/live', 'http://evil.example/health/live') + inner],
  ['a line feed in the address', get(whole(inner)).replace('/live', '/live\nX: y') + inner],
  ['a line that ends in CR', get(whole(inner)).replace('\r\nHost', '\rHost') + inner],
  ['only LF', get(whole(inner)).replaceAll('\r\n', '\n') + inner],
  ['a folded header', get('X-A: b\r\n c: d', whole(inner)) + inner],
  ['a header without a colon', get('X-A', whole(inner)) + inner],
  ['a header of no name', get(': a', whole(inner)) + inner],
  ['NUL in a header', get('X-A: a\x00b', whole(inner)) + inner],
  ['Connection names the length', head('Connection: Content-Length', whole(inner)) + inner],
  ['Connection names TE', head('Connection: Transfer-Encoding', TE) + chunk],
  ['an upgrade to h2c', get('Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA', whole(inner)) + inner],
  ['an upgrade to a socket', get('Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 777', 'Sec-WebSocket-Key: AA==', whole(inner)) + inner],
  ['Expect', head('Expect: 100-continue', whole(inner)) + inner],
  ['Expect of something else', head('Expect: 100-continuee', whole(inner)) + inner],
  ['CONNECT', `CONNECT 127.0.0.1:80 HTTP/1.1\r\nHost: register.example\r\n\r\n${inner}`],
  ['TRACE', get(whole(inner)).replace('GET', 'TRACE') + inner],
  ['an empty line before', '\r\n\r\n' + get(whole(inner)) + inner],
  ['spaces in the first line', get(whole(inner)).replace('GET ', 'GET  ') + inner],
  ['a method of lower case', get(whole(inner)).replace('GET', 'get') + inner],
];

export const corpus = [...both, ...lengths, ...variants, ...chunks, ...lines].map(([name, bytes]) => ({ name, bytes }));

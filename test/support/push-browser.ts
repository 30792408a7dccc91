import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PushMessage } from '#domain/push/push-message.ts';

export type Pushed = { headers: IncomingHttpHeaders; bytes: Buffer; path: string };

/** A push service on this machine that keeps what it is sent, and answers as it is said: 201 unless otherwise. */
export async function aPushService() {
  const received: Pushed[] = [];
  const service = { answer: (response: ServerResponse): void => void response.writeHead(201).end() };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ headers: request.headers, bytes: Buffer.concat(parts), path: request.url ?? '' });
      service.answer(response);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    });
  return { received, service, origin, close };
}

/** A browser that takes messages at a place of a push service: what it tells the house, and how it reads what comes, written here from RFC 8188 and RFC 8291. */
export function aPushBrowser(origin: string) {
  const pair = createECDH('prime256v1');
  const own = pair.generateKeys();
  const auth = randomBytes(16);
  const place = { endpoint: `${origin}/${randomBytes(8).toString('hex')}`, p256dh: own.toString('base64url'), auth: auth.toString('base64url') };

  function read({ bytes }: Pick<Pushed, 'bytes'>): PushMessage {
    const [salt, sender, sealed] = [bytes.subarray(0, 16), bytes.subarray(21, 21 + bytes.readUInt8(20)), bytes.subarray(21 + bytes.readUInt8(20))];
    const derive = (secret: Uint8Array, by: Uint8Array, what: Buffer, length: number) => new Uint8Array(hkdfSync('sha256', secret, by, what, length));
    const shared = derive(pair.computeSecret(sender), auth, Buffer.concat([Buffer.from('WebPush: info\0'), own, sender]), 32);
    const key = derive(shared, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
    const opened = createDecipheriv('aes-128-gcm', key, derive(shared, salt, Buffer.from('Content-Encoding: nonce\0'), 12));
    opened.setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([opened.update(sealed.subarray(0, -16)), opened.final()]);
    // The words end before the mark of the last record, 2, and what fills it up.
    return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString('utf8')) as PushMessage;
  }

  return { place, read };
}

/** Who a message says that it comes from, where its signature holds (RFC 8292); null where it does not. */
export function signerOf({ headers }: Pick<Pushed, 'headers'>): { key: string; aud: string; sub: string } | null {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(headers.authorization ?? '') ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') } });
  if (!verify('sha256', Buffer.from(`${head}.${claims}`), { key: publicKey, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))) return null;
  const { aud, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { aud: string; sub: string };
  return { key, aud, sub };
}

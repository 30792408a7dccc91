import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = { headers: IncomingHttpHeaders; body: string };

/** A program on this machine that keeps what it is told, and answers as it is said: 204 unless otherwise. */
export async function aWebhookReceiver() {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  const receiver = { answer: (response: ServerResponse): void => void response.writeHead(204).end() };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
      receiver.answer(response);
      for (const look of waiting) look();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    received,
    receiver,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    /** Comes once so many messages have. */
    hasReceived: (count: number) =>
      new Promise<void>((done) => {
        const look = () => {
          if (received.length < count) return;
          waiting.delete(look);
          done();
        };
        waiting.add(look);
        look();
      }),
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** The signature that somebody who has the secret expects, written here anew from the specification. */
export const expectedSignature = (secret: string, { headers, body }: Received): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64')).update([headers['webhook-id'], headers['webhook-timestamp'], body].join('.')).digest('base64')}`;

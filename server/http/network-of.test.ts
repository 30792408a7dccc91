import type { IncomingMessage } from 'node:http';
import express from 'express';
import { expect, it } from 'vitest';
import { addressOf, networkOf } from './network-of.ts';

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  [undefined, 'unknown'],
])('tries from %s are counted for %s', (ip, network) => {
  expect(networkOf(ip)).toBe(network);
});

it.each([undefined, '203.0.113.5', '203.0.113.4, 203.0.113.5', ' 203.0.113.3 ,, 203.0.113.4 ,203.0.113.5'])('tells the address that asks as Express does, of %s', (forwarded) => {
  for (const proxies of [0, 1, 2, 3, 9]) {
    const app = express().set('trust proxy', proxies);
    const said = { headers: forwarded ? { 'x-forwarded-for': forwarded } : {}, socket: { remoteAddress: '10.0.0.1' } };
    const asExpress = Object.assign(Object.create(app.request) as express.Request, { app, ...said });
    expect(addressOf(said as unknown as IncomingMessage, proxies)).toBe(asExpress.ip);
  }
});

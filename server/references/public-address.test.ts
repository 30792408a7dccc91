import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './public-address.ts';

describe('an address of the public internet', () => {
  it.each(['8.8.8.8', '1.1.1.1', '93.184.216.34', '100.63.255.255', '100.128.0.1', '172.15.255.255', '172.32.0.1', '192.167.255.255', '198.17.255.255', '223.255.255.255', '2606:4700:4700::1111', '2a00:1450:4001:80b::200e', '2001:200::1'])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['this machine', ['127.0.0.1', '127.255.255.254', '0.0.0.0', '0.1.2.3', '::1', '::']],
    ['a private network', ['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', '192.168.255.255']],
    ['a network shared by customers', ['100.64.0.1', '100.127.255.255']],
    ['the link, where clouds tell secrets', ['169.254.0.1', '169.254.169.254', 'fe80::1', 'febf::1', 'fe80::1%eth0']],
    ['a unique local network', ['fc00::1', 'fd00:ec2::254', 'fdff:ffff::1']],
    ['an IPv4 address within IPv6', ['::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:a00:1', '::10.0.0.1', '64:ff9b::a00:1', '64:ff9b:1::a00:1', '2002:a00:1::1', '2001:0:a00:1::1']],
    ['documentation and tests', ['192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '198.19.255.255', '2001:db8::1', '3fff::1', '100::1']],
    ['several at once, or reserved', ['224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', 'ff02::1', 'fec0::1', '5f00::1', '4000::1']],
    ['protocols', ['192.0.0.1', '192.88.99.1', '2001:10::1', '2001:20::1']],
    ['no address at all', ['', 'localhost', '8.8.8', '1.2.3.4.5', '0x7f000001', '2130706433', '[::1]', 'example.org']],
  ])('is none of %s', (_what, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });
});

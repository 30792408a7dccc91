import { BlockList, isIP } from 'node:net';

/** What IANA sets apart from the public internet, this machine and its neighbours first. */
const SET_APART_4: [network: string, bits: number][] = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.31.196.0', 24], ['192.52.193.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['192.175.48.0', 24], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 3],
];
/** Within 2000::/3, which alone is public: transition and test networks. All else, such as unique local, link-local and mapped addresses, lies outside of it. */
const SET_APART_6: [network: string, bits: number][] = [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['2620:4f:8000::', 48], ['3fff::', 20]];

// Two lists: one that knows both kinds takes every address of the one for a mapped address of the other.
const setApart4 = listOf(SET_APART_4, 'ipv4');
const [public6, setApart6] = [listOf([['2000::', 3]], 'ipv6'), listOf(SET_APART_6, 'ipv6')];

/** Whether an IP address is one of the public internet. Whatever is no address, or has a zone, is not. */
export function isPublicAddress(address: string): boolean {
  if (address.includes('%')) return false;
  const family = isIP(address);
  if (family === 4) return !setApart4.check(address, 'ipv4');
  return family === 6 && public6.check(address, 'ipv6') && !setApart6.check(address, 'ipv6');
}

function listOf(networks: readonly [string, number][], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, bits] of networks) list.addSubnet(network, bits, family);
  return list;
}

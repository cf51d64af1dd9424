import { BlockList, isIP } from 'node:net';

/** Networks that are nobody's place on the web: this machine, the one it stands in, its cloud's, and what is reserved. */
const NETWORKS = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
  ['::', 127],
  ['64:ff9b::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const;

const notPublic = new BlockList();
for (const [network, prefix] of NETWORKS)
  notPublic.addSubnet(network, prefix, network.includes(':') ? 'ipv6' : 'ipv4');

/** Of an address as digits; a mapped one (`::ffff:10.0.0.1`) is the one that it stands for. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  return !notPublic.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** The address that a host is by itself, as in `http://[::1]/`, or null where it is a name. */
export const literalAddress = (hostname: string): string | null => {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? null : bare;
};

/** Whoever types `localhost` or an address as digits means this very machine. */
export const isTypedPrivate = (hostname: string): boolean => {
  const literal = literalAddress(hostname);
  return literal === null ? /^(?:[\w-]+\.)*localhost\.?$/i.test(hostname) : !isPublicAddress(literal);
};

const OFFSET_BASIS = 0x6c62272e07bb014262b821756295c58dn;
const PRIME = 0x0000000001000000000000000000013bn;

/**
 * A UUID that is always the same for the same text, for things that have no guid of their own: the 128 bits of FNV-1a
 * (Fowler, Noll, Vo) in a UUID of version 8 (RFC 9562). It tells texts apart, it proves nothing.
 */
export function stableGuid(text: string): string {
  const hash = new TextEncoder().encode(text).reduce((sum, byte) => BigInt.asUintN(128, (sum ^ BigInt(byte)) * PRIME), OFFSET_BASIS);
  const digits = hash.toString(16).padStart(32, '0');
  const variant = ((parseInt(digits.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  return [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `${variant}${digits.slice(17, 20)}`, digits.slice(20)].join('-');
}

const LARGEST_ID = 0x7fffffff;

/** A number for each guid, for readers that know sessions by number: the same in each release unless two of one agenda collide. */
export function stableIds(guids: readonly string[]): Map<string, number> {
  const ids = new Map<string, number>();
  const taken = new Set<number>();
  for (const guid of [...guids].sort()) {
    let id = parseInt(guid.slice(0, 8), 16) % LARGEST_ID + 1;
    while (taken.has(id)) id = (id % LARGEST_ID) + 1;
    taken.add(id);
    ids.set(guid, id);
  }
  return ids;
}

/**
 * The id of the account that one attempt to join makes: the same attempt sent twice is the same guest.
 * It cannot be computed, nor turned back into the attempt, without this installation's secret. A UUID of version 8.
 */
export function guestIdFrom(sign: (text: string) => string, summitId: string, attempt: string): string {
  const bytes = Buffer.from(sign(`guest ${summitId} ${attempt}`), 'base64url').subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

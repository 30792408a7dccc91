const readAs = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** How a page of the web says which encoding it is in; looked for where the standard wants it, in the first 1,024 bytes. */
const declaredIn = (bytes: Uint8Array): string | null => /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)))?.[1] ?? null;

/**
 * The words of a file: UTF-8 or UTF-16 as their marks say, else UTF-8 where it is that, else what a page of the web declares,
 * else the Western encoding of Windows. Null for what is no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const declared = declaredIn(bytes);
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const words = marked !== null ? readAs(bytes, marked) : (readAs(bytes, 'utf-8') ?? (declared && readAs(bytes, declared)) ?? readAs(bytes, 'windows-1252'));
  return words === null || words.includes('\0') ? null : words;
}

const MEGABYTE = 1024 * 1024;

/** How large a bundle may be that comes from outside: as it is sent, and once it is unpacked. */
export const bundleLimits = { bytes: 128 * MEGABYTE, files: 20_000, listBytes: 16 * MEGABYTE, fileBytes: 64 * MEGABYTE, allBytes: 512 * MEGABYTE } as const;

/** The same in words: "128 MB". */
export const bundleSizeWords = `${bundleLimits.bytes / MEGABYTE} MB`;

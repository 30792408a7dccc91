/**
 * JSON in one form: keys of objects by code unit, no spaces, numbers and strings as JavaScript writes them (RFC 8785 for values
 * without numbers beyond 2^53). The same value gives the same text on every machine, so that its hash can be checked.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, (_key, inner: unknown) => (isPlain(inner) ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1))) : inner));

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

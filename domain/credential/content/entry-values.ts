/** What is kept of an entry beside its words, each by itself, so that two people who set two of them at once keep both; `place` is as `entry-order.ts` has it. */
export const entryValues = ['place', 'wordLimit', 'year', 'type', 'checkedOn', 'isFree', 'media', 'showsStudents', 'targetType', 'kind', 'artifactIds', 'componentIds'] as const;

/*
 * Values as they are stored, read with care: whoever speaks the protocol by hand may have put any scalar there.
 */

/** A whole number that is not negative; null for anything else. */
export const asWhole = (value: unknown): number | null => (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null);

/** A number that is not negative, such as hours; null for anything else. */
export const asAmount = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null);

/** The one of these that it is, or what stands for none. */
export const asOneOf = <Each>(all: readonly Each[], value: unknown, otherwise: Each): Each => all.find((each) => each === value) ?? otherwise;

/** Those of these that it names, in their own order. */
export const asSeveralOf = <Each>(all: readonly Each[], value: unknown): Each[] => (Array.isArray(value) ? all.filter((each) => value.includes(each)) : []);

/** Texts, each once: ids of other entries. */
export const asIds = (value: unknown): string[] => (Array.isArray(value) ? [...new Set(value.filter((each): each is string => typeof each === 'string' && each !== ''))] : []);

/** A day, YYYY-MM-DD; null for anything else. */
export const asDay = (value: unknown): string | null => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null);

/** A text; empty for anything else. */
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

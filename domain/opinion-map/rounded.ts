const STEPS_PER_UNIT = 1e6;

/** The largest of numbers that may be too many to be arguments. */
export const largestOf = (numbers: readonly number[]): number => numbers.reduce((largest, each) => Math.max(largest, each), -Infinity);

/**
 * A number to six decimals. Whatever is compared is rounded first: the last digits of a sum hang on the machine and its libraries,
 * and must not decide who stands in which group. Minus zero becomes zero.
 */
export const rounded = (value: number): number => Math.round(value * STEPS_PER_UNIT) / STEPS_PER_UNIT + 0;

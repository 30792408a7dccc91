const STEPS_PER_UNIT = 1e6;

/**
 * A number to six decimals. Whatever is compared is rounded first: the last digits of a sum hang on the machine and its libraries,
 * and must not decide who stands in which group. Minus zero becomes zero.
 */
export const rounded = (value: number): number => Math.round(value * STEPS_PER_UNIT) / STEPS_PER_UNIT + 0;

/** Letters and digits that cannot be mistaken for one another when read from a screen across a hall. */
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const DIGITS = '23456789';

/** Makes a join code, three letters and three digits, from a source of random whole numbers below a bound. */
export function createJoinCode(randomBelow: (bound: number) => number): string {
  const draw = (from: string) => Array.from({ length: 3 }, () => from[randomBelow(from.length)]).join('');
  return `${draw(LETTERS)}${draw(DIGITS)}`;
}

/** What a person typed, brought to the stored form: capitals, spaces and hyphens do not matter. Null when it cannot be a code. */
export function normaliseJoinCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s\-–.]/g, '');
  return /^[A-Z]{3}[0-9]{3}$/.test(code) ? code : null;
}

/** The code as it is shown: "KTM 492". */
export const showJoinCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

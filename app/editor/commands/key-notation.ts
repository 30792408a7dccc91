import { keyWords } from './key-words.ts';

/** How keys are written for this reader: Apple's signs, or words. */
export type Keyboard = 'apple' | 'other';

/** Which keyboard this browser stands behind. */
export const keyboardHere = (): Keyboard => (/Mac|iPhone|iPad|iPod/.test(navigator.userAgent) ? 'apple' : 'other');

const signs: Record<Keyboard, Record<string, string>> = {
  apple: { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Tab: '⇥', Enter: '⏎' },
  other: { Mod: 'Ctrl' },
};
const spokenKeys: Record<Keyboard, string> = { apple: 'Meta', other: 'Control' };

/** The keys of "Mod-Shift-k" as they stand on the reader's keyboard, one by one: ["Ctrl", "Shift", "K"]. */
export const keyCaps = (keys: string, keyboard: Keyboard): string[] => partsOf(keys).map((part) => signs[keyboard][part] ?? keyWords[part] ?? (part.length === 1 ? part.toUpperCase() : part));

/** The same in one word, as behind a name: "Ctrl+Shift+K", "⌘⇧K". */
export const keysInWords = (keys: string, keyboard: Keyboard): string => keyCaps(keys, keyboard).join(keyboard === 'apple' ? '' : '+');

/** The same as `aria-keyshortcuts` writes it: "Control+Shift+K". */
export const ariaKeys = (keys: string, keyboard: Keyboard): string =>
  partsOf(keys)
    .map((part) => (part === 'Mod' ? spokenKeys[keyboard] : part.length === 1 ? part.toUpperCase() : part))
    .join('+');

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * Whether these keys were pressed, and none beside them. A letter or a digit is also known by its place on the keyboard, for those
 * with other letters and for digits that Shift or Alt turns into signs; a sign that somebody typed by AltGr is left to be typed.
 */
export function isPressOf(keys: string, press: Press, keyboard: Keyboard): boolean {
  const parts = partsOf(keys);
  const key = parts.at(-1) ?? '';
  const has = (part: string): boolean => parts.includes(part);
  const isApple = keyboard === 'apple';
  if (press.metaKey !== (isApple && has('Mod')) || press.ctrlKey !== (has('Ctrl') || (!isApple && has('Mod'))) || press.altKey !== has('Alt') || press.shiftKey !== has('Shift')) return false;
  if (press.key.toLowerCase() === key.toLowerCase()) return true;
  const isTyped = !isApple && press.altKey;
  return !isTyped && ((/^[0-9]$/.test(key) && press.code === `Digit${key}`) || (/^[a-z]$/i.test(key) && !/^[a-z]$/i.test(press.key) && press.code === `Key${key.toUpperCase()}`));
}

const partsOf = (keys: string): string[] => keys.split(/-(?!$)/);

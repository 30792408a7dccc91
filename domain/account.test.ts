import { describe, expect, it } from 'vitest';
import { nameField } from './account.ts';

const isName = (name: string): boolean => nameField.safeParse(name).success;

describe('a name', () => {
  it.each(['Zoë Ångström', 'علی\u200cرضا محمدی', 'क्\u200dषमा', '李小龍', "O'Neil-Śmith, Jr."])('may be spelt as its language spells it: %s', (name) => {
    expect(isName(name)).toBe(true);
  });

  it.each(['Ada\u200dB', '\u200cAda', 'Ada\u202eecila', 'Ada\u0000', '<b>Ada</b>', 'علی\u200c', '\ufeffA\u00adda', '  '])('hides nothing and carries no marks of a page: %j', (name) => {
    expect(isName(name)).toBe(false);
  });
});

/** The site that the tests' browsers come from. */
export const ORIGIN = 'http://plenary.test';

/** The same name has the same account everywhere. */
export const accountOf = (name: string): string => `00000000-0000-4000-8000-${Buffer.from(name.padEnd(6).slice(0, 6)).toString('hex')}`;

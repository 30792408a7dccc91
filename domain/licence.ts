import { t } from './words/t.ts';

/** What a summit's page may be used for. The empty name: nobody chose a licence, and reuse is by asking. */
export const licences = ['', 'CC BY 4.0', 'CC BY-SA 4.0', 'CC BY-NC 4.0', 'CC0 1.0'] as const;
export type Licence = (typeof licences)[number];

export const licenceWords = (): Record<Licence, string> => ({
  '': t`None: whoever wants to use it asks`,
  'CC BY 4.0': t`CC BY 4.0: free to use with the source named`,
  'CC BY-SA 4.0': t`CC BY-SA 4.0: the same, and what comes of it under the same licence`,
  'CC BY-NC 4.0': t`CC BY-NC 4.0: free to use with the source named, not for profit`,
  'CC0 1.0': t`CC0 1.0: free to use without conditions`,
});

const addresses: Record<string, string> = {
  'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC BY-SA 4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC BY-NC 4.0': 'https://creativecommons.org/licenses/by-nc/4.0/',
  'CC0 1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
};

/** Where a licence can be read; null for none and for one that we do not know. */
export const licenceAddress = (licence: string): string | null => addresses[licence] ?? null;

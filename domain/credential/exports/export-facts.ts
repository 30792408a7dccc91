import type { MadeFrom } from '../made-from.ts';

/** What an export says beside what was written: which credential and version it is, and under which addresses it can be found. */
export type ExportFacts = {
  /** A UUID, for the life of the credential. */
  credentialId: string;
  /** `1.2.0` */
  version: string;
  /** When this version came to be, ISO 8601. */
  at: string;
  /** Given out no more. */
  isRetired: boolean;
  urls: {
    /** The page of the credential, and of this version of it. */
    page: string;
    version: string;
    /** The id of the Achievement: one for all versions with the same first number, since an earner must be able to tell which they earned. */
    achievement: string;
    /** What a registry names the credential by, one for all versions with the same first number as well. */
    ctdl: string;
    case: string;
  };
  /** The last version before the present first number, where there is one. */
  former: { version: string; achievementUrl: string; ctdlUrl: string } | null;
  /** What it was made from, where it began as a copy, the nearest first. */
  madeFrom: readonly MadeFrom[];
};

/** The first number of a version: what changes with the criteria. */
export const majorOf = (version: string): string => version.split('.')[0] ?? '';

/** What a draft is checked with before it has a version or a public address. */
export const draftFacts: ExportFacts = {
  credentialId: '00000000-0000-0000-0000-000000000000',
  version: '0.1.0',
  at: '2000-01-01T00:00:00.000Z',
  isRetired: false,
  urls: {
    page: 'https://plenary.invalid/credentials/draft',
    version: 'https://plenary.invalid/credentials/draft/versions/0.1.0',
    achievement: 'https://plenary.invalid/credentials/draft/achievements/0',
    ctdl: 'https://plenary.invalid/credentials/draft/ctdl/0',
    case: 'https://plenary.invalid/credentials/draft/case',
  },
  former: null,
  madeFrom: [],
};

import { beginCredential } from './begin-credential.ts';
import { changeAuthors, readAuthors } from './change-authors.ts';
import { listCredentials } from './list-credentials.ts';
import { readReferences } from './read-references.ts';
import { readStudio } from './read-studio.ts';

export const credentials = { beginCredential, changeAuthors, listCredentials, readAuthors, readReferences, readStudio };

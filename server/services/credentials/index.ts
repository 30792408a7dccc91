import { beginCredential } from './begin-credential.ts';
import { changeAuthors, readAuthors } from './change-authors.ts';
import { compareCredentialVersions } from './compare-credential-versions.ts';
import { listCredentials } from './list-credentials.ts';
import { publishCredential } from './publish-credential.ts';
import { readAchievement, readCredentialExport } from './read-credential-export.ts';
import { readCredential } from './read-credential.ts';
import { readCredentialPublishing } from './read-publishing.ts';
import { readReferences } from './read-references.ts';
import { readStudio } from './read-studio.ts';
import { retireCredential } from './retire-credential.ts';

export const credentials = { beginCredential, changeAuthors, compareCredentialVersions, listCredentials, publishCredential, readAchievement, readAuthors, readCredential, readCredentialExport, readCredentialPublishing, readReferences, readStudio, retireCredential };

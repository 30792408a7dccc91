import type { PaperCredential } from '#domain/credential/paper-credential.ts';
import { picturedCredential } from '../credential/pictured-credential.ts';
import { printedCredential } from '../credential/printed-credential.ts';
import { drawPicture } from '../open-graph/draw-picture.ts';
import { typeset, type Typeset } from './typeset.ts';

export type CredentialSetting = { as: 'credential' | 'credential-image'; credential: PaperCredential };

/** Sets a credential as PDF, or its picture as PNG. */
export async function setCredential({ as, credential }: CredentialSetting): Promise<Typeset> {
  if (as === 'credential') return typeset({ template: 'credential', json: JSON.stringify(printedCredential(credential)), images: [] });
  const { bytes, ...drawn } = await typeset({ template: 'report-image', json: JSON.stringify(picturedCredential(credential)), images: [] });
  return { ...drawn, bytes: await drawPicture(bytes) };
}

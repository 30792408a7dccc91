import { createHash } from 'node:crypto';
import type { PaperCredential } from '#domain/credential/paper-credential.ts';
import type { SetType } from '../typst/create-typesetter.ts';
import { credentialDocx } from './credential-docx.ts';

export type WrittenCredentialFile = 'credential.pdf' | 'credential.docx' | 'image.png';
/** Writes a file of a credential. Refuses with `too-many` when too many wait for the typesetter. */
export type WriteCredentialFile = (name: WrittenCredentialFile, credential: PaperCredential) => Promise<Uint8Array>;

/** So many files are remembered, of a hundred kilobytes at most mostly: one that is linked somewhere is set once, and not for each who follows the link. */
const REMEMBERED = 40;

/** Writes the files of credentials that are no text, as they are asked for; the last ones are remembered by what they say. */
export function createCredentialFiles({ setType }: { setType: SetType }): WriteCredentialFile {
  const remembered = new Map<string, Promise<Uint8Array>>();
  const write: WriteCredentialFile = async (name, credential) =>
    name === 'credential.docx' ? credentialDocx(credential) : (await setType({ as: name === 'credential.pdf' ? 'credential' : 'credential-image', credential })).bytes;
  return (name, credential) => {
    const key = createHash('sha256').update(JSON.stringify([name, credential])).digest('base64');
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const made = write(name, credential);
    remembered.set(key, made);
    made.catch(() => remembered.delete(key));
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    return made;
  };
}

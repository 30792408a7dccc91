import type { CredentialDraft } from '#domain/credential/draft.ts';
import type { ExportFacts } from '#domain/credential/exports/export-facts.ts';
import { exportSet } from '#domain/credential/exports/export-set.ts';
import type { PaperCredential } from '#domain/credential/paper-credential.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';

const texts = {
  'achievement.json': { of: 'openBadge', contentType: 'application/ld+json; charset=utf-8' },
  'ctdl.json': { of: 'ctdl', contentType: 'application/ld+json; charset=utf-8' },
  'case.json': { of: 'case', contentType: 'application/json; charset=utf-8' },
  'credential.md': { of: 'markdown', contentType: 'text/markdown; charset=utf-8' },
} as const;
const written = {
  'credential.pdf': 'application/pdf',
  'credential.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'image.png': 'image/png',
} as const;
const isText = (name: string): name is keyof typeof texts => Object.hasOwn(texts, name);
const isWritten = (name: string): name is keyof typeof written => Object.hasOwn(written, name);

export type CredentialExport = { bytes: Uint8Array; contentType: string; fileName: string; /** Whether all may have it. */ isPublic: boolean };

type Said = { draft: CredentialDraft; facts: ExportFacts; community: string; life: PaperCredential['life'] };

/** One form of what a credential says, and its media type. Refuses with `not-found` a form that none has, and with `too-many` where too many wait for the typesetter. */
export async function writeCredentialFile({ writeCredentialFile: write }: Pick<Deps, 'writeCredentialFile'>, name: string, { draft, facts, community, life }: Said): Promise<Pick<CredentialExport, 'bytes' | 'contentType'>> {
  if (isText(name)) return { bytes: new TextEncoder().encode(exportSet(draft, facts)[texts[name].of]), contentType: texts[name].contentType };
  if (!isWritten(name)) throw notFound('file');
  const url = life.state === 'draft' ? facts.urls.page : facts.urls.version;
  return { bytes: await write(name, { draft, version: facts.version, at: facts.at, url, community, life, madeFrom: facts.madeFrom }), contentType: written[name] };
}

import { credentialMarkdown } from '../credential-markdown.ts';
import type { CredentialDraft } from '../draft.ts';
import { openBadge } from './achievement.ts';
import { casePackage } from './case-package.ts';
import { ctdl } from './ctdl.ts';
import type { ExportFacts } from './export-facts.ts';

/** Every export that is text, made from one source: two JSON-LD documents, one package of CASE, and Markdown. The same draft and facts give the same bytes. */
export const exportSet = (draft: CredentialDraft, facts: ExportFacts) => ({
  openBadge: written(openBadge(draft, facts)),
  ctdl: written(ctdl(draft, facts)),
  case: written(casePackage(draft, facts)),
  markdown: credentialMarkdown(draft, facts.version, facts.madeFrom),
});

const written = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;

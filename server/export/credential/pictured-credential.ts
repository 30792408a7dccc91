import { hoursWords } from '#domain/credential/hours-words.ts';
import type { PaperCredential } from '#domain/credential/paper-credential.ts';
import { spokenFor } from '#domain/words/interface-language.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { picturedReport } from '../open-graph/pictured-report.ts';
import { languageFor } from '../pdf/printed-language.ts';
import { isFromRight } from '../pdf/printed-nodes.ts';
import { piecesOf, soundLine } from '../pdf/printed-words.ts';

/** What report-image.typ draws of a credential: its name, whose it is, and no table, since nobody sits around it. */
export const picturedCredential = (credential: PaperCredential): ReturnType<typeof picturedReport> => saidIn(spokenFor(credential.draft.language), () => pictured(credential));

function pictured({ draft, version, community }: PaperCredential): ReturnType<typeof picturedReport> {
  const title = soundLine(draft.name);
  const hours = hoursWords(draft.hours);
  return {
    language: languageFor(draft.language),
    title: piecesOf(title),
    rtl: isFromRight(title),
    kind: t`Micro-credential`,
    summit: soundLine(draft.issuer.name) || soundLine(community),
    facts: [...(hours === '' ? [] : [t`${hours} hours`]), t`Version ${version}`, ...(draft.licence === '' ? [] : [draft.licence])].join(' · '),
    people: { heading: '', ring: { extent: 0, inner: 0, mark: 0, total: 0, seats: [] }, lines: [] },
  };
}

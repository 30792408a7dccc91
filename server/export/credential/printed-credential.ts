import { unnamed } from '#domain/credential/credential.ts';
import { hoursWords } from '#domain/credential/hours-words.ts';
import { lifeWords, type PaperCredential } from '#domain/credential/paper-credential.ts';
import { licenceAddress } from '#domain/licence.ts';
import { spokenFor } from '#domain/words/interface-language.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import { languageFor } from '../pdf/printed-language.ts';
import { isFromRight, printedNodes } from '../pdf/printed-nodes.ts';
import { piecesOf, soundLine } from '../pdf/printed-words.ts';
import { shortened, timeOf } from '../pdf/printed-report.ts';
import { credentialNodes } from './credential-nodes.ts';

/** A credential as the plain structure that credential.typ draws, its headings in its own language. */
export const printedCredential = (credential: PaperCredential) => saidIn(spokenFor(credential.draft.language), () => printed(credential));

function printed(credential: PaperCredential) {
  const { draft, version, at, url, community } = credential;
  const title = soundLine(draft.name) || unnamed();
  const issuer = soundLine(draft.issuer.name) || soundLine(community);
  const hours = hoursWords(draft.hours);
  const line = (words: string, href: string | null = null) => ({ words: piecesOf(words), href });
  return {
    title,
    'title-pieces': piecesOf(title),
    rtl: isFromRight(title),
    author: issuer,
    keywords: draft.tags.map(soundLine),
    date: timeOf(at),
    language: languageFor(draft.language),
    kind: t`Micro-credential`,
    notice: piecesOf(soundLine(lifeWords(credential))),
    description: soundLine(draft.description),
    'description-pieces': piecesOf(soundLine(draft.description)),
    imprint: [line(issuer), line(t`Version ${version}`), ...(hours === '' ? [] : [line(t`${hours} hours`)]), ...(draft.licence === '' ? [] : [line(draft.licence, licenceAddress(draft.licence))])],
    foot: piecesOf([shortened(title), t`Version ${version}`, draft.licence].filter(Boolean).join(' · ')),
    // Before the number of a page, and between that and how many there are.
    'page-words': [t`Page `, t` of `],
    body: printedNodes(credentialNodes(credential), { origin: new URL(url).origin, imagePath: () => null, headings: { last: 0 } }),
  };
}

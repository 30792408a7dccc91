import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Db } from '#db/client.ts';
import { findables } from '#db/schema/index.ts';
import { createId } from '#domain/ids.ts';
import { realms, type FindableKind } from '#domain/finding/findable.ts';

/** So many rows of each kind; posts are most of what a large house has. */
const AMOUNTS: Partial<Record<FindableKind, number>> = { post: 100_000, topic: 4_000, question: 1_000, credential: 500, report: 400, 'agenda-session': 2_000, room: 1_500, notes: 1_500, person: 3_000 };
const AT_ONCE = 1_000;
const SYLLABLES = ['ba', 'cor', 'den', 'fi', 'gal', 'hum', 'jo', 'kle', 'mar', 'nis', 'or', 'pra', 'qui', 'ros', 'tel', 'vun'];
const DAY_MS = 86_400_000;

/** The same rows in every run: a simple congruential generator. */
function draws(): (bound: number) => number {
  let state = 42;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** Fills the table with texts made of stretches of this house's documentation, so that words are as frequent as in English, each with a word that is rare. */
export async function fillFindables(db: Db, communityId: string, summitId: string): Promise<{ rows: number; /** A word that stands in one row. */ rare: string }> {
  const draw = draws();
  const files = await Promise.all(['docs', 'docs/decisions', 'bench'].map(async (folder) => (await readdir(folder)).filter((name) => name.endsWith('.md')).map((name) => path.join(folder, name))));
  const corpus = (await Promise.all(files.flat().map((file) => readFile(file, 'utf8')))).join(' ').split(/\s+/).filter((word) => /^[\p{L}\p{N}'’,.-]+$/u.test(word));
  const rare = () => [draw(16), draw(16), draw(16), draw(16)].map((place) => SYLLABLES[place]).join('');
  const stretch = (words: number) => {
    const from = draw(corpus.length - words);
    return corpus.slice(from, from + words).join(' ');
  };
  const now = Date.now();
  const realmOf = (kind: FindableKind) => (kind === 'person' ? realms.people : kind === 'notes' ? realms.participantsOf(summitId) : draw(10) === 0 ? realms.membersOf(communityId) : realms.public);
  let count = 0;
  let once = '';
  for (const [kind, amount] of Object.entries(AMOUNTS) as [FindableKind, number][])
    for (let done = 0; done < amount; done += AT_ONCE) {
      const rows = Array.from({ length: Math.min(AT_ONCE, amount - done) }, (_, place) => {
        const id = createId();
        const text = Array.from({ length: kind === 'notes' || kind === 'report' ? 60 : 2 + draw(8) }, () => stretch(6 + draw(12))).join('. ');
        const rareWord = rare();
        if (kind === 'post') once = rareWord;
        return {
          ...{ kind, id, communityId, summitId: kind === 'notes' ? summitId : null, realm: realmOf(kind), title: stretch(3 + draw(6)), summary: '', words: `${text} ${rareWord}`, address: `/${kind}/${id}` },
          // As they would be written: the later ones last.
          at: new Date(now - 1_500 * DAY_MS * (1 - (done + place) / amount)),
        };
      });
      await db.insert(findables).values(rows);
      count += rows.length;
    }
  return { rows: count, rare: once };
}

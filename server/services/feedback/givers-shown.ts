import type { DbOrTx } from '#db/client.ts';
import { listGivers, type RoundRow } from '#db/repositories/feedback-rounds.ts';
import type { Attribution } from '#domain/attribution.ts';
import type { Author, Contributor } from '#domain/document/attributed-content.ts';
import { giversTold, type GiversTold } from '#domain/feedback/givers-told.ts';
import type { PerspectiveKey } from '#domain/perspective.ts';
import { attributionOf, type Crowd, crowdByPerspective, shownAs } from '#domain/report/shown-as.ts';

export type GiversShown = {
  /** To the authors of the draft and to others who give feedback: as they chose, and were told before they wrote; without perspective where that would tell whose the remark of another is. */
  inside: (giverId: string) => Contributor;
  /** To everybody: by a perspective only once the round has closed, where three or more were shown by it then. */
  outside: (giverId: string) => Contributor;
  /** To themselves. */
  chosen: (giverId: string) => Attribution;
  /** How many speak as this. */
  countOf: (perspective: PerspectiveKey) => number;
  told: GiversTold;
  /** By which words those outside are told perspectives, were the round to close now. */
  crowd: Crowd;
};

const nobody: Contributor = { kind: 'anonymous' };
const untold: Crowd = new Map();

/** How each giver of a round is shown; somebody whose account is deleted is nobody. */
export async function giversShown(db: DbOrTx, round: RoundRow): Promise<GiversShown> {
  const rule = { level: round.attribution, mayChoose: round.mayChooseAttribution };
  const authors = new Map<string, Author>();
  for (const { giver, account } of await listGivers(db, round.id)) {
    const attribution = account === null ? 'anonymous' : attributionOf({ summit: rule, room: null, own: giver.attribution, profile: account.attribution });
    authors.set(giver.id, { name: account?.name ?? '', perspective: giver.perspective, attribution });
  }
  const all = [...authors.values()];
  const crowd = crowdByPerspective(all.map(({ perspective, attribution }) => ({ key: perspective, attribution, count: 1 })), 'named');
  const told = giversTold(all.map(({ perspective, attribution }) => ({ perspective, level: attribution })));
  // Words that grew with everybody who comes would tell, from one look to the next, as what the one who came speaks.
  const outside = round.state !== 'closed' ? untold : round.crowdAtClosing === null ? crowd : new Map(Object.entries(round.crowdAtClosing) as [PerspectiveKey, PerspectiveKey][]);
  return {
    countOf: (perspective) => all.filter((author) => author.perspective === perspective).length,
    chosen: (giverId) => authors.get(giverId)?.attribution ?? 'anonymous',
    told,
    crowd,
    inside: (giverId) => {
      const author = authors.get(giverId);
      if (!author || author.attribution === 'anonymous') return nobody;
      if (author.attribution === 'named') return { kind: 'named', name: author.name, perspective: author.perspective };
      return told.shown.has(author.perspective) ? { kind: 'perspective', perspective: author.perspective } : nobody;
    },
    outside: (giverId) => {
      const author = authors.get(giverId);
      return author ? shownAs(author, outside) : nobody;
    },
  };
}

import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { createDb } from '#db/client.ts';
import { getCommunityBySlug } from '#db/repositories/communities.ts';
import { updateCredential } from '#db/repositories/credentials.ts';
import { accounts } from '#db/schema/index.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { layCredential } from '#server/services/credentials/lay-credential.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import type { Demo } from './demo.ts';
import { firstOf } from './fixtures.ts';
import { addressOfDatabase } from './own-room.ts';

export type AlmostWritten = { slug: string; name: string; /** What it would say whole. */ whole: CredentialDraft };

/** A credential of the demo's community that every member writes, of which all stands but its competency, its key method and the first cell of its rubric; the first convener began it. */
export async function makeAlmostWritten(demo: Demo): Promise<AlmostWritten> {
  const { db, close } = createDb(await addressOfDatabase(), 1);
  try {
    const whole = { ...sampleCredential(), name: `Exit questions together ${randomBytes(3).toString('hex')}` };
    const [first, ...others] = whole.rubric.rows;
    const [level] = whole.rubric.levels;
    if (!first || !level) throw new Error('The sample has no rubric.');
    const draft = { ...whole, competency: '', keyMethod: '', rubric: { ...whole.rubric, rows: [{ ...first, cells: { ...first.cells, [level.id]: '' } }, ...others] } };
    const community = await getCommunityBySlug(db, 'micro-credentials');
    const [convener] = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.name, firstOf(demo, 'convener').name));
    if (!convener) throw new Error('The demo has no convener.');
    const { id, slug } = await layCredential(db, { communityId: community.id, accountId: convener.id, draft, at: new Date(), act: { kind: 'begun', sentence: 'began this credential' } });
    await updateCredential(db, id, { whoWrites: 'members' });
    return { slug, name: whole.name, whole };
  } finally {
    await close();
  }
}

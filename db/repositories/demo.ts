import { and, asc, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, agendaSessions, breakoutRooms, communityMembers, demoSignIns, summits } from '#db/schema/index.ts';

/** The demo as outside checks and the start-up lines tell it: its summits, its people with their sign-in secrets, its rooms. */
export async function readDemo(db: DbOrTx) {
  const [demoSummits, people, rooms] = await Promise.all([
    db
      .select({ slug: summits.slug, title: summits.title, joinCode: summits.joinCode, state: summits.state })
      .from(summits)
      .where(eq(summits.isDemo, true))
      .orderBy(asc(summits.startsOn)),
    db
      .select({
        name: accounts.name,
        perspective: accounts.perspective,
        educatorRole: accounts.educatorRole,
        isSiteAdmin: accounts.isSiteAdmin,
        communityRole: communityMembers.role,
        secret: demoSignIns.secret,
      })
      .from(demoSignIns)
      .innerJoin(accounts, and(eq(accounts.id, demoSignIns.accountId), eq(accounts.isDemo, true)))
      .leftJoin(communityMembers, eq(communityMembers.accountId, accounts.id))
      .orderBy(asc(accounts.createdAt), asc(accounts.name)),
    db
      .select({ id: breakoutRooms.id, slug: breakoutRooms.slug, documentId: breakoutRooms.documentId })
      .from(breakoutRooms)
      .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
      .innerJoin(summits, and(eq(summits.id, agendaSessions.summitId), eq(summits.isDemo, true)))
      .orderBy(asc(agendaSessions.startsAt), asc(breakoutRooms.number)),
  ]);
  return {
    summits: demoSummits.map(({ state, ...summit }) => ({ ...summit, isOpen: state === 'published' })),
    people: people.map(({ isSiteAdmin, communityRole, ...person }) => ({ ...person, role: isSiteAdmin ? 'site-admin' : (communityRole ?? 'participant') })),
    rooms,
  };
}

/** The made-up person behind a demo sign-in link; null for anything else, whatever the link says. */
export async function findDemoAccountId(db: DbOrTx, secret: string): Promise<string | null> {
  const [row] = await db
    .select({ id: accounts.id })
    .from(demoSignIns)
    .innerJoin(accounts, and(eq(accounts.id, demoSignIns.accountId), eq(accounts.isDemo, true)))
    .where(eq(demoSignIns.secret, secret));
  return row?.id ?? null;
}

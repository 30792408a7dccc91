import { randomBytes } from 'node:crypto';
import type { accounts, communityMembers, demoSignIns } from '#db/schema/index.ts';
import { DAY_MS } from '#domain/clock.ts';
import { demoId } from './demo-id.ts';
import { demoPeople, type DemoPerson } from './demo-people.ts';
import { demoPhrases } from './demo-phrases.ts';

const SECRET_BYTES = 24;

export const accountIdOf = ({ key }: Pick<DemoPerson, 'key'>): string => demoId(`person ${key}`);

/** The accounts of the demo's people, as members of its community and with sign-in links; only the secrets differ from demo to demo. */
export function demoPeopleRows(communityId: string, now: Date) {
  const rows: { accounts: (typeof accounts.$inferInsert)[]; members: (typeof communityMembers.$inferInsert)[]; signIns: (typeof demoSignIns.$inferInsert)[] } = {
    accounts: [],
    members: [],
    signIns: [],
  };
  demoPeople.forEach(({ key, role, perspective, educatorRole, ...person }, position) => {
    const accountId = accountIdOf({ key });
    // One second apart, so that lists by arrival begin with those who run the demo.
    const createdAt = new Date(now.getTime() - 90 * DAY_MS + position * 1000);
    const communityRole = role === 'convener' ? role : 'participant';
    // The top-level name "invalid" is reserved: no mail to these people ever leaves.
    rows.accounts.push({ ...person, id: accountId, email: `${key}@demo.invalid`, emailVerifiedAt: createdAt, perspective, educatorRole, isListed: true, isDemo: true, createdAt });
    rows.members.push({ communityId, accountId, role: communityRole, perspective, educatorRole, joinedAt: createdAt, ...demoPhrases[key] });
    rows.signIns.push({ secret: randomBytes(SECRET_BYTES).toString('base64url'), accountId });
  });
  return rows;
}

import { createDb } from '#db/client.ts';
import { getAccount } from '#db/repositories/accounts.ts';
import { idSchema } from '#domain/ids.ts';
import { openLiveHouse } from '#test/support/live-house.ts';

/**
 * The live side of the house in a process of its own, so that it can be killed: `<database address> <port>`. The cookie is the id of the
 * account that asks. It tells in a line of JSON where it listens.
 */
const [databaseUrl = '', port = '0'] = process.argv.slice(2);
const { db } = createDb(databaseUrl, 5);
const house = await openLiveHouse({
  db,
  databaseUrl,
  port: Number(port),
  findPerson: async (cookie) => {
    if (!idSchema.safeParse(cookie).success) return null;
    const { name, email, isSiteAdmin, emailVerifiedAt, perspective, educatorRole } = await getAccount(db, cookie);
    return { kind: 'person', accountId: cookie, name, isGuest: email === null, isSiteAdmin, isEmailVerified: emailVerifiedAt !== null, perspective, educatorRole };
  },
});
process.stdout.write(`${JSON.stringify({ url: house.url, databaseUrl })}\n`);

import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import { insertCredentialVersion } from '#db/repositories/credential-versions.ts';
import { getCredential } from '#db/repositories/credentials.ts';
import { findParticipation } from '#db/repositories/participations.ts';
import { accounts as accountsTable, agendaSessions, announcements, authSessions, communityInvitations, communityMembers, communityRequests, credentialSignOffs, documentImages, documentVersions, mails, participations, postReactions, posts, questionPoints, remarks, stars, strategicQuestions, summitInvitations, topicReads } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { aCommunity, aMember, anAuthSession, aParticipant, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { workOnReport } from '#test/support/report-traces.ts';
import { aBreakout, takePartLive } from '#test/support/live-traces.ts';
import { linkMailedTo } from '#test/support/outbox.ts';
import { testDeps, testServices } from '#test/support/services.ts';
import { posted } from '#test/support/discussion.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
});
afterAll(() => database.close());

/** Somebody who left a trace of every kind. */
async function somebodyWithATrace(email: string) {
  const community = await aCommunity(db, { name: `Community of ${email}` });
  const summit = await aSummit(db, { communityId: community.id, title: `Summit of ${email}`, capacity: 1 });
  const passwordHash = await testDeps(db).passwords.hash('a few words in a row');
  const person = await aMember(db, community.id, 'participant', await aPerson(db, { name: 'Ada Byron', email, passwordHash, affiliation: 'Analytical Society', offers: 'Notes', seeks: 'Engines', isListed: true, attribution: 'perspective' }));
  await aParticipant(db, summit.id, 'participant', person);
  await db.update(participations).set({ accessNeeds: ['captions'], accessNote: 'Near a door' }).where(eq(participations.accountId, person.accountId));
  const asked = await aCommunity(db, { name: `Asked by ${email.length}`, joinPolicy: 'request' });
  await db.insert(communityRequests).values({ communityId: asked.id, accountId: person.accountId, perspective: 'educator', sentence: 'I would read drafts', askedAt: TEST_NOW });
  await db.insert(communityInvitations).values({ id: createId(), communityId: asked.id, email, secretHash: createId(), createdAt: TEST_NOW, expiresAt: TEST_NOW });
  await anAuthSession(db, person.accountId, { userAgent: 'Firefox/132.0' });
  const agendaSessionId = createId();
  await db.insert(agendaSessions).values({ id: agendaSessionId, summitId: summit.id, guid: createId(), slug: 'panel', kind: 'panel', title: 'Promises', startsAt: TEST_NOW, endsAt: new Date(TEST_NOW.getTime() + 1), createdAt: TEST_NOW, updatedAt: TEST_NOW });
  await db.insert(stars).values({ accountId: person.accountId, agendaSessionId, createdAt: TEST_NOW });
  const questionId = createId();
  await db.insert(strategicQuestions).values({ id: questionId, communityId: community.id, text: 'Who carries the costs?', state: 'open', proposedById: person.accountId, createdAt: TEST_NOW, updatedAt: TEST_NOW });
  await db.insert(questionPoints).values({ questionId, accountId: person.accountId, points: 4, givenAt: TEST_NOW });
  await db.insert(announcements).values({ id: createId(), summitId: summit.id, authorId: person.accountId, text: 'Lunch is ready', createdAt: TEST_NOW });
  await db.insert(summitInvitations).values({ id: createId(), summitId: summit.id, email, role: 'facilitator', secretHash: createId(), createdAt: TEST_NOW, expiresAt: TEST_NOW });
  const documentId = createId();
  await insertRoom(db, { id: createId(), agendaSessionId, number: 1, slug: 'trust', focus: 'Trust', state: 'open', documentId, createdAt: TEST_NOW });
  await db.insert(documentVersions).values({ id: createId(), documentId, number: 1, occasion: 'named', name: 'Agreed', keptBy: person.accountId, at: TEST_NOW, content: Buffer.alloc(0), stateVector: Buffer.alloc(0) });
  await db.insert(remarks).values({ id: createId(), documentId, accountId: person.accountId, text: 'Whose trust?', quote: 'Trust', anchorStart: 'a', anchorEnd: 'b', mentions: [person.accountId], createdAt: TEST_NOW });
  await db.insert(documentImages).values({ id: createId(), documentId, accountId: person.accountId, kind: 'image/png', width: 40, height: 30, byteSize: 99, sha256: '', createdAt: TEST_NOW });
  await takePartLive(db, await aBreakout(db, { summitId: summit.id }), person.accountId);
  await workOnReport(db, { summitId: summit.id, documentId }, person);
  const { slug } = await testServices(db).credentials.beginCredential(person, community.slug, { name: `Credential of ${email}` });
  const { id: credentialId } = await getCredential(db, slug);
  await insertCredentialVersion(db, { id: createId(), credentialId, number: 1, version: '1.0.0', change: 'first', content: '{}', hash: '', note: 'For pilots', achievementId: '', overrides: [{ check: 'L09', found: ['Resources'], why: 'Free from May on' }], publishedById: person.accountId, publishedAt: TEST_NOW });
  await db.insert(credentialSignOffs).values({ id: createId(), credentialId, kind: 'developer', accountId: person.accountId, askedById: person.accountId, askedAt: TEST_NOW, hash: 'of a text', note: 'It holds together', signedAt: TEST_NOW });
  await discuss(community, person);
  await testServices(db).accounts.requestSignInLink(email);
  return { person, community, summit, questionId };
}

/** Writes in a topic, changes it, says something to the post of another by a press, and reads. */
async function discuss({ id, slug }: { id: string; slug: string }, person: Person): Promise<void> {
  const { discussion } = testServices(db);
  const other = await aMember(db, id);
  const { number } = await posted(discussion.beginTopic(person, slug, { title: 'Who trusts whom?', text: 'I do', visibility: 'public', about: null }));
  const address = { slug, number };
  await discussion.editPost(person, { ...address, post: 1 }, { intent: 'edit', text: 'I trust' });
  await discussion.replyToTopic(other, address, { text: 'So do I' });
  await discussion.reactToPost(person, { ...address, post: 2 }, 'agree');
  await discussion.keepDraft(person, address, { title: '', text: 'And yet' });
}

describe('the export of one’s own data', () => {
  it('holds everything we hold', async () => {
    const { person } = await somebodyWithATrace('export@example.org');
    const exported = await testServices(db).accounts.exportAccount(person);
    expect(exported).toMatchObject({
      exportedAt: TEST_NOW,
      account: { name: 'Ada Byron', email: 'export@example.org', affiliation: 'Analytical Society', offers: 'Notes', seeks: 'Engines', isListed: true, attribution: 'perspective', hasPassword: true },
      signedInBrowsers: [{ userAgent: 'Firefox/132.0' }],
      memberships: [{ community: 'Community of export@example.org', role: 'participant' }],
      participations: [{ summit: 'Summit of export@example.org', accessNeeds: ['captions'], accessNote: 'Near a door' }],
      stars: [{ agendaSession: 'Promises' }],
      points: [{ question: 'Who carries the costs?', points: 4 }],
      questions: [{ question: 'Who carries the costs?' }],
      announcements: [{ text: 'Lunch is ready' }],
      invitations: [{ role: 'facilitator' }],
      membershipRequests: [{ sentence: 'I would read drafts', declinedAt: null }],
      communityInvitations: [{ email: 'export@example.org', acceptedAt: null }],
      versions: [{ summit: 'Summit of export@example.org', room: 'Trust', version: 1, name: 'Agreed', occasion: 'named', at: TEST_NOW }],
      remarks: [{ summit: 'Summit of export@example.org', room: 'Trust', quote: 'Trust', text: 'Whose trust?', at: TEST_NOW }],
      images: [{ summit: 'Summit of export@example.org', room: 'Trust', width: 40, height: 30, byteSize: 99 }],
      mails: [{ subject: 'Your link to sign in' }],
    });
    const inRoom = { summit: 'Summit of export@example.org', agendaSession: 'Breakouts', room: 'Room 1' };
    expect(exported).toMatchObject({
      seats: [{ ...inRoom, how: 'chosen', reason: 'You chose this room.' }],
      seatWishes: [{ agendaSession: 'Breakouts', rooms: ['Room 2', 'Room 1'] }],
      roomBars: [{ ...inRoom, room: 'Room 2' }],
      roomParts: [{ ...inRoom, isFacilitator: false, isScribe: true }],
      roomMessages: [{ ...inRoom, text: 'I have the figures', at: TEST_NOW }],
      messageReports: [{ ...inRoom, reason: 'Not the right room' }],
      raisedHands: [{ ...inRoom, raisedAt: TEST_NOW }],
      speakingTurns: [{ ...inRoom, startedAt: TEST_NOW, endedAt: null }],
      helpRequests: [{ ...inRoom, text: 'The screen is dark' }],
      conveningActs: [{ kind: 'open-rooms', sentence: 'opened all rooms' }],
      panelQuestions: [{ agendaSession: 'Breakouts', text: 'Who pays for it?', shownAs: 'named' }],
      panelQuestionVotes: [{ question: 'Who pays for it?' }],
      polls: [{ question: 'Shall we go on?', choices: ['Yes', 'No'] }],
      pollVotes: [{ question: 'Shall we go on?', answer: { kind: 'choice', choice: 1 }, votedAt: TEST_NOW }],
    });
  });

  it('holds what they did for reports, and what was asked of them', async () => {
    const { person } = await somebodyWithATrace('reports@example.org');
    expect(await testServices(db).accounts.exportAccount(person)).toMatchObject({
      reportsBegun: [{ report: 'Trust, a report' }],
      reportPassagesTaken: [{ wording: 'Trust is earned twice.' }],
      reportApprovals: [{ part: 'words', state: 'withdrawn', note: 'Not like this' }, { part: 'room', room: 'Trust', state: 'asked' }],
      reportWordsTakenBack: [{ wording: 'Trust is earned twice.' }],
      reportActs: [{ kind: 'begun', sentence: 'began this report' }],
      reportVersionsPublished: [{ report: 'Trust, a report', number: 1 }],
      namedInReports: [{ name: 'Ada Byron' }],
      recommendationsOwned: [{ text: 'Pilot it', state: 'not-begun' }],
      recommendationUpdates: [{ note: 'Three districts said yes' }],
      summitBundles: [{ state: 'done' }],
    });
  });

  it('holds the credentials that they write', async () => {
    const { person } = await somebodyWithATrace('credentials@example.org');
    const credential = 'Credential of credentials@example.org';
    expect(await testServices(db).accounts.exportAccount(person)).toMatchObject({ credentialsBegun: [{ credential }], credentialsWritten: [{ credential }], credentialActs: [{ credential, kind: 'begun', sentence: 'began this credential' }], credentialVersionsPublished: [{ credential, version: '1.0.0', note: 'For pilots', overrides: [{ check: 'L09', why: 'Free from May on' }] }], credentialSignOffs: [{ credential, kind: 'developer', note: 'It holds together' }], credentialSignOffsAsked: [{ credential, kind: 'developer' }] });
  });

  it('holds what they wrote in topics, what they said to posts, and how far they read', async () => {
    const { person } = await somebodyWithATrace('topics@example.org');
    const topic = 'Who trusts whom?';
    expect(await testServices(db).accounts.exportAccount(person)).toMatchObject({
      topicsBegun: [{ topic }],
      posts: [{ topic, number: 1, text: 'I trust' }],
      postsBeforeChanges: [{ topic, number: 1, text: 'I do' }],
      postReactions: [{ topic, number: 2, reaction: 'agree' }],
      topicsRead: [{ topic, readUpTo: 1 }],
      postDrafts: [{ topic, text: 'And yet' }],
    });
  });

  it('opens no door: no password, no secret of a link, nothing of anybody else', async () => {
    const { person } = await somebodyWithATrace('closed@example.org');
    await somebodyWithATrace('other@example.org');
    const { secret } = await linkMailedTo(db, 'closed@example.org');
    const text = JSON.stringify(await testServices(db).accounts.exportAccount(person));
    expect(text).not.toContain('argon2');
    expect(text).not.toContain(secret);
    expect(text).not.toContain('other@example.org');
  });
});

describe('deleting one’s own account', () => {
  it('needs the name typed as it stands', async () => {
    const person = await aPerson(db, { name: 'Ada Byron' });
    await expect(testServices(db).accounts.deleteAccount(person, 'ada')).rejects.toMatchObject({ kind: 'invalid', field: 'confirmedName' });
    await expect(testServices(db).accounts.readAccount(person)).resolves.toMatchObject({ name: 'Ada Byron' });
  });

  it('leaves a bare row, ends sign-ins, memberships and places, and keeps what was written', async () => {
    const { person, questionId } = await somebodyWithATrace('delete@example.org');
    const changed: unknown[] = [];
    await testServices(db, { accessChanged: (scope) => void changed.push(scope) }).accounts.deleteAccount(person, 'Ada Byron');
    const [row] = await db.select().from(accountsTable).where(eq(accountsTable.id, person.accountId));
    expect(row).toMatchObject({ name: 'Deleted person', email: null, passwordHash: null, affiliation: '', offers: '', seeks: '', isListed: false, deletedAt: TEST_NOW });
    for (const [table, column] of [[authSessions, authSessions.userId], [communityMembers, communityMembers.accountId], [participations, participations.accountId], [stars, stars.accountId], [questionPoints, questionPoints.accountId]] as const) {
      expect(await db.$count(table, eq(column, person.accountId))).toBe(0);
    }
    expect(await db.$count(mails, eq(mails.recipient, 'delete@example.org'))).toBe(0);
    expect(await db.$count(summitInvitations, eq(summitInvitations.email, 'delete@example.org'))).toBe(0);
    expect(await db.select().from(strategicQuestions).where(eq(strategicQuestions.id, questionId))).toMatchObject([{ proposedById: person.accountId, text: 'Who carries the costs?' }]);
    expect(await db.$count(announcements, eq(announcements.authorId, person.accountId))).toBe(1);
    expect(await db.select().from(remarks).where(eq(remarks.accountId, person.accountId))).toMatchObject([{ text: 'Whose trust?', mentions: [] }]);
    expect(await db.select().from(posts).where(eq(posts.markdown, 'I trust'))).toContainEqual(expect.objectContaining({ authorId: null, removedAt: null }));
    for (const [table, column] of [[postReactions, postReactions.accountId], [topicReads, topicReads.accountId]] as const) expect(await db.$count(table, eq(column, person.accountId))).toBe(0);
    expect(changed).toContainEqual({ accountId: person.accountId });
  });

  it('leaves the name and the address in no table at all', async () => {
    const email = 'trace-9f3@example.org';
    const { person } = await somebodyWithATrace(email);
    await db.update(accountsTable).set({ name: 'Zuleika Trace-9f3' }).where(eq(accountsTable.id, person.accountId));
    await testServices(db).accounts.deleteAccount(person, 'Zuleika Trace-9f3');
    const tables = await db.execute<{ name: string }>(sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
    for (const { name } of tables) {
      const [row] = await db.execute<{ rows: string }>(sql.raw(`select count(*)::text as rows from "${name}" as each where each::text ilike '%trace-9f3%' and each::text not ilike '%of trace-9f3%'`));
      expect([name, row?.rows]).toEqual([name, '0']);
    }
  });

  it('gives the place to somebody who waits', async () => {
    const summit = await aSummit(db, { capacity: 1 });
    const leaving = await aParticipant(db, summit.id);
    const waiting = await aParticipant(db, summit.id);
    await db.update(participations).set({ state: 'waiting' }).where(eq(participations.accountId, waiting.accountId));
    await testServices(db).accounts.deleteAccount(leaving, leaving.name);
    expect(await findParticipation(db, summit.id, waiting.accountId)).toMatchObject({ state: 'registered' });
  });

  it('frees the address for another account', async () => {
    const person = await aPerson(db, { email: 'again@example.org' });
    const { accounts } = testServices(db);
    await accounts.deleteAccount(person, person.name);
    const { mark } = await accounts.signUp({ name: 'Ada', email: 'again@example.org', password: 'a few words in a row', perspective: 'other', educatorRole: null });
    expect((await accounts.verifyEmail((await linkMailedTo(db, 'again@example.org')).secret, { mark })).accountId).not.toBe(person.accountId);
  });

  it('makes the person unknown', async () => {
    const person = await aPerson(db);
    const { accounts } = testServices(db);
    await accounts.deleteAccount(person, person.name);
    await expect(accounts.readPerson(await aPerson(db, { isSiteAdmin: true }), person.accountId)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(accounts.readAccount(person)).rejects.toMatchObject({ kind: 'not-found' });
  });
});

/** Each place in the tables that points to a person, and what claiming and deleting do with it. */
const pointers = {
  'auth_sessions.account_id': 'moved or ended, ended',
  'email_links.account_id': 'moved, deleted',
  'passkeys.account_id': 'moved, deleted',
  'access_tokens.account_id': 'moved, deleted',
  'provider_accounts.account_id': 'moved, deleted',
  'provider_visits.account_id': 'ended, ended',
  'passkey_challenges.account_id': 'ended, ended',
  'demo_sign_ins.account_id': 'moved, deleted',
  'community_members.account_id': 'merged, deleted',
  'community_requests.account_id': 'merged, deleted',
  'community_requests.declined_by_id': 'moved, kept',
  'community_introductions.account_id': 'merged, deleted',
  'community_introductions.other_id': 'merged, deleted',
  'community_visits.account_id': 'merged, deleted',
  'community_invitations.invited_by_id': 'moved, kept',
  'community_invitations.accepted_by_id': 'moved, deleted',
  'participations.account_id': 'merged, deleted',
  'stars.account_id': 'merged, deleted',
  'question_points.account_id': 'merged, deleted',
  'strategic_questions.proposed_by_id': 'moved, kept',
  'question_events.actor_id': 'moved, kept',
  'announcements.author_id': 'moved, kept',
  'agenda_people.account_id': 'moved, taken out',
  'agenda_releases.released_by_id': 'moved, kept',
  'readings.added_by_id': 'moved, kept',
  'summit_invitations.invited_by_id': 'moved, kept',
  'summit_invitations.accepted_by_id': 'moved, deleted',
  'merged_accounts.into_id': 'moved, kept',
  'document_versions.kept_by': 'moved, kept',
  'remarks.account_id': 'moved, kept',
  'remarks.removed_by': 'moved, kept',
  'remarks.resolved_by': 'moved, kept',
  'document_images.account_id': 'moved, emptied',
  'summits.lead_id': 'moved, emptied',
  'breakout_rooms.facilitator_id': 'moved, emptied',
  'breakout_rooms.scribe_id': 'moved, emptied',
  'session_runs.started_by_id': 'moved, kept',
  'seats.account_id': 'merged, deleted',
  'seats.seated_by_id': 'moved, kept',
  'seat_wishes.account_id': 'merged, deleted',
  'seat_pairs.one_id': 'merged, deleted',
  'seat_pairs.other_id': 'merged, deleted',
  'room_bars.account_id': 'merged, deleted',
  'room_messages.author_id': 'moved, emptied',
  'room_messages.hidden_by_id': 'moved, kept',
  'message_reports.account_id': 'merged, deleted',
  'raised_hands.account_id': 'merged, deleted',
  'speaking_turns.account_id': 'moved, deleted',
  'help_requests.asked_by_id': 'moved, kept',
  'help_requests.taken_by_id': 'moved, kept once it is over',
  'convening_acts.actor_id': 'moved, kept',
  'credentials.created_by_id': 'moved, kept',
  'credential_authors.account_id': 'merged, deleted',
  'credential_acts.actor_id': 'moved, kept',
  'credential_versions.published_by_id': 'moved, kept',
  'credential_sign_offs.account_id': 'moved, emptied: what they signed stays, what they were asked to sign goes',
  'credential_sign_offs.asked_by_id': 'moved, kept',
  'credential_sources.sent_by_id': 'moved, kept',
  'feedback_rounds.created_by_id': 'moved, kept',
  'feedback_invitations.invited_by_id': 'moved, kept',
  'feedback_invitations.accepted_by_id': 'moved, deleted',
  'feedback_invitations.known_as_id': 'moved, deleted',
  'feedback_invitations.account_id': 'moved, deleted',
  'feedback_givers.account_id': 'merged, emptied: what they said is nobody’s',
  'feedback_remarks.decided_by_id': 'moved, kept',
  'feedback_remarks.assigned_to_id': 'moved, emptied',
  'feedback_acts.actor_id': 'moved, kept',
  'notices.account_id': 'moved, deleted',
  'notices.by_id': 'moved, kept',
  'notice_settings.account_id': 'merged, deleted',
  'push_subscriptions.account_id': 'moved, deleted',
  'follows.account_id': 'merged, deleted',
  'panel_questions.author_id': 'moved, emptied',
  'panel_question_votes.account_id': 'merged, deleted',
  'polls.author_id': 'moved, kept',
  'poll_votes.account_id': 'merged, deleted',
  'statements.author_id': 'moved, emptied',
  'deliberation_voters.account_id': 'merged, emptied where it is closed, else deleted',
  'reports.created_by_id': 'moved, kept',
  'reports.withdrawn_by_id': 'moved, kept',
  'report_sources.taken_by_id': 'moved, kept',
  'report_versions.published_by_id': 'moved, kept',
  'report_version_people.account_id': 'merged, deleted once their name is out of the version',
  'report_withdrawals.account_id': 'merged, kept: what was taken back stays so',
  'report_approvals.account_id': 'merged, kept, but for rooms that they did not answer for',
  'report_acts.actor_id': 'moved, kept',
  'recommendations.owner_id': 'moved, emptied',
  'recommendation_updates.by_id': 'moved, kept',
  'bundle_jobs.asked_by_id': 'moved, kept',
  'topics.begun_by_id': 'moved, emptied',
  'posts.author_id': 'moved, emptied: what they wrote is nobody’s',
  'post_reactions.account_id': 'merged, deleted',
  'post_drafts.account_id': 'merged, deleted',
  'topic_traces.actor_id': 'moved, emptied',
  'topic_reads.account_id': 'merged, deleted',
  'flag_cases.person_id': 'merged, emptied; what waits about their entry in a directory goes',
  'flags.account_id': 'merged, emptied',
  'moderation_acts.account_id': 'moved, emptied: the log counts on',
  'moderation_acts.actor_id': 'moved, kept',
  'moderation_acts.lifted_by_id': 'moved, kept',
  'appeals.decided_by_id': 'moved, kept',
  'held_posts.author_id': 'moved, emptied: what nobody let through goes, the log counts on',
  'held_posts.decided_by_id': 'moved, kept',
  'distances.account_id': 'merged, deleted',
  'distances.other_id': 'merged, deleted',
};

describe('every table that points to a person', () => {
  it('is known to claiming, exporting and deleting; whoever adds one decides about it here and there', async () => {
    const found = await db.execute<{ pointer: string }>(sql`
      select source.relname || '.' || attribute.attname as pointer
      from pg_constraint
      join pg_class source on source.oid = pg_constraint.conrelid
      join pg_attribute attribute on attribute.attrelid = source.oid and attribute.attnum = any (pg_constraint.conkey)
      where pg_constraint.contype = 'f' and pg_constraint.confrelid = 'accounts'::regclass`);
    expect(found.map(({ pointer }) => pointer).toSorted()).toEqual(Object.keys(pointers).toSorted());
  });
});

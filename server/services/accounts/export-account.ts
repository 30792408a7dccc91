import { listCommunityRecords } from '#db/repositories/account-community.ts';
import { listCredentialRecords } from '#db/repositories/account-credentials.ts';
import { listDiscussionRecords } from '#db/repositories/account-discussion.ts';
import { listDistanceRecords } from '#db/repositories/account-distances.ts';
import { listDoorRecords } from '#db/repositories/account-doors.ts';
import { listFeedbackRecords } from '#db/repositories/account-feedback.ts';
import { listHeldRecords } from '#db/repositories/account-held-posts.ts';
import { listModerationRecords } from '#db/repositories/account-moderation.ts';
import { listNoticeRecords } from '#db/repositories/account-notices.ts';
import { listDocumentRecords } from '#db/repositories/account-records-documents.ts';
import { listLiveRecords } from '#db/repositories/account-records-live.ts';
import { listReportRecords } from '#db/repositories/account-records-reports.ts';
import { listAuditRecords } from '#db/repositories/audit-entries.ts';
import { listAccountRecords } from '#db/repositories/account-records.ts';
import { getAccount } from '#db/repositories/accounts.ts';
import { listAuthSessions } from '#db/repositories/auth-sessions.ts';
import { listMailsTo } from '#db/repositories/mails.ts';
import type { Actor } from '#domain/actor.ts';
import { withoutLinkSecrets } from '#domain/mail.ts';
import type { Deps } from '../deps.ts';
import { readable } from '../notices/readable.ts';
import { requireOwn, requireOwnOrAdmin } from './require-own-or-admin.ts';

/**
 * Everything we hold on the person who asks, or that a site administrator asks about, in the order of our tables; secrets of links and passwords are left out, and for an
 * administrator whom they muted or blocked. Refuses a visitor, and who asks about somebody else, with `forbidden`.
 */
export async function exportAccount({ db, now, origin, record }: Deps, actor: Actor, accountId = requireOwn(actor)) {
  requireOwnOrAdmin(actor, accountId);
  const { passwordHash, ...account } = await getAccount(db, accountId);
  await record(db, actor, { act: 'account.exported', thing: { kind: 'person', id: account.id } });
  const [records, communityRecords, liveRecords, reportRecords, documentRecords, credentialRecords, discussionRecords, feedbackRecords, noticeRecords, heldRecords, moderationRecords, doorRecords, auditRecords, distanceRecords, authSessions, mails] = await Promise.all([
    listAccountRecords(db, account.id, account.email),
    listCommunityRecords(db, account.id, account.email),
    listLiveRecords(db, account.id),
    listReportRecords(db, account.id),
    listDocumentRecords(db, account.id),
    listCredentialRecords(db, account.id),
    listDiscussionRecords(db, account.id),
    listFeedbackRecords(db, account.id, account.email),
    listNoticeRecords(db, account.id),
    listHeldRecords(db, account.id),
    listModerationRecords(db, account.id),
    listDoorRecords(db, account.id),
    listAuditRecords(db, account.id),
    requireOwn(actor) === account.id ? listDistanceRecords(db, account.id) : {},
    listAuthSessions(db, account.id, now()),
    account.email === null ? [] : listMailsTo(db, account.email),
  ]);
  return {
    exportedFrom: origin,
    exportedAt: now(),
    account: { ...account, hasPassword: passwordHash !== null },
    signedInBrowsers: authSessions.map(({ userAgent, createdAt, lastSeenAt, expiresAt }) => ({ userAgent, createdAt, lastSeenAt, expiresAt })),
    ...doorRecords,
    ...records,
    ...communityRecords,
    ...liveRecords,
    ...reportRecords,
    ...documentRecords,
    ...credentialRecords,
    ...discussionRecords,
    ...feedbackRecords,
    ...noticeRecords,
    ...auditRecords,
    ...distanceRecords,
    notices: (await readable(db, { accountId: account.id, isGuest: account.email === null, isSiteAdmin: account.isSiteAdmin }, noticeRecords.notices)).map(({ kind, title, words, byName, createdAt }, place) => ({ kind, title, words, by: byName, toldAt: createdAt, readAt: noticeRecords.notices[place]?.notice.readAt ?? null })),
    ...heldRecords,
    ...moderationRecords,
    mails: mails.map(({ subject, text, createdAt, sentAt }) => ({ subject, text: withoutLinkSecrets(text), createdAt, sentAt })),
  };
}

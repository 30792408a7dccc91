import type { Db, DbOrTx } from '#db/client.ts';
import type { Clock } from '#domain/clock.ts';
import type { Actor, Person } from '#domain/actor.ts';
import type { AuditEntry } from '#domain/audit/audited-act.ts';
import type { DocumentStore } from '#domain/document/document-store.ts';
import type { ImageStore, PreparedImage } from '#domain/document/image-store.ts';
import type { HouseEdit, HouseEditOutcome } from '#domain/document/restore-version.ts';
import type { Snapshot } from '#domain/live/entries.ts';
import type { LiveChange } from '#domain/live/live-change.ts';
import type { SeatSuggestion } from '#domain/live/suggest-seats.ts';
import type { Channel } from '#domain/live/channel.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import type { PaperCredential } from '#domain/credential/paper-credential.ts';
import type { ReportFileName } from '#domain/report/report-file.ts';
import type { SeatingTask } from '#domain/seating/seating.ts';
import type { Seating } from '#domain/seating/solve-seating.ts';
import type { JobState } from '#server/jobs/job-book.ts';
import type { HashedMap, MapTask } from '#server/opinion-map/hashed-map.ts';
import type { ProviderClients } from '#server/providers/provider-clients.ts';
import type { PasskeyCeremonies } from '#server/passkeys/passkey-ceremonies.ts';
import type { SiteKeys } from '#server/push/push-request.ts';
import type { Sealer } from '#server/webhooks/seal-secret.ts';
import type { WebhookLine } from '#server/webhooks/webhook-line.ts';
import type { FilterCache } from './filters/filter-cache.ts';
import type { BundleStore } from './bundle/bundle-store.ts';
import type { KeptPosts } from './discussion/kept-posts.ts';
import type { KeptVersion, VersionToKeep } from '#domain/document/version.ts';

export type Mail = { recipient: string; subject: string; text: string; /** The same written out. */ html?: string; /** Where one press ends mail of this kind. */ unsubscribeUrl?: string; /** Asked for by who receives it just now. */ isRequested?: boolean; /** Not before then, as in somebody's quiet hours; null: at once. */ notBefore?: Date | null };

/** How the running program is. */
export type SiteState = { version: string; startedAt: Date; isDatabaseReachable: boolean; openDocuments: number; documentConnections: number; /** Edits taken and not committed yet. */ waitingEdits: number; memoryBytes: number; jobs: readonly JobState[] };

/** Whom a change of access concerns; a connection must match all that is named. */
export type AccessScope = { accountId?: string; summitId?: string; documentId?: string };

/** What is counted, apart from each other; the amounts stand in `server/http/rate-limits.ts`. */
export type LimitKind = 'sign-in' | 'guess' | 'sign-up' | 'wrong-code' | 'join' | 'mail' | 'asked-by-mail' | 'connect' | 'form' | 'act' | 'watch' | 'compare' | 'download' | 'image' | 'search' | 'post' | 'flag' | 'look-up' | 'import-members';

/** What the house itself does with documents, whether somebody has them open or not. */
export type DocumentHands = {
  /** What is committed of a document as one Yjs update, at most half a second old; null when there is none. */
  read: (documentId: string) => Promise<Uint8Array | null>;
  /** Edits a document at the wish of an account, or of the house alone; everybody who has it open sees it once it is committed, and is told a sentence on it where there is one. */
  edit: (documentId: string, accountId: string | null, make: (present: Uint8Array, authors: ReadonlyMap<number, string | null>) => HouseEdit | null, notice?: string) => Promise<HouseEditOutcome>;
  /** Keeps a version with everything that was written until now; null when nothing ever was. Refuses when that cannot be stored. */
  keepVersion: (documentId: string, asked: Pick<VersionToKeep, 'occasion' | 'name' | 'keptBy'>) => Promise<KeptVersion | null>;
  /** Keeps a version of a document in which nobody may write any more. Never rejects; what fails is logged and tried again. */
  keepClosingVersion: (documentId: string) => Promise<void>;
  /** Tells everybody who has a document open that its remarks are no longer as they were. */
  tellRemarks: (documentId: string) => void;
};

/** What the live gateway knows and does; see `server/realtime/live`. */
export type LiveHands = {
  /** Tells everybody who watches what was changed in a summit. Called once it is committed. */
  changed: (summitId: string, changes: readonly LiveChange[]) => void;
  /** A channel as it is at this moment; "me" is of the account. */
  snapshot: (summitId: string, accountId: string, channel: Channel) => Promise<Snapshot>;
  /** The seat that is suggested to somebody at this moment; null when there is none. */
  suggestionTo: (summitId: string, accountId: string) => Promise<SeatSuggestion | null>;
  /** The times of rooms were changed: when the next is due is to be looked up anew. */
  timesChanged: () => void;
  /** Tells pages that follow a topic the number of its last post. Called once it is committed. */
  topicGrew: (topicId: string, last: number) => void;
  /** Fewer people may read a topic from now on: pages that follow it ask again whether they may. */
  topicHidden: (topicId: string) => void;
};

/** A file of a published report that is to be written; images are those that stand in the version. */
export type ReportFileTask = { report: PublishedReport; /** Of its JSON, as it was published. */ hash: string; name: ReportFileName; loadImage: (imageId: string) => Promise<Uint8Array | null> };

/** What use cases are given; plain functions, so that a service knows neither web nor sockets. */
export type Deps = {
  db: Db;
  now: Clock;
  /** The address people open, without a slash at its end. */
  origin: string;
  /** Whoever confirms this address administers the site; null when the setting is absent. */
  adminEmail: string | null;
  /** Whether this is a demonstration; only there do sign-in links of the demo open. */
  isDemo: boolean;
  /** Whether a mail server is set; without one, mails wait in the outbox. */
  isMailSent: boolean;
  /** Writes a mail to the outbox, in the transaction that causes it. */
  postMail: (tx: DbOrTx, mail: Mail) => Promise<void>;
  /** Keeps who did what to what in the audit log, in the transaction that does it; null: the house itself. */
  record: (tx: DbOrTx, who: Actor | Pick<Person, 'accountId'> | null, entry: AuditEntry) => Promise<void>;
  /** Counts one try; refuses with `too-many` when there were more than fit into the window. */
  limit: (kind: LimitKind, key: string, how?: 'count' | 'give-back') => Promise<void>;
  passwords: { hash: (password: string) => Promise<string>; verify: (hash: string, password: string) => Promise<boolean> };
  /** What devices are asked that keep passkeys, and whether their answers hold. */
  passkeys: PasskeyCeremonies;
  /** The providers at which one can sign in. */
  providers: ProviderClients;
  /** Makes an unguessable secret for a link, and the hash under which it is kept. */
  createSecret: () => string;
  hashSecret: (secret: string) => string;
  /** A mark that only this installation can make, for addresses that must not be guessed, such as a personal calendar. */
  sign: (text: string) => string;
  /** What one account wrote is from now on another's: a guest has become part of an account. */
  accountMerged: (from: string, into: string) => void;
  /** What was committed of documents; only the document server writes there. */
  documentStore: Pick<DocumentStore, 'load' | 'history' | 'authorship' | 'listVersions' | 'loadVersion'>;
  documentHands: () => DocumentHands;
  live: () => LiveHands;
  /** Seats everybody, away from the event loop. */
  solveSeating: (task: SeatingTask) => Promise<Seating>;
  /** Makes an opinion map with the hash of its votes, away from the event loop; null where that takes too long. */
  makeMap: (task: MapTask) => Promise<HashedMap | null>;
  /** A work in CSL-JSON by its DOI, asked of those with whom it is registered; null where none answers with it. Never throws. */
  lookUpDoi: (doi: string) => Promise<object | null>;
  /** The title of a page that somebody links to, asked of its server within strict limits and never within the house; null where it cannot be told. Never throws. */
  readTitle: (url: string) => Promise<string | null>;
  /** What sends messages to webhooks and push services, and says which addresses it sends to. */
  webhookLine: WebhookLine;
  /** Keeps secrets that have to be read again. */
  sealer: Sealer;
  /** The keys for push messages that the environment gives; null: those that the site made. */
  pushKeysGiven: SiteKeys | null;
  /** A message to a webhook was written: it can be sent once that is committed. Never rejects. */
  webhookPosted: () => void;
  /** Posts that were read lately, ready for the next reader. */
  keptPosts: KeptPosts;
  imageStore: ImageStore;
  /** The same within a transaction, as far as images are kept in the database. */
  imageStoreIn: (tx: DbOrTx) => ImageStore;
  /** What was made of the filters of communities. */
  filterCache: FilterCache;
  /** Writes an image anew as it is kept; refuses with `invalid` what is none, and with `too-many` when many wait. */
  prepareImage: (sent: Uint8Array) => Promise<PreparedImage>;
  /** The program itself at this moment; see `SiteState`. */
  siteState: () => SiteState;
  /** A version of a report was published, or reads otherwise since a name was taken out of it: its files can be written. Never rejects. */
  reportPublished: (versionId: string) => void;
  /** Whoever changes what somebody may do says so; open connections within the scope are closed and come back. */
  accessChanged: (scope: AccessScope) => void;
  /** The same, where it is about who may write in which notes alone, as after somebody changed their seat. */
  notesAccessChanged: (scope: AccessScope) => void;
  /** Writes a file of a published report from what was published alone; null where there is none of that name. */
  writeReportFile: (task: ReportFileTask) => Promise<{ contentType: string; bytes: Uint8Array } | null>;
  /** Writes a file of a credential that is no text. Refuses with `too-many` when too many wait. */
  writeCredentialFile: (name: 'credential.pdf' | 'credential.docx' | 'image.png', credential: PaperCredential) => Promise<Uint8Array>;
  bundleStore: BundleStore;
  /** A bundle was asked for: it can be written. Never rejects. */
  bundleAsked: () => void;
};

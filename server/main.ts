import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AuthSessionAdapter } from '#db/auth-session-adapter.ts';
import { keepDemo } from '#db/demo/keep-demo.ts';
import { isBanned } from '#db/repositories/accounts.ts';
import { updateAuthSessionSeen } from '#db/repositories/auth-sessions.ts';
import { systemClock } from '#domain/clock.ts';
import { imageWords } from '#domain/document/image-limits.ts';
import { wordsOf } from './defect-words.ts';
import { describeDemo, forgetDemo } from './demo-file.ts';
import { createDrain } from './drain.ts';
import { pushKeysOf, readEnv } from './env.ts';
import { createAuthenticator } from './http/authentication.ts';
import { createWebApp } from './http/http-server.ts';
import { openPort } from './http/open-port.ts';
import { createRateLimits, limitNetwork } from './http/rate-limits.ts';
import { prepareImage } from './images/prepare-image.ts';
import { inTurns } from './in-turns.ts';
import { createJobBook } from './jobs/job-book.ts';
import { createLog } from './log.ts';
import { openDatabase } from './open-database.ts';
import { openStores } from './open-stores.ts';
import { openWords } from './open-words.ts';
import { openLive } from './realtime/live/open-live.ts';
import { openDocuments } from './realtime/open-documents.ts';
import { liveFigures, readVersion } from './program-state.ts';
import { createProviderClients } from './providers/provider-clients.ts';
import { providerSettings } from './providers/provider-settings.ts';
import { lookUpDoi } from './references/look-up-doi.ts';
import { readTitle } from './references/read-title.ts';
import { routeUpgrades } from './realtime/upgrade-router.ts';
import { keepSecret } from './secret.ts';
import { createDeps } from './services/create-deps.ts';
import type { AccessScope } from './services/deps.ts';
import { createServices } from './services/index.ts';
import { startDeliveries } from './start-deliveries.ts';
import { startDuties } from './start-duties.ts';
import { startWorkers } from './start-workers.ts';
import { createWebhookLine } from './webhooks/webhook-line.ts';

/** The folder of package.json, seen from the sources and from the build alike. */
const root = path.resolve(fileURLToPath(import.meta.url), import.meta.url.includes('/build/') ? '../../..' : '../..');

/** Two cores at most, and no more in memory than can wait there: each is up to 10 MB. */
const IMAGES_AT_ONCE = { atOnce: 2, waiting: 20, busy: imageWords.busy };

async function main(): Promise<void> {
  const env = readEnv(process.env);
  const log = createLog(env.LOG_LEVEL);
  const drain = createDrain(log);
  const now = systemClock;
  const dataDir = path.resolve(root, env.DATA_DIR);
  // npm passes Ctrl-C on a second time: heard each time, it cannot end the process in the middle of the drain.
  // SIGHUP is a terminal that was closed: nobody is there to see what still runs.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void drain.run().then(() => process.exit(0)));

  const fail = (sentence: string) => {
    process.stderr.write(`\n${sentence}\n`);
    void drain.run().then(() => process.exit(1));
  };

  try {
    await openWords(root);
    const secret = keepSecret(env.SECRET, dataDir);

    const lost = ({ message }: Error) => fail(`Plenary has to end: its bundled Postgres is gone and could not be started again. ${message}`);
    const { db, url, watch, listener } = await openDatabase({ env, root, dataDir, log, drain, lost });
    if (env.DEMO) await keepDemo(db, now(), env.ORIGIN);
    const stores = openStores({ db, url, env, dataDir, drain });
    const [version, startedAt] = [readVersion(root), now()];
    const book = createJobBook(now);
    const workers = await startWorkers({ db, env, stores, now, log, drain, noted: book.noted });
    const limit = createRateLimits();
    const accessChanged = (scope: AccessScope): void => {
      documents.accessChanged(scope);
      live.accessChanged(scope);
    };
    const deps = createDeps({ db, now, origin: env.ORIGIN, adminEmail: env.ADMIN_EMAIL ?? null, isDemo: env.DEMO, isMailSent: Boolean(env.SMTP_URL), secret, limit, accessChanged, notesAccessChanged: (scope) => documents.accessChanged(scope), accountMerged: (from, into) => documents.accountMerged(from, into), documentHands: () => documents.hands, live: () => live.hands, prepareImage: inTurns(prepareImage, IMAGES_AT_ONCE), lookUpDoi: (doi) => lookUpDoi(doi), readTitle: (url) => readTitle(url), webhookLine: createWebhookLine({ toLoopback: env.WEBHOOKS_TO_LOOPBACK }), webhookPosted: () => deliveries.webhookPosted(), pushKeysGiven: pushKeysOf(env), providers: createProviderClients(providerSettings(env), { origin: env.ORIGIN, report: (problem) => log.warn({ err: problem }, 'signing in elsewhere failed') }), siteState: () => ({ version, startedAt, memoryBytes: process.memoryUsage.rss(), isDatabaseReachable: watch.isReachable(), ...liveFigures(documents.figures()), jobs: book.list() }), ...stores, ...workers });
    const services = createServices(deps);
    const deliveries = startDeliveries({ services, listener, log, noted: book.noted, drain });
    for (const [name, stop] of startDuties({ services, noted: book.noted, log })) drain.add(name, stop);

    const authenticator = createAuthenticator(new AuthSessionAdapter(db), {
      isHttps: env.isHttps,
      now,
      markSeen: (authSessionId, at) => updateAuthSessionSeen(db, authSessionId, at),
      isBanned: (accountId) => isBanned(db, accountId),
      signedOut: (accountId) => accessChanged({ accountId }),
    });
    const connecting = { now, log, env, limit, limitNetwork: limitNetwork(limit, env.TRUST_PROXY), authenticator };
    const documents = openDocuments({ ...connecting, store: stores.documentStore, open: services.documents.openDocument });
    const live = openLive({ ...connecting, live: services.live, discussion: services.discussion, notices: services.notices, noticesTold: listener.listen, documents: { read: (documentId) => documents.hands.read(documentId), lastTimesOf: documents.lastTimesOf } });

    const health = { isDatabaseReachable: watch.isReachable, isDraining: drain.isDraining };
    const app = await createWebApp({ env, log, services, authenticator, limit, documents, health, root });
    const web = await openPort(app, { host: env.HOST, port: env.PORT });
    drain.add('web server', () => web.close());
    routeUpgrades(web.server, [documents.take, live.take], drain.isDraining);
    drain.add('documents', documents.close);
    drain.add('live summits', live.close);

    const demo = env.DEMO ? await describeDemo({ db, origin: env.ORIGIN, dataDir }) : forgetDemo(dataDir);
    const firstAdmin = await services.accounts.inviteFirstAdmin();
    const howToBegin = firstAdmin?.link ? `Whoever opens this link does:\n  ${firstAdmin.link}` : 'Set ADMIN_EMAIL to your address and start again: a link for you stands here then.';
    const admin = firstAdmin ? ['', `Nobody administers this site yet. ${howToBegin}`, ''] : [];
    process.stdout.write([`\nPlenary is open at ${env.ORIGIN}`, ...admin, ...demo, ''].join('\n'));
  } catch (defect) {
    // Interrupted while starting: what failed was cut off on purpose.
    if (drain.isDraining()) return;
    await drain.run();
    throw defect;
  }
}

main().catch((defect: unknown) => {
  process.stderr.write(`\nPlenary could not start. ${wordsOf(defect)}\n`);
  if (process.env.LOG_LEVEL === 'debug' && defect instanceof Error) process.stderr.write(`${defect.stack}\n`);
  process.exit(1);
});

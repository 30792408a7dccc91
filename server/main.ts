import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { createAuthSessionAdapter } from '#db/auth-session-adapter.ts';
import { createDb } from '#db/client.ts';
import { keepDemo } from '#db/demo/keep-demo.ts';
import { startEmbeddedPostgres } from '#db/embedded.ts';
import { migrateDb } from '#db/migrate.ts';
import { updateAuthSessionSeen } from '#db/repositories/auth-sessions.ts';
import { systemClock } from '#domain/clock.ts';
import { describeDemo } from './demo-file.ts';
import { createDrain } from './drain.ts';
import { readEnv } from './env.ts';
import { createAuthenticator } from './http/authentication.ts';
import { createWebApp } from './http/http-server.ts';
import { createRateLimits } from './http/rate-limits.ts';
import { startMailWorker } from './jobs/mail-worker.ts';
import { createLog } from './log.ts';
import { keepSecret } from './secret.ts';
import { createDeps } from './services/create-deps.ts';
import { createServices } from './services/index.ts';

/** The folder of package.json, seen from the sources and from the build alike. */
const root = path.resolve(fileURLToPath(import.meta.url), import.meta.url.includes('/build/') ? '../../..' : '../..');

async function main(): Promise<void> {
  const env = readEnv(process.env);
  const log = createLog(env.LOG_LEVEL);
  const drain = createDrain(log);
  const now = systemClock;
  const dataDir = path.resolve(root, env.DATA_DIR);
  // npm passes Ctrl-C on a second time: heard each time, it cannot end the process in the middle of the drain.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void drain.run().then(() => process.exit(0)));

  try {
    const secret = keepSecret(env.SECRET, dataDir);

    const bundled = env.DATABASE_URL ? null : await startEmbeddedPostgres({ dataDir, log });
    if (bundled) drain.add('bundled Postgres', bundled.stop);
    const { db, close } = createDb(env.DATABASE_URL ?? bundled?.url ?? '');
    drain.add('database connections', close);
    await migrateDb(db, path.join(root, 'db/migrations'));
    if (env.DEMO) await keepDemo(db, now());

    const mail = await startMailWorker({ db, smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, now, log });
    drain.add('mail', mail.stop);
    const limit = createRateLimits();
    const deps = createDeps({ db, now, origin: env.ORIGIN, adminEmail: env.ADMIN_EMAIL ?? null, isMailSent: Boolean(env.SMTP_URL), secret, limit, accessChanged: () => undefined, mailPosted: mail.wake });
    const services = createServices(deps);

    const app = await createWebApp({
      env,
      log,
      services,
      authenticator: createAuthenticator(createAuthSessionAdapter(db), {
        isHttps: env.isHttps,
        now,
        markSeen: (authSessionId, at) => updateAuthSessionSeen(db, authSessionId, at),
      }),
      limit,
      health: { isReady: async () => !drain.isDraining() && (await db.execute(sql`select 1`).then(() => true, () => false)) },
      root,
    });
    const server = createServer(app);
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(env.PORT, env.HOST, resolve));
    drain.add('web server', () => new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
    }));

    const demo = env.DEMO ? await describeDemo({ db, origin: env.ORIGIN, dataDir }) : [];
    const adminLink = await services.accounts.inviteFirstAdmin();
    const admin = adminLink ? ['', 'Nobody administers this site yet. Whoever opens this link does:', `  ${adminLink}`, ''] : [];
    process.stdout.write([`\nPlenary is open at ${env.ORIGIN}`, ...admin, ...demo, ''].join('\n'));
  } catch (defect) {
    await drain.run();
    throw defect;
  }
}

main().catch((defect: unknown) => {
  process.stderr.write(`\nPlenary could not start. ${defect instanceof Error ? defect.message : String(defect)}\n`);
  if (process.env.LOG_LEVEL === 'debug' && defect instanceof Error) process.stderr.write(`${defect.stack}\n`);
  process.exit(1);
});

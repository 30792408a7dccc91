// The server under the end-to-end tests: the built one, on a fresh data folder, and on a fresh database
// of the outside Postgres when DATABASE_URL names one. What it made is removed when it ends.
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import process from 'node:process';
import postgres from 'postgres';
import { inRoot, root } from '../../../scripts/ground/root.mjs';

const { E2E_PORT, E2E_DATA_DIR, E2E_DATABASE, DATABASE_URL: outside, ...rest } = process.env;
const database = outside ? E2E_DATABASE : null;
if (database) await onOutside((sql) => sql.unsafe(`create database ${database}`));

const env = { ...rest, PORT: E2E_PORT, HOST: '127.0.0.1', DATA_DIR: E2E_DATA_DIR, DEMO: 'on', NODE_ENV: 'production', LOG_LEVEL: 'warn', WEBHOOKS_TO_LOOPBACK: 'on' };
delete env.ORIGIN;
delete env.SMTP_URL;
if (database) env.DATABASE_URL = Object.assign(new URL(outside), { pathname: `/${database}` }).href;

// In a group of its own, so that it is told to end once and not a second time with its group.
const server = spawn(process.execPath, ['--enable-source-maps', inRoot('build', 'main', 'main.js')], { cwd: root, env, stdio: 'inherit', detached: true });
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'));
server.on('exit', (code) => void clearAway().finally(() => process.exit(code ?? 1)));

async function clearAway() {
  await rm(E2E_DATA_DIR, { recursive: true, force: true });
  if (database) await onOutside((sql) => sql.unsafe(`drop database if exists ${database} with (force)`));
}

async function onOutside(act) {
  const sql = postgres(outside, { max: 1, onnotice: () => undefined });
  await act(sql).finally(() => sql.end());
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMemoryDocumentStore } from '#domain/document/memory-document-store.ts';
import { createId } from '#domain/ids.ts';
import { forbidden } from '#domain/refusal.ts';
import { createMetrics, metricsRoute } from '#server/http/metrics.ts';
import { createLog } from '#server/log.ts';
import { openDocuments } from '#server/realtime/open-documents.ts';
import { routeUpgrades } from '#server/realtime/upgrade-router.ts';
import { accountOf, ORIGIN } from '#test/support/document-identity.ts';
import { join } from '#test/support/document-server.ts';

const TOKEN = 'a token of sixteen signs or more';

/** Documents and their figures on one port; whoever connects is who their cookie names, and `reader` may only read. */
async function aWatchedServer() {
  const store = createMemoryDocumentStore();
  const documentId = createId();
  store.create(documentId);
  const documents = openDocuments({
    store,
    now: () => new Date(),
    log: createLog('silent'),
    env: { ORIGINS: [ORIGIN], RECOVERY_UNTIL: undefined },
    limit: async () => undefined,
    limitNetwork: async () => undefined,
    authenticator: async (name = '') => ({
      actor: { kind: 'person', accountId: accountOf(name), name, isGuest: false, isSiteAdmin: false, isEmailVerified: true, perspective: 'developer', educatorRole: null },
    }),
    open: async (actor, id) => {
      if (actor.kind === 'visitor') throw forbidden('You take no part here.');
      return { documentId: id, summitId: 'summit', mayWrite: actor.name !== 'reader', accountId: actor.accountId, name: actor.name, perspective: 'developer', person: actor.name };
    },
  });
  const { registry } = createMetrics(documents);
  const server = createServer(express().use(metricsRoute(registry, TOKEN)));
  routeUpgrades(server, [documents.take], () => false);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    await documents.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = (token: string) => fetch(`http://${address}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  const figures = async () => new Map((await (await ask(TOKEN)).text()).split('\n').filter((line) => line.startsWith('plenary_document')).map((line) => line.split(/ (?=[^ ]+$)/) as [string, string]));
  return { documentId, url: `ws://${address}/collab`, ask, figures };
}

describe('/metrics', () => {
  it('is there for whoever carries the token alone', async () => {
    const { ask } = await aWatchedServer();
    expect([(await ask('another token')).status, (await ask(TOKEN)).status]).toEqual([404, 200]);
  });

  it('shows what the document server does', async () => {
    const { documentId, url, figures } = await aWatchedServer();
    const ada = join(url, documentId, 'ada', { saved: true });
    await expect.poll(() => ada.told().saved).toBe(1);
    for (const word of ['one', 'two', 'three']) ada.type(word);
    await expect.poll(() => ada.told().saved).toBe(4);
    const shown = await figures();
    expect(Object.fromEntries(['plenary_documents_open', 'plenary_document_connections', 'plenary_document_edits_total', 'plenary_document_edits_waiting', 'plenary_document_compactions_total'].map((name) => [name, shown.get(name)]))).toEqual({
      plenary_documents_open: '1',
      plenary_document_connections: '1',
      plenary_document_edits_total: '3',
      plenary_document_edits_waiting: '0',
      plenary_document_compactions_total: '0',
    });
    expect(Number(shown.get('plenary_document_commit_seconds_count'))).toBeGreaterThan(0);
  });

  it('shows what readers tried, and why connections were closed', async () => {
    const { documentId, url, figures } = await aWatchedServer();
    const reader = join(url, documentId, 'reader');
    await expect.poll(() => reader.provider.synced).toBe(true);
    reader.type('not mine to write');
    await expect.poll(async () => Number((await figures()).get('plenary_document_readers_edits_total'))).toBeGreaterThan(0);
    join(url, createId(), 'ada');
    await expect.poll(async () => Number((await figures()).get('plenary_document_closes_total{code="4404",reason="notFound"}'))).toBeGreaterThan(0);
    expect((await figures()).get('plenary_document_connections')).toBe('1');
  });
});

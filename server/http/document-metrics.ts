import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { closeCodes, type CloseReason } from '#domain/document/close-codes.ts';
import type { DocumentFigures, WatchedDocuments } from '#server/realtime/open-documents.ts';

type Figure = Exclude<keyof DocumentFigures, 'closes'>;

const GAUGES: readonly [Figure, string, string][] = [
  ['openDocuments', 'plenary_documents_open', 'Documents in memory'],
  ['connections', 'plenary_document_connections', 'Connections to documents'],
  ['waitingEdits', 'plenary_document_edits_waiting', 'Edits taken and not committed yet'],
];
const COUNTERS: readonly [Figure, string, string][] = [
  ['committedEdits', 'plenary_document_edits_total', 'Edits committed'],
  ['unknownMessages', 'plenary_document_unknown_messages_total', 'Messages of unknown types, ignored'],
  ['readersEdits', 'plenary_document_readers_edits_total', 'Edits of readers, dropped'],
  ['foreignCursors', 'plenary_document_foreign_cursors_total', 'Carets of others that a connection tried to move'],
  ['skippedReaders', 'plenary_document_skipped_readers_total', 'Times a slow reader was skipped and sent the whole document later'],
  ['compactions', 'plenary_document_compactions_total', 'Logs folded into their snapshots'],
  ['failedCompactions', 'plenary_document_failed_compactions_total', 'Logs that could not be folded and stayed'],
];

/** Figures of the document server for Prometheus. It counts for itself; its counts are read when somebody asks. */
export function measureDocuments(registry: Registry, { figures, whenCommitted }: WatchedDocuments): void {
  const registers = [registry];
  for (const [figure, name, help] of GAUGES) {
    new Gauge({ name, help, registers, collect() { this.set(figures()[figure]); } });
  }
  for (const [figure, name, help] of COUNTERS) {
    new Counter({ name, help, registers, collect() { this.reset(); this.inc(figures()[figure]); } });
  }
  new Counter({
    name: 'plenary_document_closes_total',
    help: 'Connections that the server closed, by close code',
    labelNames: ['code', 'reason'],
    registers,
    collect() {
      this.reset();
      const { closes } = figures();
      for (const reason of Object.keys(closes) as CloseReason[]) this.inc({ code: closeCodes[reason].code, reason }, closes[reason]);
    },
  });
  const seconds = new Histogram({
    name: 'plenary_document_commit_seconds',
    help: 'How long the database took to commit a group of edits, in seconds',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  });
  whenCommitted((taken) => seconds.observe(taken));
}

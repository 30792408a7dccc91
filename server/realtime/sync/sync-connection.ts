import { decodeStateVector } from 'yjs';
import { MINUTE_MS } from '#domain/clock.ts';
import type { CloseReason } from '#domain/document/close-codes.ts';
import type { DocumentLimits } from '#domain/document/limits.ts';
import type { SocketLike } from '../socket-like.ts';
import type { ConnectionCounts } from './connection-counts.ts';
import type { CursorUser } from './cursors.ts';
import type { LiveDocument } from './live-document.ts';
import { ReadingPace } from './reading-pace.ts';
import { askFrame, type CursorEntry, cursorsFrame, readMessage, readOnlyFrame, remarksFrame, savedFrame, unstorableFrame } from './sync-protocol.ts';

/** What somebody may do in one document, and how they are shown there. `accountId` is null for who reads without signing in. */
export type DocumentAccess = { mayEdit: boolean; accountId: string | null; user: CursorUser };

/** The side of a connection that its document sees. */
export type LiveConnection = Pick<SyncConnection, 'send' | 'sendAfterCommit' | 'tell' | 'close' | 'accountId'>;

type State =
  | { kind: 'arriving'; early: Uint8Array[]; earlyBytes: number }
  | { kind: 'live'; access: DocumentAccess; document: LiveDocument; hasAsked: boolean; hasAnswered: boolean }
  | { kind: 'closing' };

type Given = { socket: SocketLike; limits: DocumentLimits; wantsSaved: boolean; counts: ConnectionCounts; ended: (connection: SyncConnection) => void };

const READ_ONLY = 'You may read here, not write.';

/** One browser's connection to one document: reads its messages in order, keeps it within its limits, and feeds it what others did. */
export class SyncConnection {
  readonly #socket: SocketLike;
  readonly #limits: DocumentLimits;
  readonly #wantsSaved: boolean;
  readonly #counts: ConnectionCounts;
  readonly #ended: Given['ended'];
  readonly #pace: ReadingPace;
  #state: State = { kind: 'arriving', early: [], earlyBytes: 0 };
  #saved = 0;
  /** What a reader has who does not take what it is sent, as a Yjs state vector; null for who does. */
  #behindSince: Uint8Array | null = null;
  #asks = { sinceMs: 0, count: 0 };

  constructor({ socket, limits, wantsSaved, counts, ended }: Given) {
    this.#socket = socket;
    this.#limits = limits;
    this.#wantsSaved = wantsSaved;
    this.#counts = counts;
    this.#ended = ended;
    this.#pace = new ReadingPace(socket, limits);
  }

  get isOpen(): boolean {
    return this.#state.kind !== 'closing';
  }

  get accountId(): string | null {
    return this.#state.kind === 'live' ? this.#state.access.accountId : null;
  }

  /** Access is known and the document has loaded: what was sent meanwhile is read now, in its order. */
  goLive(access: DocumentAccess, document: LiveDocument): void {
    if (this.#state.kind !== 'arriving') return;
    const { early } = this.#state;
    this.#state = { kind: 'live', access, document, hasAsked: false, hasAnswered: false };
    document.connections.add(this);
    if (access.mayEdit) this.#write(askFrame(document.content.stateVector()));
    else this.tell(readOnlyFrame(READ_ONLY));
    if (document.isUnstorable) this.tell(unstorableFrame(true));
    for (const bytes of early) this.receive(bytes);
    this.#pace.arrived();
  }

  receive(bytes: Uint8Array): void {
    switch (this.#state.kind) {
      case 'arriving':
        return this.#keep(this.#state, bytes);
      case 'live':
        return this.#read(this.#state, bytes);
      case 'closing':
        return;
    }
  }

  #keep(state: State & { kind: 'arriving' }, bytes: Uint8Array): void {
    state.earlyBytes += bytes.length;
    if (state.earlyBytes > this.#limits.earlyBytes) return this.close('tooBusy');
    state.early.push(bytes);
    // Whoever types while a document loads slowly is read on when it has. What the network brought before still comes.
    if (state.early.length >= this.#limits.earlyFrames) this.#pace.arrives();
  }

  #read(state: State & { kind: 'live' }, bytes: Uint8Array): void {
    try {
      const message = readMessage(bytes);
      this.#pace.took(bytes.length);
      if (message.kind !== 'edits' || !state.access.mayEdit) this.#pace.chattered();
      switch (message.kind) {
        case 'asks':
          if (!this.#mayAsk()) return this.close('tooOften');
          return this.#answer(state, message.stateVector);
        case 'edits':
          if (message.isAnswer && !this.#mayAsk()) return this.close('tooOften');
          this.#edit(state, message.update, message.isAnswer && !state.hasAnswered);
          state.hasAnswered ||= message.isAnswer;
          return;
        case 'moves-cursors':
          return this.#moveCursors(state, message.entries);
        case 'asks-cursors':
          if (!this.#mayAsk()) return this.close('tooOften');
          return this.#showCursors(state.document);
        case 'unknown':
          this.#counts.unknownMessages += 1;
      }
    } catch {
      this.close('badFrame');
    }
  }

  #answer(state: State & { kind: 'live' }, stateVector: Uint8Array): void {
    const isFirst = !state.hasAsked;
    state.hasAsked = true;
    // It is answered with what it lacks once it has taken what it was sent; what cannot be read is refused now.
    if (this.#behindSince) {
      decodeStateVector(stateVector);
      this.#behindSince = stateVector.slice();
    } else this.#writeAndWatch(state.document.content.answerTo(stateVector), state.document);
    if (isFirst) this.#showCursors(state.document);
  }

  #mayAsk(): boolean {
    const now = performance.now();
    if (now - this.#asks.sinceMs > MINUTE_MS) this.#asks = { sinceMs: now, count: 0 };
    this.#asks.count += 1;
    return this.#asks.count <= this.#limits.asksPerMinute;
  }

  #edit({ access, document, hasAnswered }: State & { kind: 'live' }, update: Uint8Array, isAnswer: boolean): void {
    if (!access.mayEdit) {
      this.#counts.readersEdits += 1;
      return this.#writeUnlessBehind(readOnlyFrame(READ_ONLY), document);
    }
    const outcome = document.edit(this, access.accountId, update, isAnswer);
    if (outcome === 'wrong-author') return this.close('wrongAuthor');
    if (outcome === 'too-large') return this.close('tooLarge');
    if (outcome === 'too-much-waits') return this.close('tooBusy');
    if (outcome === 'incomplete') {
      // Typed before the browser heard what the server lacks: its answer, still to come, holds this edit and what is before it.
      if (hasAnswered) return this.close('outOfStep');
      document.passOver(this, update.length);
    }
    this.#pace.edited(update.length);
  }

  #moveCursors({ access, document }: State & { kind: 'live' }, entries: readonly CursorEntry[]): void {
    for (const entry of entries) {
      // Browsers also send back the carets of others.
      if (document.cursors.isOfAnother(this, entry.clientId) || !document.owners.isOwner(access.accountId, entry.clientId)) this.#counts.foreignCursors += 1;
      else if (entry.state.length <= this.#limits.cursorBytes && document.cursors.hasRoom(this, entry.clientId, this.#limits.cursorsPerConnection)) {
        document.cursors.move(this, entry, access.user);
        document.owners.caretShown(access.accountId, entry.clientId);
      }
    }
    document.cursorsMoved();
  }

  #showCursors(document: LiveDocument): void {
    const cursors = document.cursors.all();
    if (cursors.length > 0) this.#writeUnlessBehind(cursorsFrame(cursors), document);
  }

  /** Sends frames that are left out when this reader does not keep up; it then gets what it lacks once it does. */
  send(frames: Buffer): void {
    if (this.#state.kind === 'live' && this.#state.hasAsked && frames.length > 0) this.#writeUnlessBehind(frames, this.#state.document);
  }

  #writeUnlessBehind(frames: Buffer, document: LiveDocument): void {
    if (!this.#behindSince) this.#writeAndWatch(frames, document);
  }

  /** From here on, whoever leaves too much unsent is sent nothing until it has taken it. */
  #writeAndWatch(frames: Buffer, document: LiveDocument): void {
    this.#write(frames);
    if (this.#socket.unsentBytes() <= this.#limits.unsentBytes) return;
    this.#behindSince = document.content.stateVector();
    this.#counts.skippedReaders += 1;
    this.#socket.onceDrained(() => this.#catchUp());
  }

  #catchUp(): void {
    const lacksSince = this.#behindSince;
    this.#behindSince = null;
    if (this.#state.kind !== 'live' || !lacksSince) return;
    const { document } = this.#state;
    this.#writeAndWatch(document.content.answerTo(lacksSince), document);
    this.#showCursors(document);
    this.tell(unstorableFrame(document.isUnstorable));
    this.tell(savedFrame(this.#saved));
    // They may have changed while nothing was told.
    this.tell(remarksFrame());
  }

  /** Sends what others did together with the word that edits of this connection's own are committed. */
  sendAfterCommit(frames: Buffer, own: { edits: number; bytes: number }): void {
    this.#saved += own.edits;
    this.#pace.committed(own);
    this.send(this.#wantsSaved ? Buffer.concat([frames, savedFrame(this.#saved)]) : frames);
  }

  /** Sends a word of ours to who asked for such, and keeps up. */
  tell(frame: Buffer): void {
    if (this.#wantsSaved && !this.#behindSince) this.#write(frame);
  }

  close(reason: CloseReason): void {
    if (this.#state.kind === 'closing') return;
    this.#counts.closes[reason] = (this.#counts.closes[reason] ?? 0) + 1;
    this.end();
    this.#socket.close(reason);
  }

  /** The connection is over, whoever ended it. */
  end(): void {
    if (this.#state.kind === 'closing') return;
    const left = this.#state.kind === 'live' ? this.#state.document : null;
    this.#state = { kind: 'closing' };
    this.#pace.end();
    left?.leave(this);
    this.#ended(this);
  }

  #write(frames: Buffer): void {
    if (this.#state.kind !== 'closing') this.#socket.write(frames);
  }
}

import { type PromptText, promptTexts } from '#domain/document/prompt-texts.ts';
import type { LiveRoom } from '#domain/live/live-facts.ts';
import type { Deps } from '../deps.ts';
import { act } from './act.ts';
import { loadDeliberations } from './load-deliberations.ts';
import { loadSummitFacts } from './load-facts.ts';
import { loadTalk } from './load-talk.ts';
import { openChannel, readChannel } from './open-channel.ts';
import { loadPanel } from './panel/load-panel.ts';
import { readConveningRights } from './read-convening-rights.ts';
import { readSeating } from './read-seating.ts';
import { readPaper } from './read-paper.ts';
import { keepTime } from './running/keep-time.ts';

/** The facts of live summits, as the gateway reads them: what of them anybody sees is decided by who watches which channel. */
const readSummitFacts = ({ db }: Deps, summitId: string) => loadSummitFacts(db, summitId);
const readTalk = ({ db }: Deps, roomId: string) => loadTalk(db, roomId);
const readPanel = ({ db }: Deps, summitId: string) => loadPanel(db, summitId);
const readDeliberations = ({ db }: Deps, summitId: string) => loadDeliberations(db, summitId);

/** What stands below the prompts called ready of a room that is put up on the wall of the hall, as committed. */
async function readWall({ documentHands }: Deps, { documentId, prompts, readyPrompts }: Pick<LiveRoom, 'documentId' | 'prompts' | 'readyPrompts'>): Promise<PromptText[]> {
  const content = await documentHands().read(documentId);
  return content === null ? [] : promptTexts(content, prompts, readyPrompts);
}

export const live = { act, openChannel, readChannel, readConveningRights, readSeating, keepTime, readPaper, readSummitFacts, readTalk, readPanel, readDeliberations, readWall };

import type { Actor } from '#domain/actor.ts';
import type { TriageAct } from '#domain/feedback/ledger-forms.ts';
import type { RoundAddress } from '#domain/feedback/subject.ts';
import type { Deps } from '#server/services/deps.ts';
import { decideRemarks } from './decide-remarks.ts';
import { groupRemarks, setRemarksApart } from './group-remarks.ts';
import { noteAnswers, planRemarks } from './plan-remarks.ts';
import { reopenRemarks } from './reopen-remarks.ts';
import { takeOverSuggestion } from './take-over-suggestion.ts';

/** Does the one thing with remarks of a round that an author pressed; each refuses for itself. */
export async function actOnRemarks(deps: Deps, actor: Actor, address: RoundAddress, act: TriageAct): Promise<void> {
  switch (act.intent) {
    case 'decide':
      return decideRemarks(deps, actor, address, act);
    case 'take-over': {
      const [remark] = act.remarks;
      return remark && takeOverSuggestion(deps, actor, address, { remark, reason: act.reason, words: act.words });
    }
    case 'reopen':
      return reopenRemarks(deps, actor, address, act);
    case 'group':
      return groupRemarks(deps, actor, address, act);
    case 'apart':
      return setRemarksApart(deps, actor, address, act);
    case 'plan':
      return planRemarks(deps, actor, address, act);
    case 'note':
      return noteAnswers(deps, actor, address, act);
  }
}

import { bindUseCases } from './bind-use-cases.ts';
import type { Deps } from './deps.ts';
import { accounts } from './accounts/index.ts';
import { administration } from './administration/index.ts';
import { agenda } from './agenda/index.ts';
import { bundle } from './bundle/index.ts';
import { community } from './community/index.ts';
import { credentials } from './credentials/index.ts';
import { deliberations } from './deliberations/index.ts';
import { discussion } from './discussion/index.ts';
import { distance } from './distance/index.ts';
import { documents } from './documents/index.ts';
import { doors } from './doors/index.ts';
import { giving } from './feedback/giving/index.ts';
import { ledger } from './feedback/ledger/index.ts';
import { filters } from './filters/index.ts';
import { finding } from './finding/index.ts';
import { joining } from './joining/index.ts';
import { live } from './live/index.ts';
import { moderation } from './moderation/index.ts';
import { notices } from './notices/index.ts';
import { outbox } from './outbox/index.ts';
import { publication } from './publication/index.ts';
import { rounds } from './feedback/rounds/index.ts';
import { push } from './push/index.ts';
import { questions } from './questions/index.ts';
import { recommending } from './reports/recommending/index.ts';
import { reportReading } from './report-reading/index.ts';
import { remarks } from './remarks/index.ts';
import { approving } from './reports/approving/index.ts';
import { reports } from './reports/index.ts';
import { summits } from './summits/index.ts';
import { webhooks } from './webhooks/index.ts';

/** Every use case of the house, with what it needs already given. Built once, in `main.ts`, and handed to loaders. */
export const createServices = (deps: Deps) => ({
  accounts: bindUseCases(deps, accounts),
  administration: bindUseCases(deps, administration),
  approving: bindUseCases(deps, approving),
  agenda: bindUseCases(deps, agenda),
  bundle: bindUseCases(deps, bundle),
  credentials: bindUseCases(deps, credentials),
  deliberations: bindUseCases(deps, deliberations),
  discussion: bindUseCases(deps, discussion),
  distance: bindUseCases(deps, distance),
  documents: bindUseCases(deps, documents),
  doors: bindUseCases(deps, doors),
  giving: bindUseCases(deps, giving),
  ledger: bindUseCases(deps, ledger),
  filters: bindUseCases(deps, filters),
  finding: bindUseCases(deps, finding),
  live: bindUseCases(deps, live),
  moderation: bindUseCases(deps, moderation),
  notices: bindUseCases(deps, notices),
  outbox: bindUseCases(deps, outbox),
  publication: bindUseCases(deps, publication),
  community: bindUseCases(deps, community),
  push: bindUseCases(deps, push),
  questions: bindUseCases(deps, questions),
  remarks: bindUseCases(deps, remarks),
  recommending: bindUseCases(deps, recommending),
  reportReading: bindUseCases(deps, reportReading),
  joining: bindUseCases(deps, joining),
  reports: bindUseCases(deps, reports),
  rounds: bindUseCases(deps, rounds),
  summits: bindUseCases(deps, summits),
  webhooks: bindUseCases(deps, webhooks),
});

export type Services = ReturnType<typeof createServices>;

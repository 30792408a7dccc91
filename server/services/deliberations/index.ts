import { castVote } from './cast-vote.ts';
import { exportStatements, exportVotes, importVotes } from './exchange-votes.ts';
import { listDeliberationLinks, listDeliberations } from './list-deliberations.ts';
import { moderateStatement, prepareDeliberation, readModeration } from './moderate.ts';
import { closeDeliberation, createDeliberation, describeDeliberation, openForVotes } from './prepare-deliberation.ts';
import { addSeeds, proposeStatement } from './propose-statement.ts';
import { readDeliberation } from './read-deliberation.ts';

export const deliberations = {
  addSeeds,
  castVote,
  closeDeliberation,
  createDeliberation,
  describeDeliberation,
  exportStatements,
  exportVotes,
  importVotes,
  listDeliberationLinks,
  listDeliberations,
  moderateStatement,
  openForVotes,
  prepareDeliberation,
  proposeStatement,
  readDeliberation,
  readModeration,
};

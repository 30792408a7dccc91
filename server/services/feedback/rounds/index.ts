import { beginRound } from './begin-round.ts';
import { changeRoundLink, extendRound } from './change-round.ts';
import { closeRound } from './close-round.ts';
import { inviteMembers, inviteToRound } from './invite.ts';
import { keepRounds } from './keep-rounds.ts';
import { listFeedbackRounds } from './list-rounds.ts';
import { openForFeedback } from './open-for-feedback.ts';
import { publishOutcome, takeOutcomeBack } from './publish-outcome.ts';
import { prepareRound } from './prepare-round.ts';
import { readRound } from './read-round.ts';
import { remindRound } from './remind-round.ts';

export const rounds = { beginRound, changeRoundLink, closeRound, extendRound, inviteMembers, inviteToRound, keepRounds, listFeedbackRounds, openForFeedback, prepareRound, publishOutcome, readRound, remindRound, takeOutcomeBack };

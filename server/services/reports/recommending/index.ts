import { answerByLink, readAsked } from './answer-by-link.ts';
import { askOwners } from './ask-owners.ts';
import { changeRecommendations } from './change-recommendations.ts';
import { readRecommendations } from './read-recommendations.ts';
import { updateRecommendation } from './update-recommendation.ts';

export const recommending = { readRecommendations, changeRecommendations, updateRecommendation, askOwners, readAsked, answerByLink };

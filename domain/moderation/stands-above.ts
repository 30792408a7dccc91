import { roles } from '../role.ts';
import type { Standing } from '../standing.ts';

const heightOf = ({ isSiteAdmin, community, summit }: Standing): number => (isSiteAdmin ? roles.length : Math.max(roles.indexOf(community), roles.indexOf(summit)));

/** Whether one stands higher than another: nobody moderates themself, their equals or those above them. */
export const standsAbove = (one: Standing, other: Standing): boolean => heightOf(one) > Math.max(heightOf(other), roles.indexOf('participant'));

/** How people become members of a community: whoever wants to, whoever was accepted, or whoever was invited. Without a schema, so that pages may load it. */
export const joinPolicies = ['open', 'request', 'invitation'] as const;
export type JoinPolicy = (typeof joinPolicies)[number];

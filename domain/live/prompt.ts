/** One heading of a room's template that the group is asked to fill. */
export type Prompt = { /** A short readable name, its own within the room. */ id: string; title: string; /** What is asked below it; may be empty. */ hint: string };

/** How many prompts a room has at most, and how many characters each may have. */
export const PROMPT_LIMITS = { prompts: 12, title: 80, hint: 200 } as const;

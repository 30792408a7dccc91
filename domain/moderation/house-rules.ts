import { t } from '../words/t.ts';

/** What counts in a community as long as those who lead it wrote no rules of their own. Markdown. */
export const defaultHouseRules = (): string => t`We meet here to make micro-credentials better. People come from classrooms, companies and foundations, and often disagree. That works as long as everybody keeps to this:

- **Talk about the matter, and be kind to the person.** Say what is wrong with an argument, never what is wrong with somebody.
- **Stay with the topic.** Begin another for what is beside it.
- **Say for whom you speak.** Whoever sells something says so, and does not advertise.
- **Keep what is private private.** Tell nothing about learners, colleagues or others that they would not tell here themselves.
- **Read twice before you answer in anger.** If something breaks these rules, flag it and let it be.`;

import { t } from '../words/t.ts';
import type { FilterKind, FilterOutcome } from './filter-rule.ts';

export const filterKindWords = (kind: FilterKind): { name: string; hint: string } =>
  ({
    words: { name: t`A word or phrase`, hint: t`Whole words, whatever their case and accents. A star at the end of a word stands for its endings: “advert*” finds “advertising”.` },
    site: { name: t`A site`, hint: t`Its name, such as example.org. Everything below it is found as well.` },
  })[kind];

export const filterOutcomeWords = (outcome: FilterOutcome): { name: string; hint: string } =>
  ({
    ask: { name: t`Ask to write it otherwise`, hint: t`The post is not taken. Its author reads your sentence, with what they wrote still there.` },
    hold: { name: t`Hold it until somebody lets it through`, hint: t`Nobody else reads the post before one of those who moderate has looked: they let it through, or decline it with a reason that its author reads.` },
    flag: { name: t`Let it stand, and flag it`, hint: t`The post stands, and a case waits for those who moderate.` },
  })[outcome];

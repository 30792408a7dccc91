import { z } from 'zod';
import { idSchema } from '../ids.ts';
import type { Scope, ScopeArea } from './scope.ts';

const name = z.string().min(1).max(120);
const count = z.coerce.number({ error: 'This is a number, from 1.' }).int('This is a whole number.').min(1, 'This is a number, from 1.').max(1_000_000, 'There is none of this number.');

/** What stands for something in a path: addresses carry the names of the pages, so that each can be read off them. */
export const pathFields = { community: name, summit: name, credential: name, report: name, deliberation: name, id: idSchema, statement: idSchema, number: count, post: count };
type PathField = keyof typeof pathFields;
type Named<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never;
export type Params<Path extends string> = { [Name in Named<Path> & PathField]: z.output<(typeof pathFields)[Name]> };

/** What of the interface over HTTP stands at one address: from it come routing, validation, the description, its page and its tests. */
export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/v1`. */
  path: string;
  area: ScopeArea | 'site';
  /** What a token has to be good for; null where any will do. */
  scope: Scope | null;
  /** Answered without a token, too, with what is open to everybody. */
  isOpen: boolean;
  summary: string;
  detail?: string;
  query?: z.ZodObject;
  body?: z.ZodObject;
  /** What is answered; whatever a use case gives beyond it is left out. Null: nothing is. */
  answer: z.ZodType | null;
  /** What is answered with 202 where it is done only once somebody has looked, and when that is. */
  later?: { when: string; answer: z.ZodType };
  /** Where what was made is found, with what the path and the answer say. */
  made?: string;
  /** `tells`: the answer carries a mark of its state as its ETag. `asks`: only who has seen the present state may change it, and says so by `If-Match`. */
  mark?: 'tells' | 'asks';
};

/** An endpoint of the table, with its very types. */
export const endpoint = <const Entry extends Endpoint>(entry: Entry): Entry => entry;

/** The fields that the path of an endpoint names, in their order. */
export const namesInPath = (path: string): PathField[] => [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, written]) => (Object.keys(pathFields) as PathField[]).filter((field) => field === written));

/** What an endpoint answers with when all is well. */
export const statusOfAnswer = ({ answer, made }: Endpoint): 200 | 201 | 204 => (answer === null ? 204 : made === undefined ? 200 : 201);

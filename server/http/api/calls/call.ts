import type { z } from 'zod';
import type { Actor } from '#domain/actor.ts';
import type { Endpoint, Params } from '#domain/api/endpoint.ts';
import type { Services } from '#server/services/index.ts';

type Given<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What a call is made with: everything read by the schemas of its endpoint. */
type Asked<Entry extends Endpoint> = {
  services: Services;
  actor: Actor;
  params: Params<Entry['path']>;
  query: Given<Entry['query']>;
  body: Given<Entry['body']>;
  /** Of the state that is to be changed, from `If-Match`; empty where none is asked for. */
  mark: string;
};

type Later<Entry extends Endpoint> = Entry['later'] extends { answer: z.ZodType } ? z.input<Entry['later']['answer']> : never;

/** The use case behind each endpoint of a table, and how its view is told. */
export type Calls<Table extends Record<string, Endpoint>> = {
  [Name in keyof Table]: (asked: Asked<Table[Name]>) => Promise<Table[Name]['answer'] extends z.ZodType ? z.input<Table[Name]['answer']> | Later<Table[Name]> : unknown>;
};

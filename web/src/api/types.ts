// Names for the shapes that pages use, each an alias into the generated schema. A name that the schema does not
// hold yet is untyped, so that a page compiles before and after the server describes its resource.

import type { components } from './schema';

type Schemas = components['schemas'];
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Schema<Name extends string> = Name extends keyof Schemas ? Schemas[Name] : any;

export type Person = Schema<'Person'>;
export type Organisation = Schema<'Organisation'>;
export type Guide = Schema<'Guide'>;
export type GuideImport = Schema<'GuideImport'>;
export type Job = Schema<'Job'>;
export type Candidate = Schema<'Candidate'>;
export type Application = Schema<'Application'>;
export type Interview = Schema<'Interview'>;
export type Kit = Schema<'Kit'>;
export type Scorecard = Schema<'Scorecard'>;
export type Debrief = Schema<'Debrief'>;
export type Reference = Schema<'Reference'>;
export type WorkSample = Schema<'WorkSample'>;
export type Decision = Schema<'Decision'>;

// The gathering itself. Its creation is the first act anybody writes; it gives the days and the clock that all
// else is planned in.
import { oneOf, text, whole } from '../../field.ts';
import { type Of, defineKind } from '../../kind.ts';

/** The record's licence, set when it begins and shown at the first write. */
export const LICENCES = ['CC-BY-SA-4.0', 'CC-BY-4.0', 'CC0-1.0'] as const;

export const gathering = defineKind('gathering', {
  fields: {
    title: text(80),
    acronym: text(20),
    /** First and last date, `2026-12-28`. */
    start: text(10),
    end: text(10),
    zone: text(64),
    /** Minutes after midnight at which a day of the gathering begins. */
    dayStarts: whole(0, 720),
    place: text(200),
    licence: oneOf(...LICENCES),
    seededFrom: text(80),
    /** The emergency card: what to do and where, in this gathering's own words. */
    emergency: text(2000),
    /** Its facts, each short enough to be read at a glance: where a phone reaches the network, where the kit is, and
     * how to tell those who come where we are. */
    reception: text(200),
    aidKit: text(200),
    gridRef: text(200),
  },
  sets: {},
});

export type Gathering = Of<typeof gathering>;

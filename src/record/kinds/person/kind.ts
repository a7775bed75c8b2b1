// A person, as the record knows them: a chosen name, what they offer and what they would like to learn, and
// which devices speak for them. All else about a person is on their cards and fades.
import { type Bytes, toBase64url } from '#base';
import { bytes, idOfKind, listOf, text, together } from '../../field.ts';
import { type Of, defineKind } from '../../kind.ts';

export const skill = text(40);
/** Skills one person may list each way: an offer, not a catalogue. */
export const MAX_SKILLS = 20;

export const person = defineKind('person', {
  fields: {
    name: text(40),
    can: listOf(skill, MAX_SKILLS),
    learning: listOf(skill, MAX_SKILLS),
    /** The person who cares for them: a child, or somebody who would rather not. */
    careOf: idOfKind('person'),
  },
  sets: {
    /** Devices that speak for this person, by the first 12 bytes of their author id. */
    key: together({ author: bytes(16), until: text(20) }, ['author']),
  },
});

export type Person = Of<typeof person>;

/** The entry under which a device's author stands with a person. */
export const keyEntry = (author: Bytes): string => toBase64url(author.subarray(0, 12));

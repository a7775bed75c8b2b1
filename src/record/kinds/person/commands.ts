// Who is here, under which name, and what they offer.
import { type Change, changed, create, defineCommand, refused, set } from '../../command.ts';
import { attach } from './come-back.ts';
import { MAX_SKILLS, person } from './kind.ts';

/** Come in under a name: a person, and this device that speaks for them. */
export const comeIn = defineCommand<{ name: string }>('comeIn', (_view, input, who) => {
  const name = input.name.trim();
  if (name === '') return refused('person/no-name');
  const made = create(person, who, { name });
  return changed(made, attach(who, made.id));
});

/** Somebody who has no device, or a child: this device may act for them. */
export const addPerson = defineCommand<{ name: string; careOf?: string | undefined }>(
  'addPerson',
  (_view, input, who) => {
    const name = input.name.trim();
    if (name === '') return refused('person/no-name');
    return changed(create(person, who, { name, careOf: input.careOf }));
  },
);

export const renamePerson = defineCommand<{ person: string; name: string }>('renamePerson', (view, input) => {
  const name = input.name.trim();
  if (name === '') return refused('person/no-name');
  const known = view.get(person, input.person);
  if (!known) return refused('person/unknown');
  return known.name === name ? refused('thing/same') : changed(set(person, known.id, 'name', name));
});

/** What somebody can do, or would like to learn: offers they choose to make, no titles. */
export const offerSkills = defineCommand<{
  person: string;
  can?: readonly string[] | undefined;
  learning?: readonly string[] | undefined;
}>('offerSkills', (view, input) => {
  const known = view.get(person, input.person);
  if (!known) return refused('person/unknown');
  const changes: Change[] = [];
  for (const field of ['can', 'learning'] as const) {
    const words = input[field]?.map((word) => word.trim()).filter((word) => word !== '');
    if (!words) continue;
    const once = [...new Set(words)];
    if (once.length > MAX_SKILLS || once.some((word) => word.length > 40)) return refused('field/bad');
    if (once.join('\n') !== (known[field] ?? []).join('\n')) changes.push(set(person, known.id, field, once));
  }
  return changes.length === 0 ? refused('thing/same') : changed(...changes);
});

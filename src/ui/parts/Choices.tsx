// All questions about a thing that have several answers, each with its own frame: its fields, and what was said of
// one person apart (in here, stepped back there). Nothing where there is one answer to each.
import { type Value, isMap } from '#base';
import {
  type CampTime,
  type Kind,
  type RecordView,
  type ThingRef,
  isKindName,
  kinds,
  thingOf,
} from '#record';
import { t, whenWords } from '#words';
import { nameOf } from '../names.ts';
import { useAnswer } from '../use-camp.ts';
import { TwoAnswers } from './TwoAnswers.tsx';
import { valueWords } from './log/values.ts';

/** Sets of people: one word of each. */
const OF_PEOPLE = ['claim', 'hold', 'eat', 'come', 'host'] as const;

interface Asked {
  readonly field: string;
  readonly sub: string;
  /** What the answers are to. */
  readonly what: string;
}

/** `except`: fields that the screen shows by itself. */
export function Choices({ about, except = [] }: { about: ThingRef; except?: readonly string[] }) {
  const { kind, id } = about;
  const asked = useAnswer(({ view }) => answeredTwice(view, about), [kind, id]);
  return (
    <>
      {asked
        .filter(({ field }) => !except.includes(field))
        .map(({ field, sub, what }) => (
          <TwoAnswers
            key={`${field}.${sub}`}
            about={about}
            field={field}
            sub={sub}
            what={what}
            show={(value, view, time, now) => {
              if (!isKindName(kind)) return '';
              const telling = { view, time, now };
              return sub === ''
                ? valueWords(kind, field, value, telling)
                : entryWords(kinds[kind], field, value, telling);
            }}
          />
        ))}
    </>
  );
}

function answeredTwice(view: RecordView, { kind, id }: ThingRef): readonly Asked[] {
  const thing = thingOf(view, { kind, id });
  if (!thing || !isKindName(kind)) return [];
  const isTwice = (field: string, sub: string): boolean => view.choices({ kind, id, field, sub }).length > 1;
  const fields = Object.keys(kinds[kind].fields)
    .filter((field) => isTwice(field, ''))
    .map((field) => ({ field, sub: '', what: t(`name.${kind}.${field}` as 'name.task.title') }));
  const entries = OF_PEOPLE.flatMap((field) => {
    const set = (thing as unknown as { readonly [name: string]: ReadonlyMap<string, unknown> | undefined })[
      field
    ];
    return [...(set?.keys() ?? [])]
      .filter((sub) => isTwice(field, sub))
      .map((sub) => ({ field, sub, what: t(`entry.${field}`, { name: nameOf(view, sub) }) }));
  });
  return [...fields, ...entries];
}

/** What one person's entry says. */
function entryWords(
  kind: Kind,
  field: string,
  value: Value,
  { time, now }: { readonly time: CampTime; readonly now: number },
): string {
  const reads = Object.hasOwn(kind.sets, field) && kind.sets[field as 'log'].read(value) !== undefined;
  const said = reads && isMap(value) ? value : {};
  const { until, guests } = said;
  switch (field) {
    case 'hold':
      return typeof until === 'number'
        ? t('value.till', { when: whenWords(until, now, time) })
        : t('value.let-go');
    case 'eat':
      if (said['eats'] !== true) return t('value.eats-not');
      return typeof guests === 'number' && guests > 0
        ? t('value.eats-guests', { n: guests })
        : t('value.eats');
    case 'come':
      return t(said['comes'] === true ? 'value.comes' : 'value.comes-not');
    case 'host':
      return t(said['hosts'] === true ? 'value.hosts' : 'value.hosts-not');
    default:
      return t(said['said'] === 'in' ? 'value.in' : 'value.back');
  }
}

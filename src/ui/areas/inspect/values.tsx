// Values as they are read letter by letter, in lists of a name and what it is.
import { fromLatin1, toHex } from '#base';
import { personOf } from '#record';
import { t } from '#words';
import { useId } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { nameOf } from '../../names.ts';
import { useAnswer } from '../../use-camp.ts';
import '../../parts/card.css';

export type Row = readonly [name: string, value: ComponentChildren];

export function List(props: {
  title: string;
  rows: readonly Row[];
  /** The values are too long to stand beside their names. */
  isLong?: boolean;
  children?: ComponentChildren;
}) {
  const { title, rows, isLong, children } = props;
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div class="head">
        <h2 id={id}>{title}</h2>
      </div>
      {rows.length > 0 && (
        <dl class={isLong === true ? 'card values is-long' : 'card values'}>
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {children}
    </section>
  );
}

/** Letters of an author's id that tell it apart. */
const SHORT = 8;

/** "3f2a91c0 (Mere)": the beginning of a key's id, and whom it speaks for. */
export function Author({ of }: { of: string }) {
  const name = useAnswer(
    ({ view }) => {
      const person = personOf(view, of);
      return person === undefined ? undefined : nameOf(view, person);
    },
    [of],
  );
  const id = hexOf(of).slice(0, SHORT);
  return <>{name === undefined ? id : t('inspect.author', { id, name })}</>;
}

/** Bytes given as letters. */
export const hexOf = (letters: string): string => toHex(fromLatin1(letters));

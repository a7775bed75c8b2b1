// A sentence with some of its pieces set apart: names and numbers in bold, "Kia ora" in its own language.
import { type Filling, type Key, pieces } from '#words';
import type { ComponentChildren } from 'preact';

export function Words<K extends Key>(props: { of: K; with: NonNullable<Filling<K, ComponentChildren>[0]> }) {
  return <>{pieces(props.of, ...([props.with] as unknown as Filling<K, ComponentChildren>))}</>;
}

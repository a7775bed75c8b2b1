import { changed, create, defineCommand, refused } from '../../command.ts';
import { type Place, place } from './kind.ts';

export const addPlace = defineCommand<{
  name: string;
  sort?: Place['sort'];
  about?: string | undefined;
  capacity?: number | undefined;
  features?: readonly string[] | undefined;
}>('addPlace', (_view, input, who) => {
  const name = input.name.trim();
  if (name === '') return refused('place/no-name');
  return changed(create(place, who, { ...input, name }));
});

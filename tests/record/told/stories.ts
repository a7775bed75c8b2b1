// What the tables of commands have in common.
import type { Stage } from '../stage.ts';

export type Told = (stage: Stage & { person: string }) => Promise<void>;

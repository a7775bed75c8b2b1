// News over links: phones on one hotspot, each linked to a few others.
import type { Stop } from '#base';
import type { Carry } from '../carry.ts';
import type { Self } from '../handshake.ts';
import type { Holdings } from '../holdings.ts';
import { Mesh, type MeshEvents } from '../mesh.ts';
import type { Rtc } from '../rtc.ts';
import { ByMesh } from '../signals/by-mesh.ts';
import type { Squeeze } from '../squeeze.ts';
import type { Timers } from '../timers.ts';

export interface LinksParts {
  readonly rtc: Rtc;
  readonly timers: Timers;
  readonly squeeze: Squeeze;
  /** Asked anew for every handshake. */
  readonly identity: () => Self;
  readonly events: MeshEvents;
}

export class LinksCarry implements Carry {
  readonly name = 'links';
  readonly #parts: LinksParts;
  mesh: Mesh | null = null;

  constructor(parts: LinksParts) {
    this.#parts = parts;
  }

  start(holdings: Holdings): Stop {
    const mesh = new Mesh({ holdings, ...this.#parts });
    const stopFinding = new ByMesh(mesh).start();
    this.mesh = mesh;
    return () => {
      stopFinding();
      mesh.stop();
      this.mesh = null;
    };
  }
}

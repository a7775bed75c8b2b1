// A camp's air on one machine: every device in a network namespace of its own, all on bridges ("hotspots") that
// lead nowhere. Their default route points at a gateway that does not exist, as on a hotspot without internet:
// with no route at all browsers gather no address. Moving a device's cable to another bridge is walking.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findCommand } from './browsers.mjs';

export type Hotspot = 1 | 2;

/** All names of a run begin with this and the run's process id, so that what a crashed run left can be told. */
const PREFIX = 'rhizome';

export interface Place {
  readonly name: string;
  readonly namespace: string;
  /** What has to stand before a command for it to run there. */
  readonly command: readonly string[];
  hotspot: Hotspot;
}

export class Net {
  static #count = 0;
  readonly #run = `${PREFIX}-${process.pid}-${Net.#count++}`;
  readonly #air = `${this.#run}-air`;
  readonly #places: Place[] = [];

  /** Why this machine has no namespaces for us; undefined when it has. */
  static whyNot(): string | undefined {
    if (findCommand('ip') === undefined) return 'there is no ip command (Debian: iproute2)';
    const probe = `${PREFIX}-${process.pid}-probe`;
    try {
      ip('netns', 'add', probe);
      ip('netns', 'del', probe);
      return undefined;
    } catch (error) {
      return `network namespaces are not to be had here (${reasonOf(error)})`;
    }
  }

  /** Why no radio can be made here that loses what is sent; undefined when it can. */
  static whyNoLoss(): string | undefined {
    return (
      Net.whyNot() ?? (findCommand('nft') === undefined ? 'there is no nft (Debian: nftables)' : undefined)
    );
  }

  constructor() {
    clearStale();
    ip('netns', 'add', this.#air);
    for (const hotspot of [1, 2] as const) {
      // Snooping would swallow the multicast by which browsers find each other's hidden names.
      ip('-n', this.#air, 'link', 'add', bridge(hotspot), 'type', 'bridge', 'mcast_snooping', '0');
      ip('-n', this.#air, 'link', 'set', bridge(hotspot), 'up');
    }
    process.once('exit', this.#onExit);
  }

  /** A device's own namespace, on the first hotspot. */
  add(name: string): Place {
    const namespace = `${this.#run}-${name}`;
    ip('netns', 'add', namespace);
    const command = [findCommand('ip') ?? 'ip', 'netns', 'exec', namespace];
    const place: Place = { name, namespace, command, hotspot: 1 };
    this.#places.push(place);
    ip('-n', namespace, 'link', 'set', 'lo', 'up');
    ip(
      '-n',
      this.#air,
      'link',
      'add',
      cable(name),
      'type',
      'veth',
      'peer',
      'name',
      'eth0',
      'netns',
      namespace,
    );
    ip('-n', this.#air, 'link', 'set', cable(name), 'up');
    // An IPv6 address of its own making comes a second or two late, and a browser that has begun to load then loads again.
    ip('-n', namespace, 'link', 'set', 'eth0', 'addrgenmode', 'none');
    this.walk(place, 1);
    return place;
  }

  /** To another hotspot, where it is given another address. */
  walk(place: Place, to: Hotspot): void {
    const { name, namespace } = place;
    place.hotspot = to;
    ip('-n', namespace, 'link', 'set', 'eth0', 'down');
    ip('-n', namespace, 'address', 'flush', 'dev', 'eth0');
    ip('-n', this.#air, 'link', 'set', cable(name), 'master', bridge(to));
    ip('-n', namespace, 'address', 'add', `${this.addressOf(place)}/24`, 'dev', 'eth0');
    ip('-n', namespace, 'address', 'add', `${this.#linkLocalOf(place)}/64`, 'dev', 'eth0', 'nodad');
    ip('-n', namespace, 'link', 'set', 'eth0', 'up');
    this.setRoute(place, true);
  }

  addressOf(place: Place): string {
    return `10.77.${place.hotspot}.${this.#numberOf(place)}`;
  }

  /** Of the form that is made of a card's number (RFC 4291, appendix A): Chromium tells nobody of such addresses. */
  #linkLocalOf(place: Place): string {
    return `fe80::52:48ff:fe00:${(place.hotspot * 256 + this.#numberOf(place)).toString(16)}`;
  }

  #numberOf({ name }: Place): number {
    return this.#places.findIndex((place) => place.name === name) + 2;
  }

  /** Out of everybody's reach, with the Wi-Fi still said to be there. */
  leaveRange({ name }: Place): void {
    ip('-n', this.#air, 'link', 'set', cable(name), 'nomaster');
  }

  comeBack({ name, hotspot }: Place): void {
    ip('-n', this.#air, 'link', 'set', cable(name), 'master', bridge(hotspot));
  }

  /** Whether the hotspot says anything of a way out. */
  setRoute(place: Place, hasRoute: boolean): void {
    const route = ['default', 'via', `10.77.${place.hotspot}.1`, 'dev', 'eth0'];
    ip('-n', place.namespace, 'route', hasRoute ? 'add' : 'del', ...route);
  }

  /** Whether the hotspot passes multicast to this phone; many do not. */
  blockMulticast({ name }: Place, isBlocked: boolean): void {
    const flood = ['mcast_flood', isBlocked ? 'off' : 'on'];
    run(findCommand('bridge') ?? 'bridge', ['-n', this.#air, 'link', 'set', 'dev', cable(name), ...flood]);
  }

  /** Of what comes to this phone from others so many per cent is lost, or from some others all of it; nothing by 0. */
  setLoss(place: Place, percent: number, from?: readonly Place[]): void {
    const hearing = from?.map((other) => `ip saddr ${this.addressOf(other)}`) ?? [''];
    const chance = percent < 100 ? `numgen random mod 100 < ${percent}` : '';
    filter(place, percent > 0 ? hearing.map((who) => `${who} ip protocol udp ${chance} drop`) : []);
  }

  /** Of what comes to this phone one packet in twenty is lost, and after so much of it everything. */
  cutAfter(place: Place, kilobytes: number): void {
    filter(place, [
      'ip protocol udp numgen random mod 100 < 5 drop',
      `ip protocol udp quota over ${kilobytes} kbytes drop`,
    ]);
  }

  close(): void {
    process.removeListener('exit', this.#onExit);
    for (const namespace of [...this.#places.map((place) => place.namespace), this.#air]) remove(namespace);
    this.#places.length = 0;
  }

  readonly #onExit = (): void => this.close();
}

const bridge = (hotspot: Hotspot): string => `hotspot${hotspot}`;
const cable = (name: string): string => `to-${name}`;

function run(command: string, words: readonly string[]): string {
  return execFileSync(command, words, {
    encoding: 'utf8',
    timeout: 10_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function ip(...words: readonly string[]): string {
  return run(findCommand('ip') ?? 'ip', words);
}

/** What one phone's own network lets in: rules in the place of those before. */
function filter({ command }: Place, rules: readonly string[]): void {
  const clear = ['add table inet air', 'delete table inet air'];
  const chain = ['add table inet air', 'add chain inet air in { type filter hook input priority 0; }'];
  const all =
    rules.length > 0 ? [...clear, ...chain, ...rules.map((rule) => `add rule inet air in ${rule}`)] : clear;
  const words = [...command, findCommand('nft') ?? 'nft', all.join('\n')];
  run(words[0] ?? 'ip', words.slice(1));
}

/** A namespace with everything that still runs in it. */
function remove(namespace: string): void {
  for (const pid of ip('netns', 'pids', namespace).split(/\s+/).filter(Boolean)) endProcess(Number(pid));
  ip('netns', 'del', namespace);
}

/** What runs that were killed left behind. Those of runs that are still going are left alone. */
function clearStale(): void {
  for (const line of ip('netns', 'list').split('\n')) {
    const namespace = line.split(' ')[0] ?? '';
    const pid = new RegExp(`^${PREFIX}-(\\d+)-`).exec(namespace)?.[1];
    if (pid !== undefined && !existsSync(`/proc/${pid}`)) remove(namespace);
  }
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // it has ended by itself
  }
}

const reasonOf = (error: unknown): string =>
  String((error as { stderr?: unknown }).stderr ?? error)
    .trim()
    .split('\n')[0] ?? '';

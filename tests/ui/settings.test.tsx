// Settings of this phone, the gatherings on it, its backup, meeting from home; and the gathering itself.
import { type News, loadNews } from '#app';
import { addTask, changeGathering, comeIn, editThing, startGathering, task, theGathering } from '#record';
import { fetchWords } from '#words';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  BackupScreen,
  ChangeGatheringScreen,
  FromHomeScreen,
  GatheringScreen,
  GatheringsScreen,
  SettingsScreen,
} from '../../src/ui/areas/settings/index.tsx';
import { readHome } from '../../src/ui/areas/settings/addresses.ts';
import { Cell } from '../../src/ui/cell.ts';
import { OpeningContext } from '../../src/ui/contexts.ts';
import { light } from '../../src/ui/look/light.ts';
import { SaidAloud } from '../../src/ui/parts/Said.tsx';
import { fileName } from '../../src/ui/parts/save-file.ts';
import { CampContext, NewsContext } from '../../src/ui/use-camp.ts';
import { type Stage, apart, draw, meanwhile, openStage } from './camp.tsx';
import { type } from './steps.ts';

let stage: Stage;
let news: News;
beforeEach(async () => {
  await fetchWords('settings', 'meet', 'emergency');
  stage = await openStage();
  news = await loadNews(stage.camp);
});
afterEach(async () => {
  cleanup();
  await stage.camp.close();
  const rows = await stage.opening.gatherings.all();
  for (const { id } of rows.ok ? rows.value : []) await stage.opening.gatherings.leave(id);
});

const gathering = () => stage.camp.ask(({ view }) => theGathering(view));
const change = (fields: Parameters<typeof changeGathering.decide>[1]['fields']) =>
  stage.run(changeGathering, { gathering: gathering()?.id ?? '', fields });
const aloud = (): string | null => document.querySelector('[role="status"].vh')?.textContent ?? null;

/** As the page stands once links and files are loaded. */
function drawWithNews(children: ComponentChildren, with_: Partial<News> = {}): void {
  const shown = new Proxy(news, {
    get: (target, name) => {
      const value: unknown = Reflect.get(Object.hasOwn(with_, name) ? with_ : target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  const cell = new Cell<News | null>(shown);
  render(
    <OpeningContext.Provider value={stage.opening}>
      <CampContext.Provider value={stage.camp}>
        <NewsContext.Provider value={cell}>
          <SaidAloud />
          {children}
        </NewsContext.Provider>
      </CampContext.Provider>
    </OpeningContext.Provider>,
  );
}

describe('settings', () => {
  it('choose a light, and keep to it', () => {
    draw(stage, <SettingsScreen />);
    fireEvent.click(screen.getByRole('button', { name: 'Night' }));
    expect(light.now).toBe('night');
    expect(screen.getByRole('button', { name: 'Night' }).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Day' }));
  });

  it('say that a browser without links cannot link, and that files still go', () => {
    drawWithNews(<SettingsScreen />);
    expect(news.isSupported).toBe(false);
    expect(screen.getByText(/This browser can’t link to other phones/)).toBeTruthy();
    expect(screen.queryByLabelText('Stay offline')).toBeNull();
  });

  it('stay offline by one tick, where it can link', async () => {
    const asked: boolean[] = [];
    drawWithNews(<SettingsScreen />, {
      isSupported: true,
      stayOffline: (isOffline: boolean) => Promise.resolve(void asked.push(isOffline)),
    });
    fireEvent.click(screen.getByLabelText('Stay offline'));
    expect(asked).toEqual([true]);
    expect(screen.getByText(/links to those it meets/)).toBeTruthy();
  });

  it('say truly whether the browser keeps what is here, and ask it to', async () => {
    let isKept = false;
    const storage = {
      estimate: () => Promise.resolve({ usage: 17_000_000, quota: 3_217_000_000 }),
      persisted: () => Promise.resolve(isKept),
      persist: () => Promise.resolve((isKept = true)),
    };
    Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
    draw(stage, <SettingsScreen />);
    await screen.findByText('About 17 MB used by Rhizome; the browser allows some 3.2 GB more.');
    fireEvent.click(screen.getByText('Ask it to keep everything'));
    await screen.findByText(/This browser has promised/);
    expect(aloud()).toBe('Promised: it keeps what is here');
    Reflect.deleteProperty(navigator, 'storage');
  });

  it('say so where the browser cannot be asked at all', async () => {
    Object.defineProperty(navigator, 'storage', { value: undefined, configurable: true });
    draw(stage, <SettingsScreen />);
    await screen.findByText(/can’t be asked to keep/);
    expect(screen.getByText(/doesn’t tell how much room/)).toBeTruthy();
    Reflect.deleteProperty(navigator, 'storage');
  });

  it('name the language', () => {
    draw(stage, <SettingsScreen />);
    expect(screen.getByText('English (New Zealand)')).toBeTruthy();
  });
});

describe('gatherings on this phone', () => {
  it('leaving takes a second tap, says what is erased and what nobody else has, and can be left be', async () => {
    drawWithNews(<GatheringsScreen />);
    fireEvent.click(await screen.findByRole('button', { name: 'Leave it: Convergence' }));
    expect(screen.getByText(/This erases all of Convergence from this phone/)).toBeTruthy();
    expect(screen.getByText(/things you wrote are on this phone alone/)).toBeTruthy();
    fireEvent.click(screen.getByText('Stay'));
    expect(screen.queryByText(/This erases/)).toBeNull();
    const rows = await stage.opening.gatherings.all();
    expect(rows.ok && rows.value.some(({ id }) => id === stage.camp.id)).toBe(true);
  });

  it('the second tap erases it, its drafts too, and nothing of the others', async () => {
    const first = stage.camp;
    const other = await stage.opening.open(stage.opening.gatherings.start());
    if (!other.ok) throw new Error('not opened');
    const kept = other.value.run(startGathering, {
      title: 'Long Field',
      start: '2026-12-28',
      end: '2027-01-02',
      zone: 'Pacific/Auckland',
    });
    if (kept.ok) await kept.value.kept;
    stage = { ...stage, camp: other.value };
    localStorage.setItem(`draft ${first.id} task new`, '{"title":"Chop"}');
    localStorage.setItem(`draft ${other.value.id} task new`, '{"title":"Dig"}');
    draw(stage, <GatheringsScreen />);
    fireEvent.click(await screen.findByRole('button', { name: 'Leave it: Convergence' }));
    expect(screen.getByText(/only its own pages can tell/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Erase it from this phone: Convergence' }));
    await waitFor(() => expect(aloud()).toBe('Convergence is erased from this phone.'));
    await waitFor(() => expect(screen.queryByText('Convergence')).toBeNull());
    expect(localStorage.getItem(`draft ${first.id} task new`)).toBeNull();
    expect(localStorage.getItem(`draft ${other.value.id} task new`)).not.toBeNull();
    const left = (await indexedDB.databases()).map(({ name }) => name ?? '');
    expect(left.filter((name) => name.includes(first.id))).toEqual([]);
    expect(left.some((name) => name.includes(other.value.id))).toBe(true);
  });

  it('another is opened by one tap', async () => {
    const first = stage.camp;
    const other = await stage.opening.open(stage.opening.gatherings.start());
    if (!other.ok) throw new Error('not opened');
    stage = { ...stage, camp: other.value };
    draw(stage, <GatheringsScreen />);
    fireEvent.click(await screen.findByRole('button', { name: 'Open Convergence' }));
    await waitFor(() => {
      const { now } = stage.opening.state;
      if (now.is !== 'open') throw new Error(now.is);
      expect(now.camp.id).toBe(first.id);
      stage = { ...stage, camp: now.camp };
    });
  });
});

describe('backup', () => {
  const fileOf = (bytes: Uint8Array<ArrayBuffer>): File => new File([bytes], 'camp.rhizome');
  const choose = (file: File): void => {
    const input = document.querySelector('input[type="file"]');
    if (!(input instanceof HTMLInputElement)) throw new Error('nothing to choose with');
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    fireEvent.change(input);
  };

  it('is a file with a plain name, and says what it can do', async () => {
    const saved: string[] = [];
    URL.createObjectURL = () => 'blob:x';
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
    drawWithNews(<BackupScreen />);
    expect(screen.getByText(/Whoever finds it can read all of the record/)).toBeTruthy();
    fireEvent.click(screen.getByLabelText('With the camp’s code in it'));
    expect(screen.getByText(/only a phone that has the camp’s code can read it/)).toBeTruthy();
    fireEvent.click(screen.getByText('Save the file'));
    await waitFor(() => expect(saved).toEqual(['convergence-2026-12-30.rhizome']));
    await waitFor(() => expect(aloud()).toMatch(/^convergence-2026-12-30\.rhizome is made/));
    expect(fileName('Hāngī & co.', '2026-12-30')).toBe('hangi-co-2026-12-30.rhizome');
    expect(fileName('…', '2026-12-30')).toBe('rhizome-2026-12-30.rhizome');
  });

  it('read on a phone that was erased, brings everything back and takes nothing away', async () => {
    await stage.run(addTask, { title: 'Chop' });
    const file = await news.fileOfEverything(true);
    const { invite, id } = stage.camp;
    await stage.opening.leave(id);
    const again = await stage.opening.open(invite);
    if (!again.ok) throw new Error('not opened');
    stage = { ...stage, camp: again.value };
    news = await loadNews(stage.camp);
    const came = stage.camp.run(comeIn, { name: 'Aroha' });
    if (came.ok) await came.value.kept;
    drawWithNews(<BackupScreen />);
    choose(fileOf(file));
    await waitFor(() => expect(aloud()).toMatch(/^Read\. \d+ entries were new and are kept\.$/));
    const titles = stage.camp.ask(({ view }) => view.all(task)).map(({ title }) => title);
    expect(titles).toEqual(['Chop']);
    choose(fileOf(file));
    await waitFor(() => expect(aloud()).toBe('Read. Everything in it was here already.'));
  });

  it('of something else, or cut, is said for what it is; nothing is lost', async () => {
    const file = await news.fileOfEverything(true);
    drawWithNews(<BackupScreen />);
    choose(fileOf(new Uint8Array([1, 2, 3])));
    await screen.findByText('That is no file of Rhizome. Nothing was changed.');
    choose(fileOf(file.slice(0, -20)));
    await screen.findByText(/This file ends early/);
    const foreign = file.slice();
    foreign[6] = (foreign[6] ?? 0) ^ 1; // another gathering's tag
    choose(fileOf(foreign));
    await screen.findByText('That file is of another gathering. Nothing was changed.');
    expect(screen.getByText('Come into its gathering').getAttribute('href')).toBe('/join');
  });
});

describe('meeting from home', () => {
  const typed = (signalling: string, ice = '', name = '', password = '') =>
    readHome({ signalling, ice, name, password }, true);
  const wrong = (...of: Parameters<typeof typed>): string => {
    const read = typed(...of);
    return read.ok ? '' : `${read.error.field}: ${read.error.sentence}`;
  };

  it('reads addresses one a line', () => {
    expect(
      typed('wss://a.example\nwss://b.example:8443/y', 'stun:s.example:3478\nturn:t.example', 'me', 'pass'),
    ).toEqual({
      ok: true,
      value: {
        signalling: ['wss://a.example', 'wss://b.example:8443/y'],
        ice: [
          { urls: 'stun:s.example:3478' },
          { urls: 'turn:t.example', username: 'me', credential: 'pass' },
        ],
      },
    });
  });

  it('names what is no address, with what could be meant', () => {
    expect(wrong('')).toMatch(/^signalling: At least one/);
    expect(wrong('signal.example')).toBe(
      'signalling: “signal.example” is no address of a signalling server. Perhaps wss://signal.example?',
    );
    expect(wrong('https://signal.example/x')).toContain('Perhaps wss://signal.example?');
    expect(wrong('ws://signal.example')).toContain('isn’t sealed');
    expect(wrong('good luck')).toContain('“good luck” is no address');
    expect(wrong('wss://a.example', 'stun.example')).toMatch(/^ice: “stun\.example” is no address/);
    expect(wrong('wss://a.example', 'turn:t.example', 'me')).toMatch(/^password: A TURN server wants/);
  });

  it('is off until it is switched on with addresses that read, and says what servers see', async () => {
    const asked: unknown[] = [];
    drawWithNews(<FromHomeScreen />, {
      isSupported: true,
      meetFromHome: (addresses: unknown) => Promise.resolve(void asked.push(addresses)),
    });
    expect(screen.getByText(/sees that somebody meets, when, and from which internet address/)).toBeTruthy();
    type('Signalling servers', 'signal.example');
    fireEvent.click(screen.getByText('Switch it on'));
    await screen.findByText(/Perhaps wss:\/\/signal\.example\?/);
    expect(asked).toEqual([]);
    type('Signalling servers', 'wss://signal.example');
    fireEvent.click(screen.getByText('Switch it on'));
    await waitFor(() => expect(asked).toEqual([{ signalling: ['wss://signal.example'], ice: [] }]));
  });

  it('says how far it has come, and is switched off by one tap', async () => {
    const asked: unknown[] = [];
    drawWithNews(<FromHomeScreen />, {
      isSupported: true,
      home: {
        addresses: { signalling: ['wss://a.example', 'wss://b.example'], ice: [] },
        reached: 1,
        isInVain: true,
      },
      links: [],
      meetFromHome: (addresses: unknown) => Promise.resolve(void asked.push(addresses)),
    });
    expect(screen.getByText('1 of 2 signalling servers answer.')).toBeTruthy();
    expect(screen.getByText(/Another phone was there, but no way to it was found/)).toBeTruthy();
    fireEvent.click(screen.getByText('Switch it off'));
    expect(asked).toEqual([null]);
  });
});

describe('the gathering itself', () => {
  it('shows its days and clock, and what was changed from what to what', async () => {
    await change({ end: '2027-01-03', dayStarts: 240 });
    draw(stage, <GatheringScreen />);
    const facts = [...document.querySelectorAll('dl > div')].map((each) => each.textContent);
    expect(facts.map((text) => text?.replace(/\u00a0/g, ' '))).toEqual([
      'First dayMon 28 December',
      'Last daySun 3 January',
      'By the clock ofPacific/Auckland',
      'A day begins at4:00 am',
      'LicenceCC-BY-SA-4.0',
    ]);
    await screen.findByText(/changed the last day from Sat 2 January to Sun 3 January/);
    expect(document.body.textContent?.replace(/\u00a0/g, ' ')).toContain('set when a day begins to 4:00 am');
  });

  it('dates that do not go together, and a zone that is none, are named and not kept', async () => {
    draw(stage, <ChangeGatheringScreen />);
    type('Last day', '2026-12-01');
    fireEvent.click(screen.getByText('Keep'));
    await screen.findByText(/Those days don’t go together/, { selector: '.mend' });
    type('Last day', '2027-01-03');
    type('By the clock of', 'Mars');
    fireEvent.click(screen.getByText('Keep'));
    await screen.findByText(/That time zone isn’t known/, { selector: '.mend' });
    expect(gathering()?.end).toBe('2027-01-02');
    type('By the clock of', 'Pacific/Chatham');
    type('A day begins at', '4');
    fireEvent.click(screen.getByText('Keep'));
    await waitFor(() =>
      expect(gathering()).toMatchObject({ end: '2027-01-03', zone: 'Pacific/Chatham', dayStarts: 240 }),
    );
  });

  it('named twice apart shows both', async () => {
    const bringsBack = await apart(stage);
    const key = { kind: 'gathering', id: gathering()?.id ?? '', field: 'title', sub: '' };
    await stage.run(editThing, { kind: 'gathering', id: key.id, fields: { title: 'Long Field' } });
    draw(stage, <GatheringScreen />);
    await meanwhile(() => bringsBack({ ...key, value: 'The Field' }));
    await screen.findByText('Two answers for the name, both kept');
  });
});

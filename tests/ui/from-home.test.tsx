// Meeting from home, as it is set up on a phone; and what is said of the gathering itself.
import { type News, loadNews } from '#app';
import { changeGathering, editThing, theGathering } from '#record';
import { fetchWords } from '#words';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ChangeGatheringScreen,
  FromHomeScreen,
  GatheringScreen,
} from '../../src/ui/areas/settings/index.tsx';
import { readHome } from '../../src/ui/areas/settings/addresses.ts';
import { Cell } from '../../src/ui/cell.ts';
import { OpeningContext } from '../../src/ui/contexts.ts';
import { SaidAloud } from '../../src/ui/parts/Said.tsx';
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
        isRefused: false,
      },
      links: [],
      meetFromHome: (addresses: unknown) => Promise.resolve(void asked.push(addresses)),
    });
    expect(screen.getByText('1 of 2 signalling servers answer.')).toBeTruthy();
    expect(screen.getByText(/Another phone was there, but no way to it was found/)).toBeTruthy();
    fireEvent.click(screen.getByText('Switch it off'));
    expect(asked).toEqual([null]);
  });

  it('says so where a TURN server doesn’t take the password', () => {
    const addresses = { signalling: ['wss://a.example'], ice: [] };
    const home = { addresses, reached: 1, isInVain: true, isRefused: true };
    drawWithNews(<FromHomeScreen />, { isSupported: true, home, links: [] });
    expect(screen.getByText(/^The TURN server doesn’t take this name and password/)).toBeTruthy();
    expect(screen.queryByText(/no way to it was found/)).toBeNull();
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

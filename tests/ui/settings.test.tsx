// Settings of this phone, the gatherings on it, and its backup.
import { type News, loadNews } from '#app';
import { addTask, comeIn, startGathering, task } from '#record';
import { fetchWords } from '#words';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BackupScreen, GatheringsScreen, SettingsScreen } from '../../src/ui/areas/settings/index.tsx';
import { Cell } from '../../src/ui/cell.ts';
import { OpeningContext } from '../../src/ui/contexts.ts';
import { light } from '../../src/ui/look/light.ts';
import { SaidAloud } from '../../src/ui/parts/Said.tsx';
import { fileName } from '../../src/ui/parts/save-file.ts';
import { CampContext, NewsContext } from '../../src/ui/use-camp.ts';
import { type Stage, draw, openStage } from './camp.tsx';

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

// Coming in, on a real camp: what was brought is seen to first, nothing of another gathering is changed, and somebody
// who was here before goes on as themselves.
import { inviteInFile, loadNews, loadWords, printCode } from '#app';
import { addPerson, offerSkills, peopleByName, person, personOf } from '#record';
import { newInvite } from '#identity';
import { fetchWords } from '#words';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../src/ui/App.tsx';
import { JoinScreen } from '../../src/ui/areas/join/index.tsx';
import { namesakes } from '../../src/ui/areas/join/namesakes.ts';
import { bringFile, broughtFile } from '../../src/ui/codes/brought.ts';
import { way } from '../../src/ui/way.ts';
import { type Stage, draw, openStage } from './camp.tsx';

let stage: Stage;
beforeEach(async () => {
  localStorage.clear();
  globalThis.indexedDB = new IDBFactory(); // no gathering of another test is the one that was open last
  await fetchWords('join', 'meet');
  stage = await openStage();
});
afterEach(async () => {
  cleanup();
  vi.unstubAllEnvs();
  broughtFile.set(null);
  const { now } = stage.opening.state;
  if (now.is === 'open') await now.camp.close();
});

const headed = (name: string): Promise<void> =>
  waitFor(() => expect(document.querySelector('h1')?.textContent).toBe(name));
const type = (label: string | RegExp, value: string): boolean =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
/** As on a phone that acts for nobody yet. */
const isNew = (): Promise<void> =>
  act(async () => {
    stage.clock.at += 60_000; // of two persons a phone spoke for, the later one counts
    await stage.camp.actFor(undefined as unknown as string);
  });
const unfold = async (title: string): Promise<void> => {
  const details = screen.getByText(title).closest('details') as HTMLDetailsElement;
  details.open = true;
  await act(() => void fireEvent(details, new Event('toggle')));
};

describe('a name', () => {
  it('that somebody here has is asked about: it may be the same person', async () => {
    const mere = await stage.run(addPerson, { name: 'Mere' });
    await stage.run(offerSkills, { person: mere, can: ['first aid'] });
    expect(namesakes(stage.camp.view, ' MERE ').map(({ id }) => id)).toEqual([mere]);
    expect(namesakes(stage.camp.view, 'Mer')).toEqual([]);
    await isNew();
    draw(stage, <JoinScreen />);
    type('What shall we call you?', 'mere');
    screen.getByText('Somebody called mere is here already. Is that you?');
    screen.getByText(/Offers first aid/);
    fireEvent.click(screen.getByRole('button', { name: 'Come in' }));
    screen.getByText('Say which, and come in.');
    fireEvent.click(screen.getByLabelText(/^Yes, I’m Mere/));
    fireEvent.click(screen.getByRole('button', { name: 'Come in' }));
    await waitFor(() => expect(stage.camp.person).toBe(mere));
    expect(stage.camp.ask(({ view }) => personOf(view, stage.camp.author))).toBe(mere);
  });

  it('of somebody else stays somebody else’s: both are here, and told apart', async () => {
    await stage.run(addPerson, { name: 'Mere' });
    await isNew();
    draw(stage, <JoinScreen />);
    type('What shall we call you?', 'Mere');
    fireEvent.click(screen.getByLabelText(/^No, I’m somebody else/));
    fireEvent.click(screen.getByLabelText('It’s my first time here'));
    fireEvent.click(screen.getByRole('button', { name: 'Come in' }));
    const names = (): (string | undefined)[] => peopleByName(stage.camp.view).map(({ name }) => name);
    await waitFor(() => expect(names()).toEqual(['Aroha', 'Mere', 'Mere']));
    await waitFor(() => expect(stage.camp.person).toBeTruthy());
    const me = stage.camp.person ?? '';
    expect(stage.camp.ask(({ view }) => view.get(person, me)?.name)).toBe('Mere');
    expect(stage.camp.ask(({ facts }) => facts.me(me)?.firstGathering)).toBe(true);
    // Whoever is new here is shown round first.
    await waitFor(() => expect(location.pathname).toBe('/welcome'));
    way.go('/', true);
  });
});

describe('a code', () => {
  const bring = (code: string): Promise<void> => act(() => stage.opening.code.set(code));

  it('of the gathering that is open has done all it can', async () => {
    render(<App opening={stage.opening} />);
    await headed('Kia ora, Aroha');
    await bring(printCode({ kind: 'poster', invite: stage.camp.invite }, 'https://camp.example'));
    await waitFor(() => expect(stage.opening.code.now).toBeNull());
    await headed('Kia ora, Aroha');
  });

  it('of another leaves a choice: stay, and nothing is changed', async () => {
    render(<App opening={stage.opening} />);
    await headed('Kia ora, Aroha');
    await bring(printCode({ kind: 'poster', invite: newInvite() }, ''));
    await headed('Another gathering');
    screen.getByText('That code is for another gathering. Nothing was changed.');
    fireEvent.click(screen.getByText('Stay in this one'));
    await headed('Kia ora, Aroha');
  });

  it('of another leaves a choice: open that one, and a name is asked there', async () => {
    render(<App opening={stage.opening} />);
    await headed('Kia ora, Aroha');
    await bring(printCode({ kind: 'poster', invite: newInvite() }, ''));
    await headed('Another gathering');
    fireEvent.click(screen.getByText('Open that one'));
    await headed('Kia ora, come on in');
    await screen.findByLabelText('What shall we call you?');
    screen.getByText(/Nobody heard yet/);
    const { now } = stage.opening.state;
    expect(now.is === 'open' && now.camp.id).not.toBe(stage.camp.id);
  });

  it.each([
    ['#PABCDEFGHIJK', /came only in part/],
    ['RHIZOME:ABCDE', /came only in part/],
    [printCode({ kind: 'answer', answer: new Uint8Array(4) }, ''), /an answer to a code somebody shows/],
  ])('that is no way in says so: %s', async (code, sentence) => {
    render(<App opening={stage.opening} />);
    await headed('Kia ora, Aroha');
    await bring(code);
    await headed('That is no way in');
    screen.getByText(sentence);
    fireEvent.click(screen.getByText('Come in another way'));
    await headed('Kia ora, Aroha');
  });
});

describe('the page’s own address', () => {
  afterEach(() => history.replaceState(null, '', '/'));
  const taken = (hash: string): string | null => {
    history.replaceState(history.state, '', `/${hash}`);
    stage.opening.code.set(null);
    stage.opening.takeCode();
    return stage.opening.code.now;
  };

  it('is read for codes and for files of the page’s own origin, and for nothing else', () => {
    expect(taken('#PABCDEFGHIJK')).toBe('#PABCDEFGHIJK');
    expect(location.hash).toBe('');
    expect(taken('#file=/demo.rhizome')).toBe('#file=/demo.rhizome');
    for (const hash of [
      '#file=//elsewhere.example/x',
      '#file=/\\elsewhere.example/x',
      '#file=https://x/y',
      '#main',
    ])
      expect(taken(hash)).toBeNull();
    stage.opening.code.set(null);
  });

  it('offers the file it names, and says when it can’t be had', async () => {
    const asked: string[] = [];
    const before = globalThis.fetch;
    globalThis.fetch = (url) => {
      asked.push(url instanceof URL ? url.href : '');
      return Promise.reject(new TypeError('out of reach'));
    };
    stage.opening.code.set('#file=/demo.rhizome');
    draw(stage, <JoinScreen />);
    fireEvent.click(screen.getByRole('button', { name: 'Come in with the file' }));
    await screen.findByText(/can’t be had just now/);
    globalThis.fetch = before;
    expect(asked).toEqual([`${location.origin}/demo.rhizome`]);
  });
});

describe('a file', () => {
  it('that is none of ours, or has no invite in it, says so', async () => {
    const news = await loadNews(stage.camp);
    const { opening } = stage;
    expect(await bringFile(opening, new Uint8Array([1, 2, 3]))).toMatch(/no file of Rhizome/);
    expect(await bringFile(opening, await news.fileOfEverything(false))).toMatch(
      /carries news and no invite/,
    );
    expect(await bringFile(opening, await news.listOfHeld())).toMatch(/carries news and no invite/);
    expect([opening.code.now, broughtFile.now]).toEqual([null, null]);
  });

  it('with an invite is read once its gathering is open', async () => {
    const news = await loadNews(stage.camp);
    const file = await news.fileOfEverything(true);
    expect((await inviteInFile(file))?.secret).toEqual(stage.camp.invite.secret);
    render(<App opening={stage.opening} />);
    await headed('Kia ora, Aroha');
    await act(async () => void (await bringFile(stage.opening, file)));
    await waitFor(() => expect(stage.opening.code.now === null && broughtFile.now === null).toBe(true));
    await headed('Kia ora, Aroha');
  });
});

describe('ways in', () => {
  it('twelve words: what is wrong with them is told', async () => {
    const { inviteWords } = await loadWords();
    const words = inviteWords({ secret: new Uint8Array(16) }); // eleven times abandon, and about
    draw(stage, <JoinScreen />);
    await unfold('Type the twelve words');
    const tries: [string, RegExp][] = [
      ['one', /That is one word/],
      [words.slice(2).join(' '), /Those are 10 words/],
      [[...words.slice(0, 11), 'aband'].join(' '), /don’t go together/],
      [['zzzz', ...words.slice(1)].join(' '), /“zzzz” isn’t one of the words. Look/],
      [['abanzon', ...words.slice(1)].join(' '), /Perhaps “abandon”/],
    ];
    for (const [text, sentence] of tries) {
      type('The twelve words', text);
      fireEvent.click(screen.getByRole('button', { name: 'Come in' }));
      await screen.findByText(sentence);
    }
    expect(stage.opening.code.now).toBeNull();
  });

  it('pasted text: what is no code says so', async () => {
    draw(stage, <JoinScreen />);
    await unfold('From a picture or a message');
    type('Or paste the code as text', 'see you at the gate');
    fireEvent.click(screen.getByText('Use this text'));
    await screen.findByText('That is no code of Rhizome. Nothing was changed.');
  });

  it('starting one suggests six days, also where one of them has an hour more', async () => {
    vi.stubEnv('TZ', 'Pacific/Auckland');
    stage.clock.at = Date.parse('2026-03-31T11:30:00Z'); // half past midnight; clocks go back on the fifth
    draw(stage, <JoinScreen />);
    await unfold('Start a gathering');
    const dayIn = (label: string): string => screen.getByLabelText<HTMLInputElement>(label).value;
    expect([dayIn('First day'), dayIn('Last day')]).toEqual(['2026-04-01', '2026-04-06']);
  });

  it('starting one asks for what is missing before anything is made', async () => {
    draw(stage, <JoinScreen />);
    await unfold('Start a gathering');
    type('Last day', '2026-01-01');
    fireEvent.click(screen.getByText('Begin'));
    screen.getByText('A word or two are plenty.');
    screen.getByText(/The last one comes after the first/);
    screen.getByText('Any name you like.');
    const { now } = stage.opening.state;
    expect(now.is === 'open' && now.camp.id).toBe(stage.camp.id);
  });
});

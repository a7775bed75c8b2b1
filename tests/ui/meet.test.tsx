// Meeting, as the screens tell it: a code only where there is an address, a fresh one when its time is over, what came
// of a scan, how the news stands, and what is carried in files.
import { loadNews } from '#app';
import { addTask } from '#record';
import { fetchWords } from '#words';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { light } from '../../src/ui/look/light.ts';
import { way } from '../../src/ui/way.ts';
import { type Stage, openStage } from './camp.tsx';
import { Told, aloud, code, drawMeet, link, never, noAddress } from './neighbours.tsx';

let stage: Stage;
beforeEach(async () => {
  await fetchWords('meet');
  stage = await openStage();
  Object.defineProperty(navigator, 'permissions', {
    configurable: true,
    value: { query: () => Promise.resolve({ state: 'granted' }) },
  });
});
afterEach(async () => {
  way.closeSheet();
  await waitFor(() => expect(way.place.now.isSheet).toBe(false));
  cleanup();
  await stage.camp.close();
});

async function pastes(text: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: 'Scan their code' }));
  fireEvent.input(await screen.findByLabelText('Or paste the code as text'), { target: { value: text } });
  fireEvent.click(screen.getByText('Use this text'));
}

describe('my code', () => {
  it('Q6: is followed by a fresh one when its time is over, without a word', async () => {
    const told = new Told();
    let end: (linked: boolean) => void = () => undefined;
    told.shown = [code('ONE', new Promise((resolve) => (end = resolve))), code('TWO', never)];
    await drawMeet(stage, told);
    const picture = await screen.findByRole('img', { name: 'Your code, for another phone to scan' });
    const first = picture.innerHTML;
    await act(() => end(false));
    await waitFor(() => expect(screen.getByRole('img').innerHTML).not.toBe(first));
    expect([told.codes, aloud()]).toEqual([2, '']);
  });

  it('Q5: is none where there is no address, and that is said; trying again asks anew', async () => {
    const told = new Told();
    told.shown = [noAddress, code('ONE', never)];
    await drawMeet(stage, told);
    await screen.findByText(/This phone has no address here/);
    expect(screen.queryByRole('img')).toBeNull();
    fireEvent.click(screen.getByText('Try again'));
    await screen.findByRole('img');
  });

  it('Q5: says when the browser hides the address', async () => {
    const told = new Told();
    told.shown = [code('ONE', never, false)];
    await drawMeet(stage, told);
    await screen.findByText(/works on some hotspots only/);
  });

  it('waits for a tap before the camera is asked for', async () => {
    Object.defineProperty(navigator, 'permissions', {
      configurable: true,
      value: { query: () => Promise.resolve({ state: 'prompt' }) },
    });
    const told = new Told();
    told.shown = [code('ONE', never)];
    await drawMeet(stage, told);
    await screen.findByText(/asks for the camera first/);
    expect(told.codes).toBe(0);
    fireEvent.click(screen.getByText('Show my code'));
    await screen.findByRole('img');
  });

  it('is none in a browser that can’t link phones, nor while staying offline', async () => {
    const told = new Told();
    told.isSupported = false;
    told.shown = [() => ({ ok: false, error: 'unsupported' })];
    await drawMeet(stage, told);
    await screen.findByText(/can’t link phones. Carry a file instead/);
    expect(screen.queryByText('Scan their code')).toBeNull();
    fireEvent.click(screen.getByLabelText(/Stay offline/));
    await screen.findByText(/You’re staying offline/);
    expect(screen.queryByText(/can’t link phones/)).toBeNull();
  });
});

describe('a scan', () => {
  it('of their code shows the answer, and then who it is linked with', async () => {
    const told = new Told();
    told.shown = [code('ONE', never)];
    let end: (linked: boolean) => void = () => undefined;
    const opened = new Promise<boolean>((resolve) => (end = resolve));
    told.brought = { ok: true, value: { is: 'answer', text: 'ANSWER', opened } };
    await drawMeet(stage, told);
    await pastes('theirs');
    await screen.findByRole('img', { name: 'Your answer, for the other phone to scan' });
    told.links = [link(stage.camp.author)];
    await act(() => end(true));
    await screen.findByText('Linked with Aroha’s phone', { selector: '.strip p' });
    expect(aloud()).toBe('Linked with Aroha’s phone');
  });

  it.each([
    ['other-gathering', /isn’t in this gathering. Nothing was passed on/],
    ['no-connection', /Be on one hotspot/],
    ['version', /from a newer Rhizome/],
  ] as const)('Q8: that comes to nothing says why: %s', async (why, sentence) => {
    const told = new Told();
    told.shown = [code('ONE', never)];
    told.brought = { ok: true, value: { is: 'linking', opened: Promise.resolve(false) } };
    told.lastRefusal = { why, via: 'qr', at: 0 };
    await drawMeet(stage, told);
    await pastes('theirs');
    await screen.findByText(sentence);
  });

  it.each([
    [{ ok: false, error: 'not-a-code' }, /That is no code of Rhizome/],
    [{ ok: false, error: 'broken' }, /came only in part/],
    [{ ok: false, error: 'newer' }, /from a newer Rhizome/],
    [{ ok: false, error: 'not-a-signal' }, /That code’s time is over/],
    [{ ok: true, value: { is: 'same-gathering' } }, /this gathering’s poster: you’re in/],
  ] as const)('that is none says so', async (brought, sentence) => {
    const told = new Told();
    told.shown = [code('ONE', never)];
    told.brought = brought;
    await drawMeet(stage, told);
    await pastes('theirs');
    await screen.findByText(sentence);
  });
});

describe('how the news stands', () => {
  it('who is near, whom it heard before, and what is yet to pass on', async () => {
    const told = new Told();
    told.shown = [code('ONE', never)];
    const task = await stage.run(addTask, { title: 'Chop for dinner' });
    told.waiting = [{ kind: 'task', id: task }];
    told.links = [link(stage.camp.author), link('x'.repeat(16), { isQuiet: true })];
    told.heard = [
      { author: stage.camp.author, at: stage.clock.at },
      { author: 'x'.repeat(16), at: stage.clock.at - 25 * 60_000 },
    ];
    await drawMeet(stage, told);
    screen.getByText('1 phone near you');
    screen.getByText('Aroha. Right now');
    screen.getByText('Same news as you');
    screen.getByText('Somebody’s phone');
    screen.getByText(/^25.min ago$/);
    screen.getByText('1 of yours yet to pass on');
  });

  it('says aloud when one is heard, and shows how much of what comes has come', async () => {
    const told = new Told();
    told.shown = [code('ONE', never)];
    await drawMeet(stage, told);
    screen.getByText('No phone linked');
    told.links = [link('x'.repeat(16), { isEqual: false })];
    told.arriving = { done: 1240, total: 4112 };
    await act(() => told.onChange.emit());
    await waitFor(() => expect(aloud()).toBe('One heard'));
    screen.getByText('1,240 of 4,112 pieces of news');
    const bar = screen.getByRole('progressbar') as HTMLProgressElement;
    expect([bar.value, bar.max]).toEqual([1240, 4112]);
    screen.getByText('Passing news');
  });
});

describe('bringing somebody in', () => {
  it('a code is amber at night, and white for as long as somebody wants', async () => {
    light.set('night');
    await drawMeet(stage, new Told(), 'by=poster');
    const code = screen.getByRole('button', { name: 'The camp’s code, to come in by' });
    expect(code.getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(code);
    expect([code.getAttribute('aria-pressed'), code.className]).toEqual(['true', 'qr is-white']);
    light.set('day');
  });

  it('shows the invite as a code and as twelve words, and that it can’t be called back', async () => {
    await drawMeet(stage, new Told(), 'by=poster');
    await waitFor(() => expect(document.querySelectorAll('.twelve li').length).toBe(12));
    screen.getByRole('img', { name: 'The camp’s code, to come in by' });
    screen.getByText(/can’t be called back/);
    screen.getByText('Convergence');
  });
});

describe('a file', () => {
  const choose = async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    const input = screen.getByLabelText('Choose a file');
    Object.defineProperty(input, 'files', { configurable: true, value: [new File([bytes], name)] });
    await act(() => void fireEvent.change(input));
  };

  it('is read: what was new is told, a list is answered, what is none is refused', async () => {
    const news = await loadNews(stage.camp);
    await drawMeet(stage, news, 'by=file');
    await choose('a.rhizome', await news.fileOfEverything(false));
    await waitFor(() => expect(aloud()).toMatch(/^Read. 0 pieces of news were new/));
    const whole = await news.fileOfEverything(false);
    await choose('a.rhizome', whole.slice(0, -8));
    await screen.findByText(/This file ends early/);
    await choose('a.rhizome', await news.listOfHeld());
    await screen.findByText(/Here is a file of just what that phone lacks/);
    await choose('a.txt', new Uint8Array([1, 2, 3]));
    await screen.findByText('That is no file of Rhizome. Nothing was changed.');
    const other = await openStage();
    const theirs = await loadNews(other.camp);
    await choose('b.rhizome', await theirs.fileOfEverything(false));
    await screen.findByText('That file is of another gathering. Nothing was changed.');
    expect(stage.opening.code.now).toBeNull();
    await choose('b.rhizome', await theirs.fileOfEverything(true));
    await waitFor(() => expect(stage.opening.code.now).not.toBeNull());
    await other.camp.close();
  });

  it('that also brings somebody in says what that means', async () => {
    await drawMeet(stage, new Told(), 'by=file');
    expect(screen.queryByText(/can’t be called back/)).toBeNull();
    fireEvent.click(screen.getByLabelText('It also brings somebody in'));
    screen.getByText(/can’t be called back/);
  });
});

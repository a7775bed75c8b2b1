// The shell: what it says when something is unusual, and that one screen's mistake stays in that screen.
import { Emitter } from '#base';
import { Gatherings, type TakeAnswer, type UpdateState, type Updates } from '#app';
import { addTask, callForHands, task } from '#record';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { App } from '../../src/ui/App.tsx';
import { NewVersion } from '../../src/ui/areas/now/NewVersion.tsx';
import { NowScreen } from '../../src/ui/areas/now/index.tsx';
import { UpdatesContext } from '../../src/ui/contexts.ts';
import { lazyArea } from '../../src/ui/lazy.tsx';
import { Opening } from '../../src/ui/opening.ts';
import { Mishap } from '../../src/ui/parts/Mishap.tsx';
import { Screen } from '../../src/ui/parts/Screen.tsx';
import { findRoute } from '../../src/ui/routes.ts';
import { useAnswer } from '../../src/ui/use-camp.ts';
import { matchPath, way } from '../../src/ui/way.ts';
import { type Stage, draw, meanwhile, eachOnAStage } from './camp.tsx';

let stage: Stage;
eachOnAStage((each) => (stage = each));

/** Until the page has this heading. */
const headed = (name: string): Promise<void> =>
  waitFor(() => expect(document.querySelector('h1')?.textContent).toBe(name));

describe('the app', () => {
  it('opens the gathering that was open last, and shows Now', async () => {
    render(<App opening={stage.opening} />);
    await headed('Kia ora, Aroha');
    const tabs = screen.getByRole('navigation', { name: 'Main' });
    expect([...tabs.querySelectorAll('a')].map((link) => link.textContent)).toEqual([
      'Now',
      'Tasks',
      'Meals',
      'Programme',
      'People',
    ]);
    expect(tabs.querySelector('[aria-current]')?.textContent).toBe('Now');
  });

  it('taken over by another tab, says what is safe and offers to go on here', async () => {
    render(<App opening={stage.opening} />);
    await headed('Kia ora, Aroha');
    const open = stage.opening.state.now;
    if (open.is !== 'open') throw new Error('not open');
    await meanwhile(() => Promise.resolve(open.camp.health.set({ isElsewhere: true })));
    await screen.findByRole('heading', { level: 1, name: 'Open in another tab' });
    expect(screen.getByText(/What you wrote here is kept/)).toBeTruthy();
    fireEvent.click(screen.getByText('Use it here'));
    await headed('Kia ora, Aroha');
  });

  it('that cannot open its storage says so, and opens when it can', async () => {
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = () => {
      throw new DOMException('the storage is shut', 'UnknownError');
    };
    const opening = new Opening(new Gatherings());
    render(<App opening={opening} />);
    await screen.findByRole('heading', { level: 1, name: 'The camp won’t open just now' });
    expect(screen.getByText(/What you had is still there/)).toBeTruthy();
    indexedDB.open = open;
    fireEvent.click(screen.getByText('Try again'));
    await headed('Kia ora, Aroha');
  });
});

describe('how this phone stands', () => {
  it('stands at the top of every page while words are not kept', async () => {
    draw(stage, <NowScreen />);
    await meanwhile(() => Promise.resolve(stage.camp.health.set({ unkept: 2, disk: 'full' })));
    expect(screen.getByText(/This phone is full/)).toBeTruthy();
    expect(screen.getByText('2 changes not kept yet')).toBeTruthy();
    await meanwhile(() => Promise.resolve(stage.camp.health.set({ unkept: 0, disk: null })));
    expect(screen.queryByText(/This phone is full/)).toBeNull();
  });

  it('a call that comes is read aloud once', async () => {
    await stage.run(callForHands, { hands: 1, byS: stage.at(3, 16), where: 'Gate' });
    draw(stage, <NowScreen />);
    const aloud = (): string | null => document.querySelector('[role="status"].vh')?.textContent ?? null;
    expect(aloud()).toBe('');
    await meanwhile(() => stage.run(callForHands, { hands: 2, byS: stage.at(3, 17), where: 'Kitchen' }));
    await waitFor(() => expect(aloud()).toBe('Kitchen wants 2 more hands by 5'));
  });
});

describe('a newer version', () => {
  it('is offered in one line and taken only once everything is kept', async () => {
    let isKept: boolean | undefined;
    const updates = {
      state: 'update-waiting' as UpdateState,
      onChange: new Emitter<UpdateState>(),
      takeUpdate: async (flush: () => Promise<boolean>): Promise<TakeAnswer> => {
        isKept = await flush();
        return 'taken';
      },
    } as unknown as Updates;
    await meanwhile(() => Promise.resolve(stage.camp.health.set({ unkept: 1 })));
    draw(
      stage,
      <UpdatesContext.Provider value={updates}>
        <NewVersion />
      </UpdatesContext.Provider>,
    );
    fireEvent.click(screen.getByText('Use it now'));
    await Promise.resolve();
    expect(isKept).toBe(undefined);
    await meanwhile(() => Promise.resolve(stage.camp.health.set({ unkept: 0 })));
    await waitFor(() => expect(isKept).toBe(true));
  });

  it('is not spoken of while there is none', () => {
    draw(stage, <NewVersion />);
    expect(screen.queryByText('Use it now')).toBeNull();
  });
});

describe('a mistake in one screen', () => {
  it('says what is safe, is told to the inspector, and can be opened again', async () => {
    let isBroken = true;
    const Broken = () => {
      if (isBroken) throw new Error('a mistake of ours');
      return <p>mended</p>;
    };
    draw(
      stage,
      <Mishap>
        <Broken />
      </Mishap>,
    );
    await screen.findByRole('heading', { level: 1, name: 'This screen tripped' });
    expect(screen.getByText(/Everything you had kept is still kept/)).toBeTruthy();
    expect(stage.camp.log.lines().some(({ text }) => text.includes('a mistake of ours'))).toBe(true);
    isBroken = false;
    fireEvent.click(screen.getByText('Open it again'));
    expect(screen.getByText('mended')).toBeTruthy();
  });

  it('may come with an answer that is asked again, and then touches no other', async () => {
    const Counted = () => {
      const titles = useAnswer(({ view }) => {
        const all = view.all(task);
        if (all.length > 0) throw new Error('a mistake in a query');
        return all.length;
      });
      return <p>{titles}</p>;
    };
    const Beside = () => <p>beside: {useAnswer(({ view }) => view.all(task).length)}</p>;
    draw(
      stage,
      <>
        <Mishap>
          <Counted />
        </Mishap>
        <Beside />
      </>,
    );
    await meanwhile(() => stage.run(addTask, { title: 'Chop' }));
    await headed('This screen tripped');
    expect(screen.getByText('beside: 1')).toBeTruthy();
  });
});

describe('a screen that is fetched when first opened', () => {
  const params = { id: '', query: new URLSearchParams() };

  it('says that it is waiting, then is there, and is not fetched again', async () => {
    let fetched = 0;
    const load = (): Promise<{ Page: () => ReturnType<typeof Screen> }> => {
      fetched++;
      return Promise.resolve({ Page: () => <Screen title="Fetched" /> });
    };
    const Lazy = lazyArea(load, 'tasks')((module) => module.Page);
    draw(stage, <Lazy {...params} />);
    expect(screen.getByText('One moment…')).toBeTruthy();
    await screen.findByRole('heading', { name: 'Fetched' });
    cleanup();
    draw(stage, <Lazy {...params} />);
    expect(screen.getByRole('heading', { name: 'Fetched' })).toBeTruthy();
    expect(fetched).toBe(1);
  });

  it('that does not come says so, and comes when it is tried again', async () => {
    let isAway = true;
    const load = (): Promise<{ Page: () => ReturnType<typeof Screen> }> =>
      isAway
        ? Promise.reject(new Error('no server'))
        : Promise.resolve({ Page: () => <Screen title="Fetched" /> });
    const Lazy = lazyArea(load, 'tasks')((module) => module.Page);
    draw(stage, <Lazy {...params} />);
    // It is tried by itself for a while before that is said.
    const away = { name: 'This part isn’t on this phone yet' };
    await screen.findByRole('heading', away, { timeout: 20_000 });
    isAway = false;
    fireEvent.click(screen.getByText('Try again'));
    await screen.findByRole('heading', { name: 'Fetched' });
  });
});

describe('addresses', () => {
  it('fit a pattern whole or not at all', () => {
    expect(matchPath('/task/:id', '/task/abc')).toEqual({ id: 'abc' });
    expect(matchPath('/task/:id', '/tasks')).toBe(undefined);
    expect(matchPath('/task/:id', '/task/a/b')).toBe(undefined);
    expect(matchPath('/', '/')).toEqual({});
  });

  it('lead to their screen and light their tab', () => {
    const found = (path: string, query = '') =>
      findRoute({ ...way.place.now, path, query: new URLSearchParams(query) });
    expect(found('/tasks/new').tab).toBe('/tasks');
    expect(found('/tasks/new').params.id).toBe('');
    expect(found('/task/abc').params.id).toBe('abc');
    expect(found('/concerns').tab).toBe('/people');
    expect(found('/emergency').isOpenToAll).toBe(true);
    expect(found('/tasks').isOpenToAll).toBe(false);
    expect(found('/tasks', 'inspect').view).toBe(found('/inspect').view);
    expect(found('/nowhere').view).toBe(found('/not/there').view);
  });
});

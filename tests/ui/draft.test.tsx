// Drafts: half-written words outlive the page, and not for ever.
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useDraft } from '../../src/ui/use-draft.ts';
import { type Stage, draw, openStage } from './camp.tsx';

afterEach(cleanup);

const held = (): unknown => JSON.parse(screen.getByTestId('held').textContent);

describe('a draft', () => {
  let stage: Stage;
  beforeEach(async () => {
    localStorage.clear();
    stage = await openStage();
  });
  afterEach(() => stage.camp.close());

  function Form() {
    const draft = useDraft('a form', { title: '', hands: 1 });
    const both = (): void => {
      draft.set({ title: 'Chop' });
      draft.set({ hands: 3 });
    };
    return (
      <>
        <output data-testid="held">{JSON.stringify({ ...draft.words, isOld: draft.isOld })}</output>
        <button onClick={both}>write</button>
        <button onClick={() => draft.set({ title: 'Dig' })}>write more</button>
        <button onClick={() => draft.clear()}>clear</button>
      </>
    );
  }

  it('is there again after the page was left, until it is cleared', () => {
    draw(stage, <Form />);
    expect(held()).toEqual({ title: '', hands: 1, isOld: false });
    fireEvent.click(screen.getByText('write'));
    expect(held()).toEqual({ title: 'Chop', hands: 3, isOld: false });
    cleanup();
    draw(stage, <Form />);
    expect(held()).toEqual({ title: 'Chop', hands: 3, isOld: true });
    fireEvent.click(screen.getByText('clear'));
    expect(held()).toEqual({ title: '', hands: 1, isOld: false });
    cleanup();
    draw(stage, <Form />);
    expect(held()).toEqual({ title: '', hands: 1, isOld: false });
  });

  it('that was handed in is not gone on with: who opens the form again begins anew, and what they write stays', () => {
    let settle: (isKept: boolean) => void = () => undefined;
    function Handing() {
      const draft = useDraft('a form', { title: '', hands: 1 });
      return <button onClick={() => (settle = draft.handIn())}>hand in</button>;
    }
    draw(stage, <Form />);
    fireEvent.click(screen.getByText('write'));
    cleanup();
    draw(stage, <Handing />);
    fireEvent.click(screen.getByText('hand in'));
    cleanup();
    draw(stage, <Form />);
    expect(held()).toEqual({ title: '', hands: 1, isOld: false });
    fireEvent.click(screen.getByText('write more'));
    settle(true);
    cleanup();
    draw(stage, <Form />);
    expect(held()).toEqual({ title: 'Dig', hands: 1, isOld: true });
  });

  it.each([
    [true, { title: '', hands: 1, isOld: false }],
    [false, { title: 'Chop', hands: 3, isOld: true }],
  ])('that was handed in, and kept or not (%s), is forgotten or there again', (isKept, then) => {
    function Handing() {
      const draft = useDraft('a form', { title: '', hands: 1 });
      return <button onClick={() => draft.handIn()(isKept)}>hand in</button>;
    }
    draw(stage, <Form />);
    fireEvent.click(screen.getByText('write'));
    cleanup();
    draw(stage, <Handing />);
    fireEvent.click(screen.getByText('hand in'));
    cleanup();
    draw(stage, <Form />);
    expect(held()).toEqual(then);
  });

  it('what is not a draft of ours is left aside', () => {
    draw(stage, <Form />);
    fireEvent.click(screen.getByText('write'));
    const key = localStorage.key(0) ?? '';
    for (const text of ['{"title":', '7', '[]', '[1]', 'null']) {
      localStorage.setItem(key, text);
      cleanup();
      draw(stage, <Form />);
      expect(held()).toEqual({ title: '', hands: 1, isOld: false });
    }
  });

  it('that nobody went on with for a week is forgotten, whatever form is opened', () => {
    const { id } = stage.camp;
    const written = (days: number): string =>
      JSON.stringify([Date.now() - days * 86_400_000, { title: 'Chop' }]);
    localStorage.setItem(`draft ${id} another form`, written(7.1));
    localStorage.setItem(`draft ${id} a form`, written(6.9));
    localStorage.setItem('light', 'sun');
    draw(stage, <Form />);
    expect(held()).toEqual({ title: 'Chop', hands: 1, isOld: true });
    expect(Object.keys(localStorage).sort()).toEqual([`draft ${id} a form`, 'light']);
  });

  it('of the first version, which kept it as long as its tab was open, is gone on with', () => {
    const key = `draft ${stage.camp.id} a form`;
    sessionStorage.setItem(key, '{"title":"Chop"}');
    draw(stage, <Form />);
    expect(held()).toEqual({ title: 'Chop', hands: 1, isOld: true });
    fireEvent.click(screen.getByText('clear'));
    expect(sessionStorage.getItem(key)).toBeNull();
  });

  it('of another gathering is another', async () => {
    draw(stage, <Form />);
    fireEvent.click(screen.getByText('write'));
    cleanup();
    const other = await openStage();
    draw(other, <Form />);
    expect(held()).toEqual({ title: '', hands: 1, isOld: false });
    await other.camp.close();
  });
});

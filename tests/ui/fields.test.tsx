// Fields: labels tied to what is typed, hours read back, wrong ones answered with a sentence.
import { type CampTime, instantOn } from '#record';
import { dateOf } from '#base';
import { fetchWords } from '#words';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Choice } from '../../src/ui/parts/Chips.tsx';
import { Days } from '../../src/ui/parts/Days.tsx';
import { Picks, TextField, Tick } from '../../src/ui/parts/Field.tsx';
import { Stepper } from '../../src/ui/parts/Stepper.tsx';
import { WhenField, type WhenTyped, instantTyped } from '../../src/ui/parts/WhenField.tsx';

const time: CampTime = {
  zone: 'Pacific/Auckland',
  firstDate: dateOf(2026, 12, 28),
  days: 6,
  dayStarts: 300,
};

beforeAll(() => fetchWords('parts'));
afterEach(cleanup);

/** Draws a field that holds its own value, and tells what it holds. */
function Held<T>({ start, field }: { start: T; field: (value: T, set: (next: T) => void) => unknown }) {
  const [value, set] = useState(start);
  return (
    <>
      {field(value, set) as null}
      <output data-testid="held">{JSON.stringify(value)}</output>
    </>
  );
}
const held = (): unknown => JSON.parse(screen.getByTestId('held').textContent);

describe('text', () => {
  it('has its label, its note and its sentence tied to it', () => {
    render(<TextField label="What for" note="A few words" mend="Say more" value="" onInput={() => {}} />);
    const input = screen.getByLabelText('What for');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'A few words',
      'Say more',
    ]);
  });

  it('says how much room is left near the end, and when there is none', () => {
    const { rerender } = render(<TextField label="Name" max={10} value="12345" onInput={() => {}} />);
    expect(screen.queryByText(/letter/)).toBeNull();
    rerender(<TextField label="Name" max={10} value="1234567890" onInput={() => {}} />);
    expect(screen.getByText('0 letters left')).toBeTruthy();
    rerender(<TextField label="Name" max={10} value="12345678901" onInput={() => {}} />);
    expect(screen.getByText('1 letter too many.')).toBeTruthy();
  });
});

describe('a time on a day of the camp', () => {
  const start: WhenTyped = { day: 3, hour: '' };
  const drawWhen = (around?: number): void => {
    render(
      <Held
        start={start}
        field={(value, onChange) => (
          <WhenField
            time={time}
            value={value}
            onChange={onChange}
            {...(around === undefined ? {} : { around })}
          />
        )}
      />,
    );
  };
  const hour = (): HTMLElement => screen.getByLabelText('What time?');
  const type = (text: string): void => {
    fireEvent.focus(hour());
    fireEvent.input(hour(), { target: { value: text } });
  };

  it('is read back in full, with the other half of the day a tap away', () => {
    drawWhen();
    type('6:30');
    expect(screen.getByText('Wed 30 December, 6:30 pm')).toBeTruthy();
    fireEvent.click(screen.getByText('6:30 am instead'));
    expect(screen.getByText('Wed 30 December, 6:30 am')).toBeTruthy();
    expect(screen.queryByText(/instead/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Thu 31 December' }));
    expect(instantTyped(held() as WhenTyped, time)).toBe(instantOn(time, 4, 6 * 60 + 30));
  });

  it('an hour that is none is told so once it is left, not while it is typed', () => {
    drawWhen();
    type('25:00');
    expect(screen.queryByText(/isn’t on the clock/)).toBeNull();
    fireEvent.blur(hour());
    expect(screen.getByText('That hour isn’t on the clock. Try 11:00 pm.')).toBeTruthy();
    expect(hour().getAttribute('aria-invalid')).toBe('true');
    expect(instantTyped(held() as WhenTyped, time)).toBe(undefined);
    type('23:00');
    fireEvent.blur(hour());
    expect(screen.queryByText(/isn’t on the clock/)).toBeNull();
  });

  it('an hour after midnight belongs to the evening before it', () => {
    drawWhen();
    type('1am');
    expect(instantTyped(held() as WhenTyped, time)).toBe(Date.UTC(2026, 11, 30, 12) / 1000);
  });

  it('nothing typed is nothing, and no sentence', () => {
    drawWhen();
    fireEvent.blur(hour());
    expect(screen.queryByText(/clock/)).toBeNull();
    expect(instantTyped(start, time)).toBe(undefined);
  });
});

describe('small choices', () => {
  it('a stepper stops at its ends and says its number', () => {
    render(
      <Held
        start={2}
        field={(value, set) => <Stepper label="How many?" value={value} min={1} max={3} onChange={set} />}
      />,
    );
    fireEvent.click(screen.getByLabelText('One more'));
    expect(held()).toBe(3);
    expect(screen.getByLabelText('One more')).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByLabelText('One fewer'));
    fireEvent.click(screen.getByLabelText('One fewer'));
    expect(held()).toBe(1);
    expect(screen.getByLabelText('One fewer')).toHaveProperty('disabled', true);
  });

  it('days are all there, the shown one pressed, one outside of the gathering too', () => {
    render(<Held start={3} field={(value, set) => <Days time={time} value={value} onChange={set} />} />);
    expect(screen.getAllByRole('button')).toHaveLength(6);
    expect(screen.getByRole('button', { name: 'Wed 30 December' }).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Fri 1 January' }));
    expect(held()).toBe(5);
    cleanup();
    render(<Days time={time} value={8} onChange={() => {}} />);
    expect(screen.getByRole('button', { name: 'Mon 4 January' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('chips, picks and ticks say what is chosen', () => {
    const sizes = [
      { value: 's', text: 'Small' },
      { value: 'l', text: 'Large' },
    ];
    render(
      <Held
        start="s"
        field={(value, set) => <Choice label="Size" options={sizes} value={value} onChange={set} />}
      />,
    );
    fireEvent.click(screen.getByText('Large'));
    expect(screen.getByText('Large').getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText('Small').getAttribute('aria-pressed')).toBe('false');
    cleanup();
    const who = [
      { value: 'open', title: 'Open', note: 'All can see' },
      { value: 'few', title: 'A few' },
    ] as const;
    render(
      <Held<string>
        start="open"
        field={(value, set) => <Picks label="Who?" options={[...who]} value={value} onChange={set} />}
      />,
    );
    fireEvent.click(screen.getByLabelText('A few'));
    expect(held()).toBe('few');
    cleanup();
    render(
      <Held start={false} field={(value, set) => <Tick label="First time" value={value} onChange={set} />} />,
    );
    fireEvent.click(screen.getByLabelText('First time'));
    expect(held()).toBe(true);
  });
});

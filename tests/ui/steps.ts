// What a test of a screen does and reads again and again, in the words of whoever holds the phone.
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect } from 'vitest';

/** With ordinary spaces where the words have such as hold a line together. */
export const flat = (text: string | null | undefined): string => (text ?? '').replace(/\u00a0/g, ' ');

export const section = (name: string | RegExp): HTMLElement => screen.getByRole('region', { name });

export const press = (name: string | RegExp, among: HTMLElement = document.body): void => {
  fireEvent.click(within(among).getByRole('button', { name }));
};

export const type = (label: string | RegExp, value: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
};

/** What a reader of the screen is told. */
export const said = async (text: string): Promise<void> => {
  await waitFor(() => expect(flat(document.querySelector('[role=status].vh')?.textContent)).toBe(text));
};

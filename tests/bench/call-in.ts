// Calls a function of an object that a page of the bench has laid on its window.
import type { Page } from 'playwright-core';

export type Functions<Of> = {
  [Name in keyof Of]: Of[Name] extends (...words: never[]) => unknown ? Of[Name] : never;
};

/** `name`: of the object on the window. */
export function callIn<Of, Name extends keyof Of & string>(
  page: Page,
  object: string,
  name: Name,
  words: Parameters<Functions<Of>[Name]>,
): Promise<Awaited<ReturnType<Functions<Of>[Name]>>> {
  return page.evaluate(
    ([at, called, given]) => {
      const found = (window as unknown as Record<string, Record<string, (...all: unknown[]) => unknown>>)[at];
      return found?.[called]?.(...(given as unknown[])) as never;
    },
    [object, name as string, words as unknown] as const,
  );
}

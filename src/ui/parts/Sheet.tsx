// A sheet over the page, one at most: Back closes it, Escape and its own button too; focus stays in it and goes
// back to where it came from.
import { t } from '#words';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import * as icon from '../look/icons-more.ts';
import { usePlace, way } from '../way.ts';
import { Icon } from './Icon.tsx';
import './sheet.css';

export interface SheetHandle {
  readonly isOpen: boolean;
  open(): void;
  close(): void;
}

/** For a button that opens a sheet. */
export function useSheet(): SheetHandle {
  const { isSheet } = usePlace();
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (!isSheet) setAsked(false); // Back closed it
  }, [isSheet]);
  return {
    isOpen: isAsked && isSheet,
    open: () => {
      if (way.openSheet()) setAsked(true);
    },
    close: () => way.closeSheet(),
  };
}

const FOCUSABLE = 'a[href], button:not([disabled]), input, textarea, select, [tabindex="0"]';

export function Sheet(props: { title: string; handle: SheetHandle; children: ComponentChildren }) {
  return props.handle.isOpen ? <OpenSheet {...props} /> : null;
}

function OpenSheet({
  title,
  handle,
  children,
}: {
  title: string;
  handle: SheetHandle;
  children: ComponentChildren;
}) {
  const id = useId();
  const sheet = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') handle.close();
    if (event.key !== 'Tab' || !sheet.current) return;
    const stops = [...sheet.current.querySelectorAll<HTMLElement>(FOCUSABLE)];
    const [first, last] = [stops[0], stops[stops.length - 1]];
    const { activeElement } = document;
    if (event.shiftKey && (activeElement === first || activeElement === heading.current)) last?.focus();
    else if (!event.shiftKey && activeElement === last) first?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div
      class="sheet-shade"
      onClick={(event) => {
        if (event.target === event.currentTarget) handle.close();
      }}
    >
      <div
        class="sheet"
        role="dialog"
        aria-modal="true"
        aria-labelledby={id}
        ref={sheet}
        onKeyDown={onKeyDown}
      >
        <div class="sheet-head">
          <h2 id={id} tabIndex={-1} ref={heading}>
            {title}
          </h2>
          <button type="button" class="icon-btn" aria-label={t('sheet.close')} onClick={() => handle.close()}>
            <Icon of={icon.close} />
          </button>
        </div>
        {children}
      </div>
    </div>
  );
}

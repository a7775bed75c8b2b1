// A code to be scanned. Dark on light, always; at night it is amber, so that nobody is blinded, and a tap turns it
// white for a camera that cannot make it out.
import encodeQR from 'qr';
import { t } from '#words';
import { useId, useMemo, useState } from 'preact/hooks';
import { useCell } from '../cell.ts';
import { light } from '../look/light.ts';
import './qr.css';

/** Light squares around a code, without which cameras do not find it (ISO/IEC 18004: four). */
const QUIET = 4;

export function Qr({ text, label }: { text: string; label: string }) {
  const id = useId();
  const [isWhite, setWhite] = useState(false);
  const isNight = useCell(light) === 'night';
  const { path, side } = useMemo(() => drawingOf(text), [text]);
  const code = (
    <svg viewBox={`0 0 ${side} ${side}`} shape-rendering="crispEdges" role="img" aria-label={label}>
      <path d={path} />
    </svg>
  );
  if (!isNight) return <div class="qr">{code}</div>;
  return (
    <>
      <button
        type="button"
        class={isWhite ? 'qr is-white' : 'qr'}
        aria-pressed={isWhite}
        aria-describedby={id}
        onClick={() => setWhite(!isWhite)}
      >
        {code}
      </button>
      <p class="note centred" id={id}>
        {t('codes.white')}
      </p>
    </>
  );
}

/** Each run of dark squares is one bar; `side` counts squares, the light ones around it too. */
function drawingOf(text: string): { path: string; side: number } {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: QUIET });
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x++;
      path += `M${from} ${y}h${x - from + 1}v1H${from}z`;
    }
  });
  return { path, side: rows.length };
}

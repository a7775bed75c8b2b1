// A file or a picture from this phone: a button that opens the phone's own chooser, by finger and by key.
import type { ComponentChildren } from 'preact';
import './button.css';
import './pick-file.css';

export function PickFile(props: {
  /** What kinds the chooser shows; all without it. */
  accept?: string;
  /** More of the button's look. */
  look?: string;
  onFile: (file: File) => void;
  children: ComponentChildren;
}) {
  const { accept, look = 'wide', onFile, children } = props;
  return (
    <label class={`btn pick-file ${look}`}>
      <input
        type="file"
        accept={accept}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = ''; // the same one can be chosen again
          if (file) onFile(file);
        }}
      />
      {children}
    </label>
  );
}

/** What is in a file; null when the phone will not give it out: it was moved, or the card it is on is gone. */
export async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

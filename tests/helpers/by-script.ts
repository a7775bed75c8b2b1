// What people do on the screens, in browsers that are driven by scripts alone: the steps of ui-steps.ts where there is
// no Playwright. By the words that are to be read there; each step waits until it can be taken.
import { expect } from 'vitest';
import { fromHex, toHex } from '#base';

const LIMIT_MS = 15_000;

export class ByScript {
  readonly #evaluate: <T>(expression: string) => Promise<T>;

  /** `evaluate`: what an expression in the page comes to, promises awaited. */
  constructor(evaluate: <T>(expression: string) => Promise<T>) {
    this.#evaluate = evaluate;
  }

  sees(text: string | RegExp): Promise<void> {
    return expect.poll(() => this.text(), { timeout: LIMIT_MS }).toMatch(text);
  }

  isGone(text: string): Promise<void> {
    return expect.poll(() => this.text(), { timeout: LIMIT_MS }).not.toContain(text);
  }

  text(): Promise<string> {
    return this.#evaluate('document.body.innerText');
  }

  heading(text: string | RegExp): Promise<void> {
    const read = (): Promise<string> => this.#evaluate(`document.querySelector('h1')?.textContent ?? ''`);
    return expect.poll(read, { timeout: LIMIT_MS }).toMatch(text);
  }

  /** The first line of code in sight, once there is one. */
  async codeText(): Promise<string> {
    let code = '';
    const read = async (): Promise<number> => {
      code = await this.#evaluate(`document.querySelector('.code-text')?.textContent ?? ''`);
      return code.length;
    };
    await expect.poll(read, { timeout: LIMIT_MS }).toBeGreaterThan(20);
    return code;
  }

  press(words: string): Promise<void> {
    return this.#step(`${findByWords('button, a, summary, label', words)}`, 'found.click()');
  }

  fill(label: string, words: string): Promise<void> {
    return this.#step(
      findLabelled(label),
      `found.value = ${JSON.stringify(words)};
       found.dispatchEvent(new Event('input', { bubbles: true }));`,
    );
  }

  /** As somebody chooses one in the phone's own chooser. */
  chooseFile(label: string, bytes: Uint8Array, name: string): Promise<void> {
    return this.#step(
      findLabelled(label),
      `const given = new DataTransfer();
       const bytes = Uint8Array.from(${JSON.stringify(toHex(bytes))}.match(/../g), (each) => parseInt(each, 16));
       given.items.add(new File([bytes], ${JSON.stringify(name)}));
       found.files = given.files;
       found.dispatchEvent(new Event('change', { bubbles: true }));`,
    );
  }

  /** Presses what saves a file, and has what is in it in place of the phone's downloads. */
  async saved(words: string): Promise<Uint8Array> {
    await this.#evaluate(`(() => {
      const { createObjectURL } = URL;
      window.savedFile = null;
      URL.createObjectURL = (blob) => {
        window.savedFile = blob;
        URL.createObjectURL = createObjectURL;
        return '#';
      };
    })()`);
    await this.press(words);
    const isSaved = (): Promise<boolean> => this.#evaluate('window.savedFile !== null');
    await expect.poll(isSaved, { timeout: LIMIT_MS }).toBe(true);
    const hex = await this.#evaluate<string>(`window.savedFile.arrayBuffer().then((buffer) =>
      Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join(''))`);
    const bytes = fromHex(hex);
    if (!bytes) throw new Error('no file was saved');
    return bytes;
  }

  /** Within the page: one that is opened anew has no links. */
  async goTo(path: string): Promise<void> {
    await this.#evaluate(`(() => {
      const link = document.createElement('a');
      link.href = ${JSON.stringify(path)};
      document.body.append(link);
      link.click();
      link.remove();
    })()`);
  }

  async #step(find: string, then: string): Promise<void> {
    const expression = `(() => {
      const found = ${find};
      if (!found) return document.body.innerText;
      ${then};
      return 'done';
    })()`;
    await expect.poll(() => this.#evaluate(expression), { timeout: LIMIT_MS }).toBe('done');
  }
}

const findByWords = (selector: string, words: string): string =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].find((each) =>
    !each.disabled && each.innerText.trim().includes(${JSON.stringify(words)}))`;

const findLabelled = (label: string): string =>
  `[...document.querySelectorAll('label')].filter((each) => each.innerText.includes(${JSON.stringify(label)}))
    .map((each) => each.control).find((each) => each && !each.disabled)`;

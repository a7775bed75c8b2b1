// Browsers may open the channel before they say that they took the answer: seen in Chromium, in one pairing of
// twenty-five and in every third on a busy machine. A stand-in browser does it every time.
import { afterEach, expect, test, vi } from 'vitest';
import { concat } from '#base';
import { browserRtc } from '../../src/sync/link.ts';
import { type Description, packDescription, printSdp } from '../../src/sync/sdp.ts';

const description = (type: 'offer' | 'answer'): Description => ({
  type,
  setup: type === 'offer' ? 'actpass' : 'active',
  ufrag: 'abcd',
  password: 'a'.repeat(24),
  fingerprint: new Uint8Array(32).fill(type === 'offer' ? 1 : 2),
  candidates: [{ address: '10.77.1.2', port: 4000 }],
});

class HastyConnection extends EventTarget {
  readonly iceGatheringState = 'complete';
  readonly connectionState = 'new';
  localDescription: { type: string; sdp: string } | undefined;
  readonly channel: { readyState: string; onopen: () => void } = {
    readyState: 'connecting',
    onopen: () => {},
  };

  createDataChannel(): unknown {
    return this.channel;
  }

  createOffer(): Promise<{ type: string; sdp: string }> {
    return Promise.resolve({ type: 'offer', sdp: printSdp(description('offer')) });
  }

  setLocalDescription(made: { type: string; sdp: string }): Promise<void> {
    this.localDescription = made;
    return Promise.resolve();
  }

  setRemoteDescription(): Promise<void> {
    this.channel.readyState = 'open';
    this.channel.onopen();
    return Promise.resolve();
  }

  close(): void {
    this.channel.readyState = 'closed';
  }
}

afterEach(() => vi.unstubAllGlobals());

test('L8: a channel that opens before the answer is said to be taken is a link', async () => {
  vi.stubGlobal('RTCPeerConnection', HastyConnection);
  const made = await browserRtc.offer('a'.repeat(16), 1000);
  if (!made.ok) throw new Error(made.error);
  const answer = concat([new Uint8Array(16).fill(98), packDescription(description('answer'))]);
  expect((await made.value.accept(answer)).ok).toBe(true);
  const opened = await made.value.opened;
  expect(opened.ok && opened.value.peer).toBe('b'.repeat(16));
});

// A signalling server as people run one for y-webrtc, in a namespace of its own: passes on what is published under
// a topic to all who follow it, and writes down what it saw. Told a number, it loses everything after so many more
// messages, until it is told `hear`. Ends when its input does.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { type WebSocket, WebSocketServer } from 'ws';

type Said =
  | { type: 'subscribe' | 'unsubscribe'; topics: string[] }
  | { type: 'publish'; topic: string }
  | { type: 'ping' };

/** Messages that still get through; then all are lost. */
let room = Infinity;
const followers = new Map<string, Set<WebSocket>>();
const server = createServer();
new WebSocketServer({ server }).on('connection', (socket) => {
  socket.on('message', (data) => {
    const text = (data as Buffer).toString('utf8');
    const said = JSON.parse(text) as Said;
    switch (said.type) {
      case 'subscribe':
        for (const topic of said.topics) {
          followers.set(topic, (followers.get(topic) ?? new Set()).add(socket));
        }
        break;
      case 'unsubscribe':
        for (const topic of said.topics) followers.get(topic)?.delete(socket);
        break;
      case 'publish':
        if (room-- <= 0) {
          process.stdout.write('lost\n');
          break;
        }
        process.stdout.write(`${text}\n`);
        for (const follower of followers.get(said.topic) ?? []) follower.send(text);
        break;
      case 'ping':
        socket.send(JSON.stringify({ type: 'pong' }));
    }
  });
  socket.on('close', () => {
    for (const each of followers.values()) each.delete(socket);
  });
});
server.listen(4444, '0.0.0.0', () => process.stdout.write('listening\n'));
const told = createInterface({ input: process.stdin });
told.on('line', (line) => (room = line === 'hear' ? Infinity : Number(line)));
told.once('close', () => process.exit());

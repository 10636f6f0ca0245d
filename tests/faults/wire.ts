// Raw bytes to the server and what comes back.

import { connect, type Socket } from 'node:net';

export interface Raw {
  text: string;
  statuses: number[];
  milliseconds: number;
}

/** Sends `bytes` and reads until the server closes, or `wait` is over. */
export function send_raw(port: number, bytes: string | Buffer, wait = 5000): Promise<Raw> {
  return new Promise((resolve) => {
    const began = Date.now();
    const parts: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const finish = (): void => {
      clearTimeout(timer);
      socket.destroy();
      const text = Buffer.concat(parts).toString('utf8');
      resolve({ text, statuses: [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map((each) => Number(each[1])), milliseconds: Date.now() - began });
    };
    const timer = setTimeout(finish, wait);
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.on('close', finish);
    socket.on('error', finish);
  });
}

/** A connection that stays open and says only what it is told. */
export function open_raw(port: number, bytes: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, () => resolve(socket)));
    socket.once('error', reject);
  });
}

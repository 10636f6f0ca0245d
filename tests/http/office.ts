// A server with people on it, who sign in when they first act.

import { Client, type Answer, type Question } from './client.ts';
import { AssayServer, administrator, type Engine } from './server.ts';

export class Office {
  readonly server: AssayServer;
  readonly ids = new Map<string, string>(); // by name of the person
  #clients = new Map<string, Client>();

  constructor(engine: Engine) {
    this.server = new AssayServer(engine);
  }

  async open(): Promise<void> {
    await this.server.start();
    const client = new Client(() => this.server.port);
    await client.sign_in(administrator.email, administrator.password);
    this.#clients.set('admin', client);
    this.#clients.set('guest', new Client(() => this.server.port));
    const session = (await client.send({ method: 'GET', path: '/session' })).json() as { person: { id: string } };
    this.ids.set('admin', session.person.id);
  }

  async add_person(name: string, roles: string[]): Promise<string> {
    const person = { email: `${name}@example.test`, name: `${name[0]!.toUpperCase()}${name.slice(1)} Person`, roles, password: password_of(name) };
    const answer = await this.send('admin', { method: 'POST', path: '/people', body: person });
    if (answer.status !== 201) throw new Error(`adding ${name} gave ${answer.status}: ${answer.text}`);
    const { id } = answer.json() as { id: string };
    this.ids.set(name, id);
    return id;
  }

  async send(name: string, question: Question): Promise<Answer> {
    let client = this.#clients.get(name);
    if (!client) {
      if (!this.ids.has(name)) throw new Error(`nobody is called ${name}`);
      client = new Client(() => this.server.port);
      await client.sign_in(`${name}@example.test`, password_of(name));
      this.#clients.set(name, client);
    }
    return client.send(question);
  }

  async close(): Promise<void> {
    await this.server.dispose();
  }
}

function password_of(name: string): string {
  return `the long pass phrase of ${name} 77`;
}

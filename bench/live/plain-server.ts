import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { connect } from '#db/connect.ts';

/**
 * A plain Socket.IO server with its default settings: what is said in a room goes to the room, what is said to all goes to all. With the address of a
 * database it asks there whether the speaker may, and stores what was said, before it is told.
 */
const [databaseUrl] = process.argv.slice(2);
const sql = databaseUrl === undefined ? null : connect(databaseUrl, {});
if (sql) {
  await sql`create table if not exists plain_members (id text primary key, may_speak boolean not null)`;
  await sql`create table if not exists plain_messages (id uuid primary key, room text not null, author text not null, text text not null, said_at timestamptz not null)`;
}
const server = createServer();
const io = new Server(server);

async function store(author: string, room: string, text: string): Promise<void> {
  if (!sql) return;
  const [member] = await sql<{ may_speak: boolean }[]>`select may_speak from plain_members where id = ${author}`;
  if (member?.may_speak) await sql`insert into plain_messages values (${randomUUID()}, ${room}, ${author}, ${text}, now())`;
}

io.on('connection', (socket) => {
  socket.on('join', async (room: string, done: () => void) => {
    await socket.join(room);
    if (sql) await sql`insert into plain_members values (${socket.id}, true)`;
    done();
  });
  socket.on('say', async (room: string, text: string, done: () => void) => {
    await store(socket.id, room, text);
    io.to(room).emit('said', { text });
    done();
  });
  socket.on('broadcast', async (room: string, text: string, done: () => void) => {
    await store(socket.id, room, text);
    io.emit('said', { text });
    done();
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
process.once('SIGTERM', () => process.exit(0));

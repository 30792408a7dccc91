import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

/** A plain Socket.IO server with its default settings: what is said in a room goes to the room, what is said to all goes to all. */
const server = createServer();
const io = new Server(server);
io.on('connection', (socket) => {
  socket.on('join', (room: string, done: () => void) => {
    void socket.join(room);
    done();
  });
  socket.on('say', (room: string, text: string, done: () => void) => {
    io.to(room).emit('said', { text });
    done();
  });
  socket.on('broadcast', (text: string, done: () => void) => {
    io.emit('said', { text });
    done();
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
process.once('SIGTERM', () => process.exit(0));

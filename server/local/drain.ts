import type { Server } from 'node:http';

const LOOK_MS = 50;

/**
 * Stops accepting connections and resolves when every request under way is answered; after `graceMs` those that are
 * not are cut off. Connections that are only kept open are closed at once.
 */
export async function drain(servers: readonly Server[], graceMs: number): Promise<void> {
  const cutOff = setTimeout(() => {
    for (const server of servers) server.closeAllConnections();
  }, graceMs);
  await Promise.all(servers.map(closed));
  clearTimeout(cutOff);
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // A connection whose last answer is sent is kept for another request, which is not to come.
    const look = setInterval(() => server.closeIdleConnections(), LOOK_MS);
    server.once('close', () => clearInterval(look));
  });
}

import { once } from 'node:events';
import type { Server } from 'node:http';

/** `localhost` is the one or the other of them, depending on the system and the client. */
const ADDRESSES = ['127.0.0.1', '::1'];
/** What a system says that has no such address. */
const MISSING = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);
/** A port that is free on one address may be taken on the other. */
const ATTEMPTS = 10;

export class PortInUseError extends Error {
  constructor(port: number) {
    super(
      `Port ${port} is in use: stop what listens there, or choose another one, as in PORT=${port + 1} npm start.`,
    );
    this.name = 'PortInUseError';
  }
}

/**
 * Servers on every loopback address that there is, all on one port; 0 takes a port that is free on all of them.
 * Throws PortInUseError where any of them is taken.
 */
export async function openLoopback(
  port: number,
  newServer: () => Server,
): Promise<{ readonly servers: readonly Server[]; readonly port: number }> {
  for (let attempt = 1; ; attempt++) {
    const servers: Server[] = [];
    let taken = port;
    try {
      for (const address of ADDRESSES) {
        const server = await open(newServer(), address, taken);
        if (server === null) continue;
        servers.push(server);
        taken = portOf(server) ?? taken;
      }
      if (servers.length === 0) throw new Error('This machine has no loopback address to listen on.');
      return { servers, port: taken };
    } catch (error) {
      for (const server of servers) server.close();
      const isFree = port === 0 && attempt < ATTEMPTS;
      if (!(error instanceof PortInUseError && isFree)) throw error;
    }
  }
}

/** Null where the system has no such address. Throws PortInUseError. */
async function open(server: Server, address: string, port: number): Promise<Server | null> {
  server.listen({ host: address, port, ipv6Only: true });
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (MISSING.has(code)) return null;
    throw code === 'EADDRINUSE' ? new PortInUseError(port) : error;
  }
}

function portOf(server: Server): number | null {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : null;
}

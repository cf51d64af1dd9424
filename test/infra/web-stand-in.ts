import dns from 'node:dns';
import net from 'node:net';

/**
 * Stands in for the web around a function that is run as Lambda runs it. A name of `WEB_STAND_IN` leads to the address that
 * is given with it, and who connects to it there reaches a port of the loopback interface, whatever port was asked for.
 * Where a name leads is looked at by the function itself before that, and TLS with its certificates is what it is. None of
 * it is in a bundle: what is deployed knows no such names.
 */
export interface StandInHost {
  /** What a resolver says: one that is kept for documentation (RFC 5737) is nobody's, and public. */
  readonly address: string;
  readonly port: number;
}

type Resolved = (error: Error | null, address: unknown, family?: number) => void;
type LookUp = (name: string, options: { readonly all?: boolean }, resolved: Resolved) => void;

export function standInForWeb(hosts: Readonly<Record<string, StandInHost>>): void {
  const system: LookUp = Reflect.get(dns, 'lookup');
  const lookUp: LookUp = (name, options, resolved) => {
    const host = hosts[name];
    if (host === undefined) return system(name, options, resolved);
    if (options.all === true) resolved(null, [{ address: host.address, family: 4 }]);
    else resolved(null, host.address, 4);
  };
  Reflect.set(dns, 'lookup', lookUp);

  const { connect } = net.Socket.prototype;
  Reflect.set(net.Socket.prototype, 'connect', function (this: net.Socket, ...args: readonly unknown[]) {
    const [options, ...rest] = args;
    const name = String(Reflect.get(Object(options), 'host'));
    const host = hosts[name];
    if (host === undefined) return Reflect.apply(connect, this, args);
    const own: LookUp = Reflect.get(Object(options), 'lookup') ?? lookUp;
    const leadHome: LookUp = (asked, how, resolved) =>
      own(asked, how, (error, address, family) => {
        if (error !== null) resolved(error, address, family);
        else if (how.all === true) resolved(null, [{ address: '127.0.0.1', family: 4 }]);
        else resolved(null, '127.0.0.1', 4);
      });
    return Reflect.apply(connect, this, [{ ...Object(options), port: host.port, lookup: leadHome }, ...rest]);
  });
}

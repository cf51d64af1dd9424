import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Stands in for SSM's parameters on the loopback interface, as far as one secret is asked of them. */
export interface SsmStandIn {
  readonly endpoint: string;
  /** The parameters that were asked for, decrypted. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export async function startSsm(secrets: Readonly<Record<string, string>>): Promise<SsmStandIn> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const { Name = '', WithDecryption = false } = JSON.parse(await text(request));
    const isKnown = request.headers['x-amz-target'] === 'AmazonSSM.GetParameter' && Name in secrets;
    if (WithDecryption) asked.push(Name);
    response.writeHead(isKnown ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(
      JSON.stringify(
        isKnown
          ? { Parameter: { Name, Type: 'SecureString', Value: WithDecryption ? secrets[Name] : 'AQICAHh…' } }
          : { __type: 'ParameterNotFound' },
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

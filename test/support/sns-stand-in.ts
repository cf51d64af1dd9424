import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface SentMail {
  readonly topic: string;
  readonly subject: string;
  readonly text: string;
}

/** Stands in for SNS on the loopback interface, as far as something is published to a topic. */
export interface SnsStandIn {
  readonly endpoint: string;
  readonly mails: SentMail[];
  /** Refuses what comes, or takes it. */
  refuse(refuses: boolean): void;
  close(): Promise<void>;
}

export async function startSns(): Promise<SnsStandIn> {
  const mails: SentMail[] = [];
  let isRefusing = false;
  const server = createServer(async (request, response) => {
    const asked = new URLSearchParams(await text(request));
    if (isRefusing || asked.get('Action') !== 'Publish') {
      response.writeHead(403, { 'content-type': 'text/xml' });
      response.end('<ErrorResponse><Error><Code>AuthorizationError</Code></Error></ErrorResponse>');
      return;
    }
    const [topic = '', subject = '', body = ''] = ['TopicArn', 'Subject', 'Message'].map(
      (name) => asked.get(name) ?? undefined,
    );
    mails.push({ topic, subject, text: body });
    response.writeHead(200, { 'content-type': 'text/xml' });
    response.end(
      '<PublishResponse><PublishResult><MessageId>m</MessageId></PublishResult></PublishResponse>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    mails,
    refuse: (refuses) => {
      isRefusing = refuses;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';

/** Writes to whoever has subscribed. The subject is up to 99 characters of ASCII. */
export type Mail = (subject: string, text: string) => Promise<void>;

/** Mails by a topic of SNS. Makes no request. */
export function openMail(topicArn: string): Mail {
  const client = new SNSClient({});
  return async (subject, text) => {
    await client.send(new PublishCommand({ TopicArn: topicArn, Subject: subject, Message: text }));
  };
}

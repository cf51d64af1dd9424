import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type BucketFault, tellFaults } from '../../../seed/bucket/told-faults.ts';
import { UNREADABLE_TEXTS } from '../../../seed/bucket/wording.ts';
import { type ObjectStore, openObjects } from '../../../store/objects.ts';
import { type S3StandIn, startS3 } from '../../support/s3-stand-in.ts';

let s3: S3StandIn;
let state: ObjectStore;
let buckets = 0;
let mails: { subject: string; text: string }[];
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.close());
beforeEach(() => {
  state = openObjects(`state${++buckets}`, s3.endpoint, true);
  mails = [];
});

const mail = async (subject: string, text: string) => void mails.push({ subject, text });
const tell = (...faults: BucketFault[]) => tellFaults(state, mail, faults, UNREADABLE_TEXTS);
const fault = (key: string, ...messageIds: string[]): BucketFault => ({
  key,
  message: `${key}:1: is not UTF-8`,
  etag: '"e"',
  messageIds,
});

it('each upload and each redrive of one fault is mailed, and each attempt of a message is not', async () => {
  for (const attempt of ['upload', 'upload', 'upload', 'same words again', 'redrive', 'redrive'])
    await tell(fault('a.txt', attempt));
  expect(mails).toHaveLength(3);
  expect(mails[0]).toEqual({
    subject: 'Kiosque: a text cannot be read',
    text: expect.stringContaining('\n\na.txt:1: is not UTF-8\n\n'),
  });
  // An attempt of what was told beside what is new.
  await tell(fault('a.txt', 'redrive', 'another upload'));
  expect(mails).toHaveLength(4);
});

it('what no message is about is mailed once, and not where a message told of it before', async () => {
  await tell(fault('a.txt'), fault('b.txt'));
  await tell(fault('a.txt'), fault('b.txt'));
  await tell(fault('c.txt', 'upload'));
  await tell(fault('c.txt'));
  expect(mails.map(({ subject }) => subject)).toEqual([
    'Kiosque: 2 texts cannot be read',
    'Kiosque: a text cannot be read',
  ]);
  await tell({ ...fault('a.txt'), etag: '"of another version"' });
  expect(mails).toHaveLength(3);
});

it('two hundred at once are one mail that names twenty and says where all of them are named', async () => {
  await tell(...Array.from({ length: 200 }, (_, i) => fault(`${String(i).padStart(3, '0')}.txt`, `m${i}`)));
  expect(mails).toHaveLength(1);
  expect(mails[0]?.subject).toBe('Kiosque: 200 texts cannot be read');
  expect(mails[0]?.text.match(/\.txt:1:/g)).toHaveLength(20);
  expect(mails[0]?.text).toContain(`… + 180: ${state.bucket}/unreadable/`);
  expect(s3.keys(state.bucket).filter((key) => key.startsWith('unreadable/'))).toHaveLength(200);
});

it('what could not be mailed is mailed with the next attempt', async () => {
  const failing = () => Promise.reject(new Error('no topic'));
  await tellFaults(state, failing, [fault('a.txt', 'upload')], UNREADABLE_TEXTS);
  await tell(fault('a.txt', 'upload'));
  await tell(fault('a.txt', 'upload'));
  expect(mails).toHaveLength(1);
});

it('where nobody is mailed the bucket names each text', async () => {
  await tellFaults(state, null, [fault('soir/a.txt', 'upload')], UNREADABLE_TEXTS);
  const [key = ''] = s3.keys(state.bucket).filter((one) => one.startsWith('unreadable/'));
  expect(key).toMatch(/^unreadable\/[0-9a-f]{12}\/soir\/a\.txt$/);
  expect(s3.read(state.bucket, key)).toBe('soir/a.txt:1: is not UTF-8');
});

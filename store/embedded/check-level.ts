import { createRequire } from 'node:module';
import { engineFile } from './engine.ts';

/** The part of dynalite's own database that is used here. */
interface LevelModule {
  readonly ClassicLevel: new (folder: string) => { open(): Promise<void>; close(): Promise<void> };
}

/** Opens and closes dynalite's folder. Rejects where it is damaged: dynalite would end this process over it. */
export async function checkLevel(folder: string): Promise<void> {
  const { ClassicLevel }: LevelModule = createRequire(engineFile('dynalite'))('classic-level');
  const level = new ClassicLevel(folder);
  await level.open();
  await level.close();
}

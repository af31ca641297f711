import { chooser } from './choose.ts';
import { draftList } from './drafts.ts';
import { exporting } from './exporting.ts';
import { reading } from './reading.ts';
import { policySettings } from './settings.ts';
import { sharing } from './sharing.ts';
import { textPane } from './text-pane.ts';
import { toolList } from './tools.ts';
import { trial } from './trial.ts';

/** Brings the whole builder to life; everything that judges and reads policies comes with it. */
export function workbench(): void {
  chooser();
  draftList();
  policySettings();
  toolList();
  textPane();
  reading();
  trial();
  exporting();
  sharing();
}

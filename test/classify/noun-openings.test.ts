import { describe, expect, it } from 'vitest';
import { subjectOf } from '#signals/read-tool.ts';
import { quotePhrases } from '#signals/subject.ts';

const effectsOf = (name: string, description: string) => subjectOf({ name, description }).acts.map(({ effect }) => effect);

describe('a noun that is spelt like a verb opens a description without one', () => {
  it.each([
    'Opens, clicks, bounces, unsubscribes',
    'Opens, clicks, bounces and revenue of a campaign that was sent.',
    'Charge, range, odometer, doors, tyre pressure.',
    'Orders, shipments and returns of a customer.',
    'Messages that patients wrote to the practice.',
    'Calls with duration and price.',
    'Messages sent by the bot.',
    'Running containers.',
    'Deposit address for an asset.',
    'Sign-in history of a user.',
    'Text → float32[1024] with the built-in model.',
    'What it takes to pay a loan off.',
  ])('%s', (description) => {
    expect(effectsOf('m7', description)).toEqual(['read']);
  });

  it.each([
    ['Creates, updates or deletes a page.', ['create', 'update', 'delete']],
    ['Mute, deafen or kick a member.', ['update', 'grant']],
    ['Post and pin a message.', ['send', 'update']],
    ['Tags, then deploys a build.', ['update', 'deploy']],
    ['Syncs with the remote.', ['update']],
    ['Orders used cars.', ['order']],
    ['Running scripts on a host.', ['run']],
    ['Text a customer.', ['send']],
    ['Charge the no-show fee.', ['pay']],
    ['Deposit money for an asset.', ['pay']],
  ])('but not in: %s', (description, effects) => {
    expect(effectsOf('m7', description)).toEqual(effects);
  });
});

describe('a thing of which a clause tells is no deed', () => {
  it.each(['Requests the page has made.', 'Groups a user belongs to.'])('%s', (description) => {
    expect(effectsOf('m7', description)).toEqual([]);
  });
});

describe('what a name is about may be spelt like a verb', () => {
  it.each([
    ['kill_switch_checkout', 'update'],
    ['kill_process', 'control'],
    ['arm_pose', 'read'],
  ])('%s', (name, effect) => {
    expect(effectsOf(name, 'Joint angles and tool pose.')).toContain(effect);
  });
});

describe('a description is read by what it says plainly', () => {
  it('takes an adjective in a list for none of its verbs', () => {
    expect(effectsOf('m7', 'Audit the site for missing titles, duplicate descriptions and slow pages.')).toEqual(['read']);
  });

  it('takes what opens a sentence with “Set” for certain', () => {
    expect(subjectOf({ name: 'm7', description: 'Set severity and state of a report.' }).acts).toMatchObject([
      { effect: 'update', doubtful: false },
    ]);
  });

  it.each([
    ['The file is overwritten. Nothing is kept.', 1],
    ['Nothing is overwritten.', 0],
  ])('hears a denial in its own sentence: %s', (description, heard) => {
    expect(quotePhrases(subjectOf({ name: 'm7', description }), 'overwritten')).toHaveLength(heard);
  });
});

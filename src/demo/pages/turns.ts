/** Pages for an occasion: which way it pulls, talks before and after, what happened, and what was left unsaid. */
import { addDays } from '../../core/calendar.ts';
import type { Planned } from '../plan.ts';

export const place = 'a payments job at a firm that a former colleague went to';

export const turningPages: readonly Planned[] = [
  {
    week: 8,
    before: 3,
    write: (desk) =>
      desk.sit('counsel', {
        talk: 'one to prepare',
        circle: [
          { name: 'a former manager', part: 'has lived it' },
          { name: 'the platform lead', part: 'knows my work' },
        ],
        empty: 'outsider',
        question: 'What did you give up when you took the wider job?',
        expect: 'The code.',
        when: { whom: 'a former manager', what: 'an hour over lunch', due: addDays(desk.today, 7) },
      }),
  },
  {
    week: 9,
    before: 2,
    write: (desk) =>
      desk.sit('counsel', {
        talk: 'one to write down',
        with: [{ name: 'a former manager' }],
        heard: '"The code I could have kept. What I gave up was being finished at five."',
        surprise: 4,
        shift: 'It is the evenings that I would have to ask about, not the work.',
        thank: true,
      }),
  },
  {
    week: 10,
    before: 5,
    write: (desk) =>
      desk.sit('direction', {
        push: [
          { text: 'plans that change every month', strength: 1 },
          { text: 'nobody hears of the work', strength: 2 },
        ],
        pull: [
          { text: 'a system that I know from end to end', strength: 2 },
          { text: 'teaching as part of the job', strength: 2 },
        ],
        hold: [
          { text: 'the people at the next desk', strength: 3 },
          { text: 'twelve minutes by bicycle', strength: 2 },
        ],
        worry: [{ text: 'starting over', strength: 2 }],
        follow: {
          'plans that change every month': 'it would come with me',
          'nobody hears of the work': 'could be mended here, not yet tried',
        },
        monday: { answer: 'no' },
        told: ['nobody hears of the work'],
        halves: 'I would be leaving a good desk. I would be going to ...',
      }),
  },
  {
    week: 13,
    before: 4,
    write: (desk) =>
      desk.sit('jolt', {
        what: 'The reorganisation: our team is split over two groups, and the rota with it.',
        kind: 'a reorganisation or takeover',
        opens: 'Whether payments is still where I want to be.',
        timing: 'too early to say',
        wait: addDays(desk.today, 30),
      }),
  },
  {
    week: 16,
    before: 3,
    write: (desk) =>
      desk.sit('needs', {
        map: {
          both: ['growth', 'company'],
          work: ['income', 'structure', 'standing'],
          elsewhere: ['play', 'belonging'],
          nowhere: ['calm'],
        },
        top: ['calm', 'growth', 'company'],
        overasked: 'calm',
        elsewhere: { do: 'run by the river before work', when: 'Tuesday at seven' },
      }),
  },
  {
    week: 25,
    before: 3,
    write: (desk) =>
      desk.sit('unsaid', {
        decision: 'Running the rota with three people until the new structure stands.',
        theirs:
          'Hiring takes months, the budget is fixed, and moving people back would undo the split that everybody has just been through.',
        mine: 'Three people answer eleven pages a week at night. Two of them have been ill. The next mistake will cost money.',
        owed: 'The graduate, who is the third.',
        gap: 2,
        settle: 'say it to someone new',
        first: {
          whom: 'the head of engineering',
          what: 'I have a number for you, and it is eleven',
          due: addDays(desk.today, 6),
        },
      }),
  },
  {
    week: 29,
    before: 3,
    write: (desk) =>
      desk.sit('craft', {
        keep: ['reading incidents', 'the mentoring hour', 'drawing'],
        more: 'Finding what several incidents have in common.',
        hand: 'The weekly report.',
        for: 'The support desk; I last saw it when the double payments stopped.',
        ask: {
          whom: 'my lead',
          what: 'may I hand the weekly report over and take the incident reviews?',
          due: addDays(desk.today, 7),
        },
        trial: { do: 'one morning without meetings', when: 'two Wednesdays' },
      }),
  },
  {
    week: 30,
    before: 4,
    write: (desk) =>
      desk.sit('futures', {
        horizon: 5,
        three: [
          {
            text: 'the one who keeps payments standing',
            day: 'a rehearsal, a review, an hour of teaching',
            takes: 'half the week for it',
          },
          {
            text: 'teacher of people who come late to code',
            day: 'two evenings and a prepared lesson',
            takes: 'less money',
          },
          { text: 'the workshop by the canal', day: 'one thing on the bench', takes: 'everything' },
        ],
        rate: {
          'the one who keeps payments standing': { reach: 4, appeal: 4, trust: 4, self: 4 },
          'teacher of people who come late to code': { reach: 3, appeal: 4, trust: 3, self: 4 },
          'the workshop by the canal': { reach: 1, appeal: 3, trust: 1, self: 3 },
        },
        clock: [{ text: 'school begins for the youngest', on: addDays(desk.today, 500) }],
        wish: 'One day a week that nobody plans for me.',
        taste: { do: 'teach one evening as a guest', when: 'next month' },
      }),
  },
  {
    week: 32,
    before: 4,
    write: (desk) =>
      desk.sit('jolt', {
        what: 'A former colleague asked whether I want to come and run payments where he works now.',
        kind: 'an offer out of the blue',
        opens: 'Leaving, for the first time with an address.',
        timing: 'only the timing',
        wait: addDays(desk.today, 14),
      }),
  },
  {
    week: 32,
    before: 3,
    write: (desk) => desk.note('opportunity', place),
  },
  {
    week: 33,
    before: 2,
    write: (desk) =>
      desk.sit('interview', {
        where: { answer: place, then: 'the first talk' },
        stage: 'talking',
        source: 'someone passed it on',
        turn: 'some of both',
        asked: [{ text: 'what I would do in the first month', landed: 4 }],
        them: 'They have a rota of four and call it lean.',
        cost: 4,
        fix: { do: 'rehearse the answer about nights', when: 'with a friend on Sunday' },
      }),
  },
  {
    week: 35,
    before: 3,
    write: (desk) =>
      desk.sit('interview', {
        where: { answer: place, then: 'the panel' },
        stage: 'an offer is there',
        asked: [{ text: 'a time when I disagreed', story: 'The cent that was rounded twice', landed: 3 }],
        words: 'calm, and hard to impress',
        them: 'Nobody could say who is on call at the weekend.',
        cost: 3,
        fix: { do: 'ask about the rota first', when: 'next time' },
      }),
  },
  {
    week: 34,
    before: 3,
    write: (desk) =>
      desk.sit('counsel', {
        talk: 'one to prepare',
        circle: [{ name: 'a friend', part: 'challenger' }],
        question: 'Do I want the new place, or out of the nights?',
        expect: 'That it is the nights.',
        when: { whom: 'a friend', what: 'a walk on Sunday', due: addDays(desk.today, 5) },
      }),
  },
  {
    week: 35,
    before: 5,
    write: (desk) =>
      desk.sit('direction', {
        push: [
          { text: 'nobody hears of the work', strength: 2 },
          { text: 'nights on call', strength: 3 },
          { text: 'meetings that decide nothing', strength: 2 },
        ],
        pull: [
          { text: 'teaching as part of the job', strength: 3 },
          { text: 'a team that writes things down', strength: 2 },
          { text: 'half a week for reliability', strength: 3 },
        ],
        hold: [
          { text: 'the people at the next desk', strength: 3 },
          { text: 'twelve minutes by bicycle', strength: 2 },
        ],
        worry: [
          { text: 'a rota of four', strength: 3 },
          { text: 'starting over', strength: 2 },
        ],
        follow: {
          'nobody hears of the work': 'could be mended here, tried',
          'nights on call': 'could be mended here, tried',
          'meetings that decide nothing': 'it would come with me',
        },
        monday: { answer: 'yes', then: 'A say in what is worth doing.' },
        told: ['meetings that decide nothing'],
        halves: 'I would be leaving the nights. I would be going to nights of another name.',
      }),
  },
  {
    week: 35,
    before: 1,
    write: (desk) =>
      desk.sit('counsel', {
        talk: 'one to write down',
        with: [{ name: 'a friend' }],
        heard: '"You talk about the rota for an hour and about the new place for five minutes."',
        surprise: 2,
        shift: 'I hold that the money is real, and I see that I would be taking it for sleep.',
        thank: true,
      }),
  },
];

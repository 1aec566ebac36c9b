/** The commented prompt set that `career prompts new` writes: small, valid as it stands, and easy to change. */

/** @param id the new set's id */
export function setTemplate(id: string): string {
  return `---
# A prompt set. Lines that begin with # are remarks; docs/format.md tells of every key.
# After a change: career prompts check
id: ${id}
title: ${titleOf(id)}
version: 1
# About how long it takes.
minutes: 5
# When it is due again, in days; without this line it is taken up on occasion.
# every: 28d
# cadence: once a month
questions:
  # One line.
  - id: what
    type: text
    ask: What happened?
  # Several lines.
  - id: story
    type: long
    ask: How did it go, and who was there?
    optional: true
  # One of several; an answer of one's own is always possible.
  - id: kind
    type: choice
    ask: What sort of thing was it?
    options: [a meeting, a piece of work, a talk, something else]
  # Five points, each with its words, from least to most.
  - id: pull
    type: scale
    ask: How much of it would you like again?
    labels: [None of it, A little, Some, Most, All of it]
  # Asked only after certain answers.
  - id: again
    type: text
    ask: What would bring it about again?
    when: {pull: [4, 5]}
  # A small step with a day; it comes back until it is done or let go.
  - id: next
    type: commit
    ask: When and where will you take one small step, and what will it be?
    optional: true
# Asked with --quick; without this line, all that are not optional.
quick: [what, pull]
---

A sentence or two that are shown before the first question.
`;
}

function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  // In quotes: an id such as `null` or `true` would otherwise be read as something else.
  return `"${words.slice(0, 1).toUpperCase()}${words.slice(1)}"`;
}

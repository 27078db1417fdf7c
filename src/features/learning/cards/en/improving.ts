import type { AreaCards } from '../card-structure.ts'

export const improving: AreaCards<'improving'> = {
  'one-step-less': {
    title: 'Take one step away',
    summary: 'Before you add a tool, see what you can leave out.',
    body: `When a task is slow, we like to add something: a form, a tool, a check. Often the quicker way is to take something away.

Choose one task that you do every week. Write down each step on its own note. Then go through them and ask:

1. **Who uses the result of this step?** If nobody can say, try without it.
2. **What would happen if we left it out for a week?** If the answer is “nothing”, leave it out for a week.
3. **Does somebody already do this?** Then once is enough.
4. **Are we waiting for something here?** Could we ask for it earlier?
5. **Could the person themselves do it**, more easily and when it suits them?

Some steps are there because of the law or for safety. Ask before you take those away. But ask. Many “rules” are only habits, and the people who made them have long moved on.

Count the minutes before and after. A step that takes four minutes and is done by ten people every day is about four weeks of work in a year.

## Try it

Write the steps of one weekly task on notes. Put a question mark on the one that you believe in least, and ask the person who should know: do we still need it?`,
  },
  'try-it-for-a-week': {
    title: 'Try it for a week',
    summary: 'A small experiment: one idea, one number, one date.',
    body: `Good ideas die in long discussions about whether they would work. A small experiment answers it faster, and it is hard to be against a week.

Write five lines:

1. **The idea:** “We put the day’s plan on the tablet instead of on paper.”
2. **What we believe:** “Then we need to call the office less.”
3. **The number:** “Calls to the office each day. Now it is about twelve.”
4. **How long, and with whom:** “One week, the morning shift only.”
5. **When we stop:** “At once, if anybody misses a visit.”

Ask those who are touched by it, and tell your manager. Make sure that nobody can come to harm, and that you can go back any day. If it touches personal information, ask before you start.

After the week, look at the number and ask people. There are three good ends: keep it, change it and try again, or drop it. The third is no failure. You have saved others the trouble, so tell them.

## Try it

Take an idea that your team has talked about more than twice. Write the five lines, at most ten minutes. Show them to one colleague and to your manager, and choose a Monday.`,
  },
  'one-good-question': {
    title: 'Ask one good question',
    summary: 'Feedback that you can use, without a survey.',
    body: `“Was it all right?” “Yes, fine.” Now you know nothing. People are kind, and they answer the question that you asked. Ask a better one.

- **Ask about one thing:** not “the course”, but “the first ten minutes”.
- **Ask for something to change:** “What is the one thing we should do differently?”
- **Ask about what happened:** “Where did you get stuck?” rather than “was it easy?”
- **Ask at once.** A week later it is forgotten.
- **Make it easy to be honest.** “I wrote this quickly, and I need to know where it fails” gives the other person leave.

Then listen to the end, and say thank you. Nothing else. If you explain why it is as it is, you will not be told the next time.

You decide what to do with it. Two people who say the same thing have probably seen something. One who says something odd may still be right.

And close the circle: tell people what you changed because of them. Then they will answer again.

## Try it

Think of something you made or did this week. Ask one person: “What is the one thing that I should change?” Write down the answer in their words, say thank you, and change it if you agree.`,
  },
  'ten-minutes-a-week': {
    title: 'Ten minutes a week',
    summary: 'How to learn something new in a job with no time.',
    body: `Nobody has time to learn, and everyone has ten minutes. Most of what we use we have learnt in small pieces, by doing it, and with somebody beside us.

Make it small enough to happen:

1. **Choose one thing**, and one that you can use this week. Not “spreadsheets”, but “sort the key list”.
2. **Choose a fixed time.** Tuesday, right after the break. Put it into the calendar.
3. **Do it on something real.** Your own list, your own mail. You remember what you needed.
4. **Do it three times**, on three days. After that it sticks.
5. **Show it to somebody.** When you explain it, you notice what you have not understood.

Being slow at first is part of it. It says nothing about your age or your head. Say to yourself: I cannot do it **yet**.

It goes better with two. Ask a colleague to learn the same thing, and meet for ten minutes. If you get stuck, your digital champion is glad to be asked. That is why they said yes to it.

## Try it

Choose the one thing you will learn this month, and write it in one sentence. Put four times ten minutes into your calendar now. Tell one person what you are up to.`,
  },
}

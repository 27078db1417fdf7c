import type { AreaCards } from '../card-structure.ts'

export const meaning: AreaCards<'meaning'> = {
  'digital-in-one-minute': {
    title: 'Explain digital in one minute',
    summary: 'Say what digital change is about without a single technical word.',
    body: `When people hear “digital”, many think of screens and systems. That is the smaller half. The larger half is how we work: we ask people what they need, try something small, and change it when it does not help.

A good way to explain it is a before and an after. Take one thing that somebody does every week.

- **Before:** what did they have to do, and how long did they wait?
- **After:** what is easier now?
- **For whom:** who noticed the difference?

For example: “Families used to send a paper form and wait for three weeks. Now they fill it in on the phone at night, and see at once that it has arrived. The team spends the time on calls with those who need a talk.”

Notice that no system is named. People remember the family, not the software. If you cannot say who has it better, it may be new technology, but it is not yet a better service.

## Try it

Choose one change in your own work from the last two years. Tell it to a friend outside work in one minute: before, after, for whom. Did they understand it at once?`,
  },
  'find-double-work': {
    title: 'Find work that is done twice',
    summary: 'A short hunt for the things you write more than once.',
    body: `Nearly every team writes some things twice: first on paper, then on a screen; first in a mail, then in a list. Nobody decided that it should be so. It grew. And because everyone is used to it, nobody sees it any more.

Here is how to find it. For one ordinary day, make a small mark each time you

1. type something that already stands somewhere else,
2. print something in order to type it in again,
3. ask somebody for a fact that another colleague already has,
4. wait for an answer before you can go on.

Do not try to solve anything yet. Only count. In the evening, look at where most of the marks are. That is a better starting point than any new tool, because it is about your own day.

Then bring one example to your team or your digital champion. Say how often it happens and how many minutes it takes. “We type the same address three times for every visit, about forty times a week” is a sentence that people act on.

## Try it

Make your marks tomorrow, from start to finish. Write down the one kind of double work that surprised you most, and show it to a colleague.`,
  },
  'before-the-new-system': {
    title: 'Get ready before the new system comes',
    summary: 'Five questions that make a change easier for you and for others.',
    body: `A new system feels hard when it comes as a surprise. It feels much easier when you know what changes on your first morning with it. You have a right to ask, and those who prepare the change need your questions.

Ask these five, as early as you can:

1. What will I do differently on the first day?
2. What stays as it is?
3. Which old thing do we stop doing? If nothing stops, it is more work.
4. Where and when can I practise, with nobody watching and nothing to break?
5. Whom do I ask when I am stuck, also in the evening or at the weekend?

It is normal to feel slow for some weeks. That says nothing about you. Even people who love new things are slower at first. Agree in the team that the first two weeks may take longer, and keep a list of what does not work. Send the list to the project: they cannot see it from where they sit.

## Try it

Look at what is coming in your service. Choose one change, and find the answers to the five questions. Is one of them missing? Send that question to the person who leads the change today.`,
  },
}

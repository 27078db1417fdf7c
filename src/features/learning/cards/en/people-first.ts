import type { AreaCards } from '../card-structure.ts'

export const peopleFirst: AreaCards<'people-first'> = {
  'ask-what-people-need': {
    title: 'Ask what people need, not what they want built',
    summary: 'Three questions that bring out the real need.',
    body: `If you ask people what they want, they often name a solution: “an app”, “a form”, “a phone number”. The need is behind it. If you know the need, you may find a better and cheaper answer.

Ask about the last time, not about what they would like in general. People remember well what happened, and guess badly what they would do.

- “Tell me about the last time you had to do this. What happened first?”
- “What was the hardest part?”
- “What did you do then?” And once more: “Why was that important to you?”

Then be quiet. Count to five before you speak again. The best part of an answer often comes after a pause.

Write down what people say in their own words. “I did not dare to send it, because I could not see where it went” tells more than “the form is unclear”.

Five talks of ten minutes will teach you more than a long survey. When you hear the same thing for the third time, you have found something.

## Try it

Choose one person who uses what your team makes: a resident, a parent, a colleague in another unit. Ask about the last time they used it. Only listen. Write down one sentence in their words.`,
  },
  'walk-the-journey': {
    title: 'Walk the whole journey yourself',
    summary: 'Follow one case from the first worry to the end, and see where it waits.',
    body: `We know our own step very well. The person on the other side meets all the steps, and the gaps between them. Most of the waiting and the worry sits in those gaps.

Take one real kind of case and follow it. Use a large sheet of paper, and draw a line from left to right.

1. Start before the first contact. What happened in the person’s life?
2. Write down each thing that the person does: searches, calls, waits, fills in, waits again.
3. Under it, write who in our house does something, and in which system.
4. Mark every place where somebody waits, and for how long.
5. Mark every place where the person has to say the same thing again.

Do it together with somebody from the step before yours and somebody from the step after. You will both be surprised.

You do not need to mend everything. Choose the longest wait or the most common repeat, and ask what one small change would shorten it.

## Try it

Call your own service as if you were new, or look for it on our website with your phone. Stop the time until you get the first useful answer. Note where you hesitated, and show it to your team.`,
  },
  'help-beside-not-for': {
    title: 'Help from beside, not instead',
    summary: 'How to help somebody online so that they can do it alone next time.',
    body: `When somebody is stuck and there is a queue, it is quickest to do it for them. They are grateful, and next month they are back. If you have three minutes more, you can give them something that lasts.

Here is how to help from beside.

- **Leave the device in their hands.** Point, but do not take over.
- **Ask what they want to get done**, before you look at the screen.
- **One step at a time.** Say what to look for: “the green button at the bottom”.
- **Let them see it work.** “Look, now it says that it has been sent.”
- **Write down the two steps that matter** on a card they can take home.

Never ask for a password or a code, and turn away when they type it. Helping somebody does not mean acting in their name. If the person can no longer manage alone, find out together who may act for them.

Some people do not want to, or cannot, go online. That is fine. Tell them kindly which other way there is, and make sure that it works just as well.

## Try it

Next time a resident or a colleague asks for help, keep your hands in your lap until it is done. Notice what you had to explain. Could we make that part easier?`,
  },
  'five-minute-test': {
    title: 'Test a draft in five minutes',
    summary: 'One person, one task, and you keep quiet: that finds most of the problems.',
    body: `You have made a form, a letter or a notice. You know what it means, so you can no longer see where it fails. Somebody else sees it in five minutes.

You need one person who has not seen it before, and the draft on paper or on a screen.

1. Say: “We are testing the text, not you. You cannot do anything wrong.”
2. Give one task: “You want to apply for a parking permit. What do you do?”
3. Ask them to think aloud.
4. Then say nothing. Do not explain, do not help, do not defend.
5. Write down where they stop, go back, or guess wrong.

At the end, ask two things: “What was this about?” and “What would you do now?” If the answer is not what you meant, the text has to change.

After three people you will have seen the worst problems. Mend those, and test again with two new ones. It is better to test a rough draft early than a fine one when it is too late to change.

## Try it

Take a text that you are working on. Walk to somebody in another team, and ask for five minutes. Change the first thing that made them stop.`,
  },
}

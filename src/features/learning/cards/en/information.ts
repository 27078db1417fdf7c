import type { AreaCards } from '../card-structure.ts'

export const information: AreaCards<'information'> = {
  'better-search-words': {
    title: 'Find more with fewer words',
    summary: 'Think of the words that stand in the answer.',
    body: `A search engine does not understand your question as a colleague does. It looks for pages with the words you gave it. So think of the words that would stand **in the answer**.

Instead of “what do I do if a resident falls in the bathroom”, try “fall in bathroom guidance care home”. Instead of “my screen is strange”, write the exact message that you see.

Some small tricks:

- Start with two or three words. Add one if you get too much.
- Put words in “quotation marks” if they have to stand together.
- Put a minus before a word that you do not want: *jaguar -car*.
- Add *site:* and an address to look in one place only, such as *site:gov.uk falls*.
- Try another word for the same thing. Professionals and residents often use different ones.

The first results may be advertisements. Look for a small word such as “Ad” or “Sponsored” beside them, and go past.

Never type a resident’s name or other private things into an open search engine. What you type is kept by somebody else.

## Try it

Take something you searched for this week. Search again with three words that would stand in the answer, and once more with *site:* and our own website. Which one found it first?`,
  },
  'find-our-own-rule': {
    title: 'Find the rule that counts here',
    summary: 'Before you ask around: where our own guidance is, and how to see whether it is current.',
    body: `“How do we do this here?” Most of us ask the nearest colleague. That is quick and friendly, but the answer may be from last year. Our own guidance is often a minute away.

Look in this order:

1. The **intranet** or the handbook for your service. Search with the word that stands in the rule, not the one we say in the corridor.
2. The **team’s shared place**, for what is agreed only among you.
3. The **owner** of the rule. Each good page says who that is.

When you have found it, check two things. Is there a **date**, and is it less than two years old? Is there an **owner** who still works here? If not, treat it as a hint, and ask.

Keep the link, not a copy. A printed rule on the wall does not change when the rule does. If you do hang it up, write the date on it.

If two rules say different things, or the rule cannot be followed in real life, say so. You are not being difficult. You are the first who noticed.

## Try it

Choose a routine that you follow by heart. Find it in writing. Is it still what you do? If not, send one line to its owner.`,
  },
  'who-says-so': {
    title: 'Who says so, and how do they know?',
    summary: 'Three questions before you believe it or pass it on.',
    body: `A false story travels faster than a true one, because it is made to make us angry, afraid or amused. When you feel that pull, stop. That is the best moment to ask three questions.

1. **Who is behind it?** Look for a name and an organisation, not only a nice logo. Search for the name together with the word “criticism”.
2. **How do they know?** Is there a source that you can open? Were people asked, something measured, or is it only claimed?
3. **What do others say?** Open two more pages that do not copy each other. If only one place in the world has the story, wait.

Look at the date too. Old news comes back as new. And look at the picture: a real picture may show another place or another year. You can search with a picture instead of words.

It is not shameful to be fooled. It happens to professors. What counts is what you do next: if you passed on something that was wrong, say so in the same place.

## Try it

Choose one claim that you met today, in the news, in a leaflet or in the break room. Give it two minutes and the three questions. Would you still pass it on?`,
  },
  'check-the-machine': {
    title: 'Check the answer from the machine',
    summary: 'An AI assistant writes what sounds right. You find out whether it is.',
    body: `An AI assistant has read a great deal and is good at making sentences. It does not know what is true. It writes the words that are likely to come next, and it sounds just as sure when it is wrong.

So treat its answer like that of a quick, well-read helper on their first day.

- **Facts, numbers, laws, names:** look each of them up somewhere else before you use it.
- **Sources:** open them. Some do not exist. Others say something different.
- **Advice about a person:** never let it decide. It does not know them, and it may have learnt other people’s prejudices.
- **What is missing?** Ask: “What could be wrong with this answer?” and “Who might see it differently?”

Only use the assistants that your organisation has approved. Put nothing into them that you would not put on a notice board: no names, no health, no cases.

You sign what you send. “The machine said so” is no reason that a resident or a court will accept.

## Try it

Ask an approved assistant something that you know very well, such as a routine in your own job. Mark what is right, what is wrong and what is missing. Would a beginner have noticed?`,
  },
}

import type { AreaCards } from '../card-structure.ts'

export const content: AreaCards<'content'> = {
  'first-things-first': {
    title: 'Put the answer first',
    summary: 'The reader wants to know what it means for them. Begin there.',
    body: `We tend to write in the order in which we worked: first the law, then the background, then what we thought, and at the end what we decided. The reader wants it the other way round.

Turn the letter upside down.

1. **The answer:** “You get the parking permit.”
2. **What it means for you:** “It is valid from 1 May for one year.”
3. **What you need to do:** “Put the card behind the windscreen.”
4. **Where to ask:** a name, a number, opening hours.
5. **Why:** the reasons and the rules, for those who want them.

If the answer is no, say it early and kindly, and say at once what the person can do now. Hiding a no on page two does not make it softer.

Write to one person and say “you”. Say “we” for us. “The application has been refused” has no people in it. “We cannot give you the permit this time” has two.

A good test is to cover everything but the first three lines. Does the reader know what has been decided?

## Try it

Take a letter or a mail that you use often. Move the most important sentence to the top, and delete what then says the same twice. Ask a colleague which one they would rather get.`,
  },
  'shorter-sentences': {
    title: 'Shorter sentences, plainer words',
    summary: 'Four small cuts that make any text easier.',
    body: `Plain language is not for poor readers only. Doctors and lawyers read plain texts faster too. And when we are tired, worried or reading in a second language, it decides whether we understand at all.

Four small cuts do most of the work.

- **One thought, one sentence.** If there is an “and” in the middle, try a full stop instead. Fifteen to twenty words are enough.
- **Choose the everyday word.** “Use”, not “utilise”. “Before”, not “prior to”. “Because of”, not “on account of the fact that”.
- **Turn nouns back into verbs.** Not “carry out an assessment of”, but “assess”.
- **Say who does it.** Not “the form must be submitted”, but “send us the form”.

Technical words are fine among ourselves. If a reader has to know one, explain it the first time.

Read your text aloud. Where you run out of breath, the sentence is too long. Where you would never talk like that, write it as you would say it.

## Try it

Take the longest sentence you wrote this week. Make two or three out of it. Then look for one word that your neighbour would not use, and exchange it. Send the new version.`,
  },
  'headings-that-help': {
    title: 'Headings that everybody can use',
    summary: 'Real headings let people find their way, also those who listen.',
    body: `Somebody who sees looks over a page and finds the bold lines. Somebody who listens to a screen reader jumps from heading to heading. That works only if the heading is **real**, and not just large and bold text.

In a document, mark the line and choose the style *Heading 1*, *Heading 2* or *Heading 3*. On a web page, choose the same in the menu of the editor.

- One *Heading 1*: the title.
- *Heading 2* for the main parts, *Heading 3* below them. Do not skip a step.
- Say what the part is about: “How to apply”, not “General”.
- Keep it short. Somebody may listen to twenty of them in a row.

You gain from it yourself. The program makes a table of contents for you, and you can jump and move parts in the side panel. If you want other colours, change the style once and all the headings follow.

Do the same with lists: use the list button instead of typing dashes, so that the reader hears how many points there are.

## Try it

Open a document of yours that has more than two pages. Turn each bold line into a real heading. Then open the navigation panel: can you understand what the text is about from the headings alone?`,
  },
  'say-the-picture': {
    title: 'Say what the picture says',
    summary: 'One sentence for those who cannot see it.',
    body: `A person who cannot see a picture hears the text that you write for it, the *alternative text*. If nothing stands there, they hear a file name, or nothing at all. One sentence is enough.

Ask yourself: **if I read this aloud on the phone, what would I say instead of the picture?**

- A photo in the news: “Two nurses practise with the new lift.”
- A chart: say what it shows. “Waiting times fell from six weeks to four in 2026.” Put the numbers in a table below.
- A button or an icon: say what it does. “Search”, not “magnifying glass”.
- Only there to look nice: mark it as *decorative*. Then it is passed over.

Do not begin with “picture of”; the listener knows that. Do not put text into a picture, such as a poster saved as an image. Nobody can enlarge, copy, translate or hear it. Write the same text on the page as well.

In most programs you find it with a right click on the picture: *Alt text*.

## Try it

Find the last picture that you put on the intranet, in a presentation or in a mail. Write one sentence for it. Read it to somebody who has not seen the picture: can they tell why it is there?`,
  },
  'photo-with-a-yes': {
    title: 'Take a photo, with a yes',
    summary: 'Ask first, look at the background, and do not keep it longer than you need.',
    body: `A good picture shows in a second what takes us a page to explain. It can also show too much. Three habits keep you safe.

**Ask first.** Say what the picture is for and where it will be seen. A nod is not enough for a picture that others will see: follow your routine for consent, and keep the yes. Somebody who cannot decide alone needs help with it. A no needs no reason, and a yes can be taken back.

**Look behind.** Screens, notice boards, name badges, medicine, a child in the window. Walk round until the background is empty, or go closer. You can cut off the edges afterwards.

**Put it where it belongs.** Use the work device, not your own phone. Move the picture to the right place, and delete it from the device.

Pictures from the web belong to somebody. Use your organisation’s own, or a collection that says you may, and write who made it.

With people at work, show hands and things that happen. Such pictures tell more than faces in a row.

## Try it

Take one picture of your workplace with nobody in it. Look at every corner of it: is there anything that a stranger should not see? Take it again until there is nothing.`,
  },
  'captions-for-all': {
    title: 'Captions for everybody',
    summary: 'Text on a film helps those who cannot hear, and everyone on the bus.',
    body: `Most short films are watched without sound: on the bus, in the break room, beside a sleeping child. Some people never hear the sound. Without captions the film says nothing to any of them.

Many tools write captions for you. They are a good start, but they guess. Names, dialects and trade words become nonsense, and then the film looks careless.

So do this:

1. Let the tool make the captions.
2. Read through them once, with the film running. Correct names, numbers and the word “not”.
3. Check that they stand long enough: two lines at most, and time to read them.
4. Say who is speaking if it is not clear.
5. Write sounds that matter: *[alarm rings]*.

If the film shows something that is not said, such as a finger pressing a button, say it aloud when you record: “I press the green button at the top.” Then those who cannot see it get it too.

Public bodies in our countries have to caption most of what they publish. But that is not the best reason. The best one is that people watch to the end.

## Try it

Watch two minutes of one of our own films with the sound off. Did you get it? If not, tell whoever made it what was missing.`,
  },
  'ask-ai-well': {
    title: 'Ask an AI assistant well',
    summary: 'Say who reads it, what it is for, and how it should look.',
    body: `If you ask an assistant for “a text about falls”, you get something grey and general. It cannot know what you need. Tell it as you would tell a new colleague.

A good request has four parts:

1. **The task:** “Write a notice for the staff room.”
2. **The reader:** “For carers who read it between two visits. Some are new to English.”
3. **The content:** “Three things to look for in a bathroom.” Paste your own points.
4. **The form:** “At most 80 words, short sentences, no headings.”

Look at the result and go on talking: “Shorter.” “The second point is wrong, because …” “Give me another beginning.” You rarely get the best text at the first try.

It is good at first drafts, at shortening, at changing the tone, and at turning notes into a list. It is bad at facts about your workplace.

Only use approved tools, and never give them names, cases or anything that could point at a person. Read every word before you send it: it goes out in your name. If most of it was written by a machine, say so where your rules ask for it.

## Try it

Take a text of yours with nothing private in it. Ask for a version half as long for a named kind of reader. Keep what is better, and put your own voice back.`,
  },
}

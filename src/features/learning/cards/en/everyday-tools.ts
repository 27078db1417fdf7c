import type { AreaCards } from '../card-structure.ts'

export const everydayTools: AreaCards<'everyday-tools'> = {
  'bigger-text': {
    title: 'Make the text bigger',
    summary: 'Read without squinting: on the phone, the tablet and the computer.',
    body: `Small text makes us tired and slow, and it gives many people a headache. You do not have to put up with it. Every device can show larger text, and nobody will notice that you changed it.

**On a phone or a tablet**, open *Settings* and look for *Display* or *Accessibility*. There is a slider for the size of the text. Move it until you can read with your arm relaxed.

**On a computer**, hold the *Ctrl* key (*Cmd* on a Mac) and press *+*. The page becomes larger. Press *−* for smaller, and *0* to go back. This works in nearly every browser and many programs.

Two more things that help:

- Turn the brightness down in the evening, and up in daylight.
- Try the dark mode if bright screens hurt your eyes.

On a shared device, change it back when you leave, or show the next person where it is. If your work program does not let you enlarge the text, tell us. That is a fault in the program, not in your eyes.

## Try it

Open something you read every day. Make it one step larger than you think you need, and keep it so for the rest of the shift. You can always change it back.`,
  },
  'lock-and-update': {
    title: 'Lock it, and let it update',
    summary: 'Two habits that keep out most of the trouble.',
    body: `Most harm does not come from clever attackers. It comes from a screen that stood open, or a hole that was mended months ago on every machine but one.

**Lock the screen whenever you walk away**, also for a minute. On Windows press the *Windows* key and *L*. On a Mac press *Ctrl*, *Cmd* and *Q*. On a phone or a tablet press the button on the side. What is done on an open screen is done in your name, and what stands on it may be somebody’s private life.

**Let the updates come.** They are a nuisance, but each one closes holes that thieves already know about. Let the device update in a break or when you go home. Restart it once a week; many updates wait for that.

On a shared device, log out rather than lock. The next person should come in with their own name.

If you lose a device, say so at once, also at night. We can lock it from here, and nobody will be cross. The quicker we know, the less can happen.

## Try it

Practise locking until your fingers know it: three times now. Then look whether an update is waiting on your device, and choose a time for it today.`,
  },
  'subject-that-gets-an-answer': {
    title: 'Write a subject that gets an answer',
    summary: 'Say what you want and by when, before the mail is even opened.',
    body: `Many mails lie unanswered because the reader cannot see what they are for. A good subject line is the cheapest help there is.

Put three things into it: **what it is about, what you want, and by when.**

- Not: “Question”. Better: “Choose a date for the fire drill by Friday”.
- Not: “Meeting”. Better: “Thursday’s meeting moves to 10:30. Nothing to do”.
- Not: “Important!!!” Better: “Please sign the rota for Elm House today”.

Say the same again in the first sentence, and give the background below for those who want it. One mail, one matter: if you ask for two things, you usually get one.

Think about who it goes to. People in the *To* field should do something. People in *Copy* only need to know. If you ask six people at once, each of them thinks that another will answer. Write a name beside each request.

Never put private matters about a person into a subject line. It is shown on locked screens and in lists.

## Try it

Look at the last three mails that you sent. Write a better subject for one of them. Use it the next time you send something like it, and see whether the answer comes sooner.`,
  },
  'calm-inbox': {
    title: 'A calmer inbox in four choices',
    summary: 'Touch each message once: answer, do, plan or delete.',
    body: `An inbox with a thousand messages is like a desk on which everything lies on top. It is not that you are untidy. It is that each message asks you to decide, and you have put that off.

Look at your messages at fixed times, for example in the morning, at noon and before you go. For each one, choose one of four:

1. **Answer** it now, if it takes less than two minutes.
2. **Do** it now, if it is today’s most important thing.
3. **Plan** it: put it into your calendar with the time it needs.
4. **Delete** or archive it. You can search for it later.

Then it leaves the inbox, and you do not read it five times.

Two helpers do much of the work. Stop the little sounds and pop-ups: they cost you minutes each time. And unsubscribe from newsletters that you have not read for a month.

If you have thousands of old messages, do not sort them. Move everything older than a month into one folder called “Old”. Nothing is lost; search finds it.

## Try it

Set a timer to ten minutes. Start with the newest message and make one of the four choices for each. Stop when it rings, however far you are. Do it again tomorrow.`,
  },
  'calendar-others-trust': {
    title: 'A calendar that others can trust',
    summary: 'When it tells the truth, others find a time without asking.',
    body: `Half of all mails about meetings are about when. Most of them are needless if our calendars tell the truth.

Put in what is really busy: meetings, travel, quiet work, lunch. Colleagues who look for a time then see your real gaps. You can mark an entry as private. Others see only that you are busy.

When you invite others:

- Look at their calendars first, and choose a gap that is there already.
- Write what the meeting should lead to, not only its topic.
- Give the place **and** the link, so that people can choose.
- Make it 25 or 50 minutes. Everybody needs a moment between two meetings.
- If plans change, move the entry instead of writing a mail. Everyone’s calendar follows.

When you are invited, always answer: yes, no or maybe. The person who invites cannot see your thoughts. It is fine to say no, and to ask what your part would be.

Shared workplaces gain most. If the rota stands in the calendar, nobody has to ring round to find out who is on.

## Try it

Look at next week. Add one thing that is true but missing: travel time, a break, or an hour of quiet work. Then answer all the invitations that are still waiting.`,
  },
  'names-that-sort-themselves': {
    title: 'File names that sort themselves',
    summary: 'What, who or where, and when: then anybody finds it.',
    body: `“Document1”, “new list”, “final version REALLY final”. We have all made such names in a hurry. A month later nobody knows which one is right, not even the person who wrote it.

A good name answers three questions: **what is it, who or where is it about, and when?**

- “Fire drill – Elm School – 2026-05-12”
- “Minutes – night team – 2026-11-03”
- “Price list – cleaning – 2026”

Write the date with the year first: year, month, day. Then the computer puts the files in order of time all by itself.

Leave out “new”, “last” and “copy”. Where files are shared, the older versions are kept for you. You can look at them and bring them back, so you need only one file with one name.

Never put the name or the number of a resident into a file name unless your routine says so. Names of files are seen by more people than the files themselves.

Agree on a pattern in the team. It matters less which one you choose than that all of you use the same.

## Try it

Find five files with names that say nothing. Give them names that a new colleague would understand. Then ask somebody to find one of them, and watch how long it takes.`,
  },
  'share-a-link': {
    title: 'Share a link, not a copy',
    summary: 'One file, one place, and everybody sees the newest.',
    body: `You send a list to six people. Three of them change something. Now there are four lists, and nobody knows which is right. It happens every week, and it is easy to avoid.

Keep the file in the team’s shared place and send a **link** to it. Everybody opens the same file, and sees the newest words. Several people can even write at the same time.

Before you send the link, look at three things:

1. **Who can open it?** Choose the people or the team. Avoid “anybody with the link” for anything but open information.
2. **May they read or change?** Give the right to change only to those who should.
3. **Does the place hold anything else?** If you share a whole folder, you share everything in it, now and later.

If somebody outside needs it, ask how your organisation shares with others. Do not send it to a private address because that is quicker.

When the work is over, take the access back. Old links are like spare keys that nobody counts.

## Try it

Find the last attachment that you sent to more than two colleagues. Put the file in the shared place, send the link instead, and say: “This is the one that counts from now on.”`,
  },
  'ten-minutes-unstuck': {
    title: 'Ten minutes to get unstuck',
    summary: 'Five safe things to try, and then you ask.',
    body: `Things go wrong for everybody, also for those who build computers. The difference is that they have a few safe things which they always try. You can have them too.

1. **Read what it says.** Slowly, and to the end. The answer often stands there.
2. **Go one step back**, or close the program and open it again.
3. **Check the plain things:** power, cable, network, sound, the right account.
4. **Restart the device.** It sounds like a joke. It helps surprisingly often.
5. **Search for the message**, word for word, with the name of the program.

You can hardly break anything by looking. If a question comes up that you do not understand, choose *Cancel*. Then nothing has happened.

Give yourself ten minutes. After that, ask. Asking is not giving up: it saves your time, and it tells those who look after the system where it fails. If three people in your team have the same trouble, it is not you.

When it is solved, write one line about it where your team can see it.

## Try it

Write the five steps on a card and put it beside your screen. Next time something stops, go through them before you call. Which one helped?`,
  },
  'a-ticket-that-gets-solved': {
    title: 'Ask for help so that it gets solved at once',
    summary: 'What the IT desk needs to know, in four lines.',
    body: `“It does not work” is the most common message to every IT desk. Then the questions begin, and a day goes by. Four lines save that day.

1. **What did you want to do?** “Print the visit list.”
2. **What did you do?** “I opened the list and pressed Print.”
3. **What happened?** “The printer light blinked, but nothing came.”
4. **What did it say?** Copy the message word for word, or take a picture of the screen.

Add where you are, which device you use and the number on its label, and since when it has been like this. Say whether it is the same for others, and how much it stops you: can you work in another way for now?

Before you take a picture of the screen, look at what is on it. Names, addresses and numbers of residents must not be seen. Close those windows first, or write down the message instead.

When the answer comes and it works, say so. It closes the matter, and it makes somebody’s day. If it does not work, say that as well.

## Try it

Find out how you reach help from your own device, also without a network. Save the number, and copy the four lines into a note, ready for next time.`,
  },
}

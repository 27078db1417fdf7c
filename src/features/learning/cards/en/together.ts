import type { AreaCards } from '../card-structure.ts'

export const together: AreaCards<'together'> = {
  'sound-before-picture': {
    title: 'Your first calm online meeting',
    summary: 'Sound first, then picture: a check of two minutes.',
    body: `People forgive a bad picture. They cannot follow bad sound. So begin with the sound.

**Ten minutes before:**

1. Open the link. Choose *Join*, and look at the small test picture.
2. Which microphone and which loudspeaker are chosen? A headset is best. Say something, and see whether the bar moves.
3. Turn on the camera if you want to. Have the light in front of you, not behind. You may blur the background.

**In the meeting:**

- Turn off your microphone when you do not speak. Find that button first; it is the one that matters most.
- Raise your hand with the hand sign, or write in the chat.
- If you drop out, just come back in. Nobody minds.
- If you hear an echo, somebody has two devices on in the same room.

You do not have to have the camera on all the time. Say so if you turn it off: “I listen without a picture today.”

If you sit with others in one room, use one device for all, and sit close to it.

## Try it

Most programs let you start a meeting with yourself alone. Do it. Try the microphone, the camera, the hand and the chat. Then you know where everything is, before anyone looks.`,
  },
  'a-meeting-for-everyone': {
    title: 'Run a meeting that works for everybody',
    summary: 'For those in the room, those at home and those who could not come.',
    body: `In a mixed meeting those in the room have fun and those at home watch. It does not have to be so. A few habits make the difference, and they help shy people in the room as well.

**Before.** Send the agenda and the papers a day ahead. Write for each point what you want: to tell, to discuss or to decide. Ask whether anybody needs captions, an interpreter or a break.

**At the start.** Say who is there. Agree on how to ask for the word: the hand sign, also for those in the room. Choose one person who looks after those at home and reads the chat.

**On the way.** Ask those at home first. Say your name before you speak. Describe what you point at. Turn on the captions. Take a break after 45 minutes.

**At the end.** Say the decisions aloud: what, who, when. Write them in the same place each time, so that those who could not come can read them in one minute.

And now and then ask whether you need to meet at all. Telling can be done in writing. Meet for what needs people.

## Try it

In your next meeting, let those who are not in the room speak first on every point. Ask them afterwards whether it was different.`,
  },
  'the-right-channel': {
    title: 'Choose the right channel',
    summary: 'Call, chat, channel or mail? One question decides it.',
    body: `The same question goes by mail, by chat, by text and in the corridor, and nobody can find the answer again. It helps to ask one thing before you write: **how quickly do I need it, and who else could use the answer?**

- **It is urgent:** call. A chat message is not an alarm.
- **Others could use the answer:** write in the team’s channel, not to one person. Then six people learn from it, and somebody else may know.
- **It concerns only the two of us:** chat.
- **It is for the record, or for somebody outside:** mail or the proper system.
- **It is about a resident or a patient:** only where your rules allow it. Hardly ever in chat.

In a channel, begin with what it is about: “Rota for Easter: who can swap?” Answer below the question, not beside it, so that it hangs together. A thumbs up says “I have seen it” without waking everybody.

Use *@everyone* only when everyone has to do something today. And respect the quiet: a message at night can wait until morning. Most programs can send it later.

## Try it

Take the next question that you would send to one colleague. Could others use the answer? Then ask it in the channel, with a first line that tells what it is about.`,
  },
  'write-in-the-same-place': {
    title: 'Write together in the same document',
    summary: 'Comment, suggest, agree: no more versions in the mail.',
    body: `When a text goes round by mail, the last one to answer wins, and good ideas get lost on the way. Write in one shared document instead. You see each other’s changes, and the program keeps all the earlier versions.

Learn three ways to take part:

- **Comment** when you have a question or an opinion. Mark the words and write beside them. Put @ and a name to ask somebody.
- **Suggest** when you want to change words that another person wrote. Your change is shown in colour, and they can say yes or no. Look for *Suggesting* or *Track changes*.
- **Edit** when it is yours, or when you have agreed that all may.

Agree at the top of the document: who decides, by when, and what kind of help you want. “Please look at the content, not at commas” saves everybody time.

When a comment is settled, close it. When the text is done, say so, and lock it for changes.

You cannot ruin anything. Open the *version history*, and you can see and bring back any earlier state.

## Try it

Share a draft with one colleague and ask for two comments. Answer each of them and close it. Then open the version history and find out what the text looked like an hour ago.`,
  },
  'one-line-of-learning': {
    title: 'Share one line of what you learnt',
    summary: 'Small and often beats long and never.',
    body: `You found out how to do something. Tomorrow a colleague will spend the same half hour on the same thing. One line from you saves it.

Many people think that what they know is too small to share. But the small things are what others need: where a button is, whom to call, what does not work. Nobody writes a report about that.

A good line has three parts:

- **When:** “If the visit list will not load …”
- **Do:** “… close the app, turn the network off and on, and open it again.”
- **Because:** “It happens when the tablet changes floors.”

Put it where your team looks: the channel, the board, the first five minutes of the meeting. Use the words that others would search for.

Share what went wrong as well. “I tried this, and it did not help” is worth just as much, and it makes it safe for others to say the same. Leave names out.

If somebody’s line helped you, say so. Thanks are what makes people write the next one.

## Try it

What is the last thing that you had to find out? Write it as *when – do – because*, in three short lines, and put it where your team will see it today.`,
  },
}

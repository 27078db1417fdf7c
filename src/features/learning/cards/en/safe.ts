import type { AreaCards } from '../card-structure.ts'

export const safe: AreaCards<'safe'> = {
  'three-words': {
    title: 'A password that is long and easy',
    summary: 'Three or four words that have nothing to do with each other.',
    body: `A short password with odd signs is hard for you and easy for a computer. A long one made of ordinary words is the other way round.

Take **three or four words that have nothing to do with each other**, such as the things you see when you look around and one that you think of. Make a small picture of them in your head. A giraffe that irons a suitcase at the harbour is hard to forget.

The rules that matter are few:

- **One password for one place.** If a web shop is robbed, the thieves try the same password everywhere.
- **Never your name, your child, your team or the season.** Those are tried first.
- **Let a password manager remember the rest**, if your organisation has one.
- **Tell it to nobody.** No IT desk will ever ask for it. A colleague who needs access gets their own.
- **Change it when something has happened**, not because it is Monday.

The password to your mail is the most important. Whoever has it can get new passwords for everything else. Make that one the best.

## Try it

Think of a place where you use a password that you also use elsewhere. Make up a new one of four words, change it there, and enter it three times today so that your fingers learn it.`,
  },
  'a-key-instead': {
    title: 'A second step, or a key instead',
    summary: 'Why two steps stop most thieves, and what a passkey is.',
    body: `Passwords get stolen: from other sites, by false pages, over the shoulder. With a second step the thief needs something that is in your pocket, too. That alone stops nearly all such attacks.

The second step can be a code from an app, a question on your phone, or a small key. A code by text message is better than nothing.

Three rules:

- **Only approve what you began yourself.** If your phone asks while you are not signing in, somebody else has your password. Say no, and tell the IT desk.
- **Never read a code aloud** to somebody who calls you. Nobody honest asks for it.
- **Have a spare way in**, in case you lose the phone. Set it up today.

A **passkey** goes one step further. There is no password at all. Your phone or computer holds a secret key, and opens it with your finger, your face or your PIN. It works only on the right address, so a false page gets nothing. Your finger and your face never leave your device.

## Try it

Look at the security settings of your work account. Is the second step on, and is there a spare way in? If a passkey is offered, make one: it takes about a minute.`,
  },
  'stop-look-call': {
    title: 'Stop, look, call back',
    summary: 'How to meet a message that wants you to hurry.',
    body: `Fraud does not look like fraud. It looks like a parcel, a boss in a hurry, or the IT department. What gives it away is nearly always the same: it wants you to **act quickly**, and to do something **unusual**.

Three steps:

1. **Stop.** Take your hand off the mouse. Is there a threat, a prize, a secret or a great hurry? Then it can wait for two minutes.
2. **Look.** Who is the sender really? Look at the whole address, not at the name. Hold the mouse over the link without clicking and read where it leads. Is the name just before the first single slash the one you expect?
3. **Call back**, on a number you already have. Not the one in the message. “Did you send me this?” is a good question, also to the director.

It comes by phone and text message too, and with voices that sound real. No honest caller minds that you call back.

Report what you find, also when you did not click. Yours may be the first of a hundred, and the others can be warned.

## Try it

Find out how you report a suspicious message here: a button, an address, a number. Then look at the last message that asked you to log in. Hold the mouse over the link: where does it really lead?`,
  },
  'the-right-person': {
    title: 'The right thing to the right person',
    summary: 'Look twice at the name before you send, print or talk.',
    body: `Most leaks of private information are not thefts. They are ordinary slips on an ordinary day: the wrong Anna in the address field, a page left in the printer, a talk in the lift.

Look twice at five moments:

- **Before you send:** is it the right person? Programs fill in names for you. Is it the right file? Open it.
- **Before you print:** which printer, and who stands there?
- **Before you talk:** who can hear? That goes for buses and open doors too.
- **Before you open a record:** do I need it for my work today? Being curious is human, but not a reason. Every look is written down.
- **Before you leave:** what lies on the desk?

Use the secure system for anything about a person, and not ordinary mail or private messages. If you send to many who should not see each other, use the hidden copy.

Collect only what you need. What we do not have cannot go astray.

If it goes wrong, say so at once. The first hour counts most, and there are people who help you.

## Try it

Look at the next message about a person that you write. Before you send it, read the address aloud to yourself, slowly. Then check: could it be said with fewer details?`,
  },
  'i-clicked': {
    title: 'I clicked. What now?',
    summary: 'Four quick steps, and nobody will be cross.',
    body: `It happens to careful people, on tired days, and to those who know most. What you do in the next ten minutes matters more than the click.

1. **Stop.** Do not type anything more. If you entered a password, you will change it, but from another device.
2. **Leave the device on, but off the network.** Turn off the Wi-Fi, or pull out the cable. Do not shut it down: traces that help us may get lost.
3. **Call** the IT desk or the number for such cases. Do not write a mail from the same device. Say what you saw, what you did, and when.
4. **Write it down** while you remember: the sender, the link, the time.

Then tell your manager. If others got the same message, warn them.

You do not have to be sure. A false alarm costs us five minutes. An alarm that never came may cost weeks. Whoever speaks up early has done the right thing, whatever came before, and should hear a thank-you.

The same goes for a letter to the wrong person, a lost phone, or something odd that you noticed and did not do yourself.

## Try it

Find the number to call, also for nights and weekends. Save it in your phone now, and put it on the wall in your team.`,
  },
  'eyes-and-shoulders': {
    title: 'Kind to eyes and shoulders',
    summary: 'Small pauses and a few settings for a day with screens.',
    body: `A body is not made to sit still and look at something half a metre away. You feel it in the eyes, the neck and, in the evening, in your sleep. Small changes help more than a new chair.

**Eyes.** Every twenty minutes, look at something far away for twenty seconds. Blink. Make the text larger instead of leaning forwards. Turn the screen so that the window is at the side.

**Shoulders.** Let them drop. Have the forearms on the table or the armrests, and the top of the screen at eye height. Put a tablet on a stand or a pile of books. Stand up when you are on the phone.

**Head.** Turn off the sounds and signs that you do not need. Each of them costs you more minutes than you think. Choose a time when you look.

**Evening.** Decide when your working day ends, and log off. If your manager sends messages late, it does not mean that you have to answer. Ask how it is meant.

If something hurts for more than a few days, tell your manager. You have a right to a workplace that fits you.

## Try it

Turn off one kind of notification today. Set a quiet alarm every hour: stand up, roll your shoulders, look out of the window. Keep it for a week, and see what you keep.`,
  },
}

import type { AreaCards } from '../card-structure.ts'

export const data: AreaCards<'data'> = {
  'write-it-once': {
    title: 'Write it down so that others can use it',
    summary: 'What happened, when, and what comes next: short, factual, the same day.',
    body: `What you write down today is what a colleague acts on tonight, and what somebody may ask about in five years. It does not have to be long. It has to be right, and in the right place.

A good entry answers four things:

- **What** did I see or do? Facts, not guesses. “Ate half of dinner”, not “did not like it”.
- **When** was it? The real time, not the time at which I got to the computer.
- **What did the person say?** Their own words, if they matter.
- **What comes next**, and who does it?

Write on the same day. Memory is kind, and fills the holes with what usually happens.

Use the boxes that are there. If you put the weight in the free text, no chart will ever show that it falls. Choose the right date and the right person first; most grave mistakes are good entries about somebody else.

The person may read it. Write so that you could sit beside them while they do.

If you got something wrong, correct it openly as your routine says. Do not rub it out.

## Try it

Read one entry that you wrote a week ago. Could a stand-in who does not know the person act on it? Add what is missing the next time.`,
  },
  'read-a-chart': {
    title: 'Read a chart without being fooled',
    summary: 'Five looks before you believe what a picture of figures says.',
    body: `A chart can be true and still give you the wrong idea. Take five quick looks before you decide what it says.

1. **What is counted?** People, cases, hours, money? “Visits” and “visitors” are not the same.
2. **Out of how many?** Half of four people is two. Look for the small “n”.
3. **Where does the axis begin?** If it begins at 90 instead of 0, a small step looks like a cliff.
4. **Since when?** One month up may be nothing. Look for at least a year, and compare spring with spring.
5. **Who made it, and why?** Look for the source and the date.

Then ask the most useful question: **compared with what?** A waiting time of four weeks is good if it was eight, and bad if the neighbour has one.

Two things that rise together need not cause each other. Ice cream and drowning both rise in summer.

And look at what is missing. Those who did not answer, did not come or did not get through are in no chart at all.

## Try it

Find a chart in a report, on the intranet or in a newspaper. Go through the five looks and say in one sentence what it really shows. Then ask a colleague to do the same. Did you see the same thing?`,
  },
  'a-table-that-sorts': {
    title: 'A table that can be sorted',
    summary: 'One row for each thing, one column for each fact.',
    body: `A spreadsheet is a very good list, if you build it so that the computer understands it. Most trouble comes from tables that are made to look nice instead.

The rules are few:

- **One header row**, at the top, with a different name in each column.
- **One row for each thing:** a key, a visit, a person, an order.
- **One column for each fact.** Not “Anna, 4 May” in one cell, but a name and a date.
- **No empty rows**, no titles in the middle, no merged cells.
- **Write things the same way:** always “Elm House”, never also “Elm” and “elm h.”.
- **Colour says nothing** to the computer. If red means late, add a column called “Late”.

Now mark the table and choose *Format as table* or *Filter*. Small arrows appear in the header. With one click you sort by date, or see only Elm House.

If the list is about people, think before you begin. Is there a proper system for it? Who can open the file? When is it deleted?

## Try it

Open a list that you use. Check it against the rules and mend one thing. Then sort it by date or name, and use the filter to answer a question that you could not answer before.`,
  },
  'your-first-sum': {
    title: 'Let the spreadsheet count for you',
    summary: 'Three formulas that cover most of everyday work.',
    body: `You do not need to be good at mathematics to use formulas. You need to know that each of them begins with an equals sign, and that the computer does the rest.

Say the numbers stand in column B, from row 2 to row 30.

- **=SUM(B2:B30)** adds them up.
- **=AVERAGE(B2:B30)** gives the mean.
- **=COUNTIF(A2:A30,"Elm House")** counts how many rows have Elm House in column A.

You do not have to type the range. Write *=SUM(*, pull the mouse over the cells, and press *Enter*. In other languages the formulas have other names. The menu *Insert function* helps you find them.

If you change a number, the result follows by itself. That is the whole point: never type a result by hand.

Check with your head. Add up three numbers on paper and see whether the formula says the same. A formula that forgets the last row looks just as sure as a right one. If you see *####*, the column is too narrow. If you see *#VALUE!*, there is text where a number should be.

## Try it

Make a small list of what you spent time on today, with minutes in one column. Add it up with one formula. Then add one row in the middle: did the sum follow?`,
  },
  'figures-for-everyone': {
    title: 'Use and share open figures',
    summary: 'Much of what you look for has been counted already, and may be used by all.',
    body: `How many older people will live in our area in ten years? How far is it to the nearest bus stop? Somebody has counted it already, and you may use it. Such figures are called **open data**.

Good places to begin are the national statistics office, your government’s data portal, and the open pages of your own organisation. Look for four things on the page:

- **The licence:** what may I do with it? Most ask only that you name the source.
- **The date:** when was it counted, and when will it be counted again?
- **The explanation:** what does each column mean?
- **The format:** a CSV file opens in any spreadsheet.

Name the source beside your figure, with the date. Then others can check it, and you can find it again.

We can share as well. A list of playgrounds, opening hours or air quality helps people, newspapers and firms, and saves us phone calls. Open data is never about single people. Small numbers can point at somebody even without a name, so ask before you publish them.

## Try it

Think of one number that your team often needs. Look for it with the statistics office for ten minutes. If you find it, save the link where your team keeps such things.`,
  },
}

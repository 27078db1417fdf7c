import {
  type Cohorts,
  type Members,
  type Memory,
  notCounted,
  placeBlocks,
  placeTogether,
  wholeBlocks,
} from './blocks.ts'
import { gather, headcount } from './gather.ts'
import { areMixed, type Range, softenCounts } from './soften-counts.ts'
import { addUpwards, meetingPoint, nowhere, type Unit, type UnitTree, unitTree } from './unit-tree.ts'

/** People who are alike in all that matters here. `unit` is null for those who left, `answer` for those who have not taken part. */
export type Bundle = { unit: string | null; people: number; answer: string | null; cohorts: Cohorts }

/**
 * Why a figure is not shown. `small`: fewer people than the minimum. `protects-others`: its people are counted with
 * others, in a larger unit. `changed-too-little`: too few of those once counted are left, too few came since.
 */
export type Reason = 'small' | 'protects-others' | 'changed-too-little'
export type Hidden = { shown: false; reason: Reason }

/** `of`: the people a figure is about; `here`: those of them who are in the unit now. The others left or moved since. */
export type TakenPart = { shown: true; of: number; here: number; count: number }
export type Answers = { shown: true; of: number; counts: Record<string, Range> }

/** The figures of a unit with everything below it. `people` is everybody there now, which the directory shows anyway. */
export type Cell = { unit: string; people: number; takenPart: TakenPart | Hidden; answers: Answers | Hidden }

export type Question = {
  /** Smallest group of people, from 5. */
  minimum: number
  units: readonly Unit[]
  /** Everybody who is here, and everybody who left but has been counted. */
  bundles: readonly Bundle[]
  /** Every answer that can be given. */
  answers: readonly string[]
  memory: Memory
  /** How many values a range has where nearly all or nearly none gave an answer. 3 unless set. */
  room?: number
}

/** `cohorts` stand in the order of the bundles. Store them, the cells and the memory together or not at all. */
export type Protected = { cells: Cell[]; cohorts: Cohorts[]; memory: Memory }

/**
 * Decides what may be shown of one wave of one way to group people, given all that was shown before. Every figure is
 * a sum over whole blocks of at least `minimum` people who are counted together for ever. Same input, same output.
 * Throws a RangeError when the units are no tree, a bundle's unit or answer is unknown, or the minimum is under 5.
 */
export function protectTree(question: Question): Protected {
  const { minimum, bundles, answers, room = 3 } = question
  if (!(minimum >= 5)) throw new RangeError('The smallest group shown must be 5 people or more')
  if (!(room >= 3)) throw new RangeError('A range must have 3 values or more')
  const tree = unitTree(question.units)
  const units = bundles.map(({ unit }) => (unit === null ? nowhere : numberOf(tree, unit)))
  for (const { answer } of bundles)
    if (answer !== null && !answers.includes(answer)) throw new RangeError(`${answer} is not one of the answers`)

  const people = blocksOfPeople(question, tree, units)
  const given = blocksOfAnswers(question, tree, people)
  const part = sumOfPeople(tree, people, units, bundles)
  const answered = sumOfAnswers(tree, given, answers.length, room)

  const sitting = tree.ids.map(() => 0)
  for (const [i, { people: count }] of bundles.entries()) add(sitting, units[i] ?? nowhere, count)
  const everybody = addUpwards(tree, sitting)
  const cells = tree.ids.map((id, unit): Cell => {
    const takenPart = showTakenPart(everybody[unit] ?? 0, unit, part, minimum)
    const of = answered.of[unit] ?? 0
    const counts = () => Object.fromEntries(answers.map((name, a) => [name, answered.range(unit, a)]))
    return {
      unit: id,
      people: everybody[unit] ?? 0,
      takenPart,
      // The reason, too, may only rest on what is printed: whether somebody not counted yet has answered is nobody's business.
      answers: !takenPart.shown
        ? takenPart
        : of > 0
          ? { shown: true, of, counts: counts() }
          : { shown: false, reason: takenPart.count < minimum ? 'small' : 'protects-others' },
    }
  })
  const cohorts = bundles.map((_, i) => ({ people: people.blockOf[i] ?? 0, answers: given.blockOf[i] ?? 0 }))
  return { cells, cohorts, memory: { people: people.sizes, answers: given.blocks } }
}

/** Puts those never counted into new blocks where enough come together, and says where every block counts. */
function blocksOfPeople({ bundles, memory, minimum }: Question, tree: UnitTree, units: readonly number[]) {
  const sizes = [...memory.people]
  const blockOf = bundles.map(({ cohorts }) => cohorts.people)
  const waiting = bundles.flatMap(({ people }, i) =>
    blockOf[i] === notCounted && units[i] !== nowhere ? [{ unit: units[i] ?? nowhere, people, bundle: i }] : [],
  )
  for (const group of gather(tree, waiting, group => headcount(group) >= minimum)) {
    const block = sizes.push(headcount(group)) - 1
    for (const { bundle } of group) blockOf[bundle] = block
  }
  const members = bundles.map(
    ({ people }, i): Members => ({ unit: units[i] ?? nowhere, block: blockOf[i] ?? 0, people }),
  )
  const found = sizes.map(() => 0)
  for (const { block, people } of members) add(found, block, people)
  const whole = wholeBlocks(sizes, found, minimum)
  return { sizes, blockOf, whole, place: placeBlocks(tree, sizes.length, members) }
}

type People = ReturnType<typeof blocksOfPeople>

/**
 * Puts answers never counted into new blocks: within one block of people where enough have answered, not all alike; they
 * wait there while twice the minimum could still come, and are else gathered with those of the blocks around.
 */
function blocksOfAnswers({ bundles, memory, minimum, answers, room = 3 }: Question, tree: UnitTree, people: People) {
  const blocks = [...memory.answers]
  const blockOf = bundles.map(({ cohorts }) => cohorts.answers)
  const news = people.sizes.map(() => answers.map(() => 0))
  const left = [...people.sizes]
  for (const [i, bundle] of bundles.entries()) {
    const from = people.blockOf[i] ?? notCounted
    if (blockOf[i] !== notCounted) add(left, from, -bundle.people)
    else if (bundle.answer !== null) add(news[from] ?? [], answers.indexOf(bundle.answer), bundle.people)
  }
  const isEnough = (group: readonly { people: number; counts: number[] }[]) =>
    group.reduce((sum, each) => sum + each.people, 0) >= minimum &&
    areMixed(
      group.map(({ counts }) => counts),
      room,
      minimum,
    )
  const waiting = news.flatMap((counts, block) => {
    const unit = people.place[block] ?? nowhere
    const each = { unit, people: counts.reduce((sum, count) => sum + count, 0), counts, block }
    // Waiting may depend on how many answered but not on what: else the whole would look better or worse than it is.
    const waits = each.people < minimum && (left[block] ?? 0) >= 2 * minimum
    return people.whole[block] && unit !== nowhere && !waits ? [each] : []
  })
  const alone = waiting.filter(each => isEnough([each]))
  const together = waiting.filter(each => !isEnough([each]))
  const joins = new Map<number, number>()
  for (const group of [...alone.map(each => [each]), ...gather(tree, together, isEnough)]) {
    const from = group.map(({ block }) => block)
    const made = blocks.push({ size: headcount(group), from }) - 1
    for (const block of from) joins.set(block, made)
  }

  const counts = blocks.map(() => answers.map(() => 0))
  const found = blocks.map(() => 0)
  for (const [i, { people: count, answer }] of bundles.entries()) {
    if (answer === null) continue
    if (blockOf[i] === notCounted) blockOf[i] = joins.get(people.blockOf[i] ?? notCounted) ?? notCounted
    const block = blockOf[i] ?? notCounted
    add(found, block, count)
    add(counts[block] ?? [], answers.indexOf(answer), count)
  }
  const sizes = blocks.map(({ size }) => size)
  const whole = wholeBlocks(sizes, found, minimum)
  const placed = blocks.map(({ from }) =>
    placeTogether(
      tree,
      from.map(block => people.place[block] ?? nowhere),
    ),
  )
  return { blocks, blockOf, whole, counts, place: placed }
}

type Given = ReturnType<typeof blocksOfAnswers>

function sumOfPeople(tree: UnitTree, blocks: People, units: readonly number[], bundles: readonly Bundle[]) {
  const [of, here, count] = [tree.ids.map(() => 0), tree.ids.map(() => 0), tree.ids.map(() => 0)]
  for (const [i, { people, answer }] of bundles.entries()) {
    const block = blocks.blockOf[i] ?? notCounted
    const place = blocks.place[block] ?? nowhere
    if (!blocks.whole[block] || place === nowhere) continue
    const unit = units[i] ?? nowhere
    add(of, place, people)
    if (answer !== null) add(count, place, people)
    if (unit !== nowhere) add(here, meetingPoint(tree, unit, place), people)
  }
  return { of: addUpwards(tree, of), here: addUpwards(tree, here), count: addUpwards(tree, count) }
}

function sumOfAnswers(tree: UnitTree, given: Given, answers: number, room: number) {
  const of = tree.ids.map(() => 0)
  const from = Array.from({ length: answers }, () => tree.ids.map(() => 0))
  const to = Array.from({ length: answers }, () => tree.ids.map(() => 0))
  for (const [block, { size }] of given.blocks.entries()) {
    const place = given.place[block] ?? nowhere
    if (!given.whole[block] || place === nowhere) continue
    add(of, place, size)
    for (const [a, range] of softenCounts(given.counts[block] ?? [], room).entries()) {
      add(from[a] ?? [], place, range.from)
      add(to[a] ?? [], place, range.to)
    }
  }
  const least = from.map(amounts => addUpwards(tree, amounts))
  const most = to.map(amounts => addUpwards(tree, amounts))
  const range = (unit: number, a: number): Range => ({ from: least[a]?.[unit] ?? 0, to: most[a]?.[unit] ?? 0 })
  return { of: addUpwards(tree, of), range }
}

type Sums = ReturnType<typeof sumOfPeople>

function showTakenPart(people: number, unit: number, sums: Sums, minimum: number): TakenPart | Hidden {
  const [of, here, count] = [sums.of[unit] ?? 0, sums.here[unit] ?? 0, sums.count[unit] ?? 0]
  if (of > 0 && here >= minimum) return { shown: true, of, here, count }
  if (people < minimum) return { shown: false, reason: 'small' }
  return { shown: false, reason: of > 0 ? 'changed-too-little' : 'protects-others' }
}

function add(amounts: number[], at: number, amount: number): void {
  if (at >= 0 && at < amounts.length) amounts[at] = (amounts[at] ?? 0) + amount
}

function numberOf(tree: UnitTree, id: string): number {
  const unit = tree.numberOf.get(id)
  if (unit === undefined) throw new RangeError(`People sit in unit ${id}, which is not in the tree`)
  return unit
}

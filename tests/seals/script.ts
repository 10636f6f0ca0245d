// One of the two worlds. Both take the same steps with the same numbers of requests; only `variant` decides what ann puts
// into her card: in world `one` short and high, in world `two` long and low, drafted later and amended once more.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { file_body, type Answer, type Question } from '../http/client.ts';
import { Office } from '../http/office.ts';
import { openapi, type Engine, type OpenApi } from '../http/server.ts';

export type Variant = 'one' | 'two';
export type SealMode = 'until_own' | 'until_all';

export const hidden_words = ['HIDDENONE', 'HIDDENTWO'];
/** What ann sends with her submission; others try it, too. */
export const anns_key = 'submission-of-ann';
const guide = readFileSync(fileURLToPath(new URL('../http/guide.json', import.meta.url)));

/** Other placeholders are filled in the one world than in the other, with other words: neither may be told. */
const filled_by = (score: number, words: string): Record<string, string> =>
  score > 2 ? { 'specific part': `${words} the clock` } : { 'specific reason': `${words} money`.slice(0, 900), 'specific part': words.trim() };

interface Stage {
  id: string;
  questions: { id: string }[];
  scorecard: { items: { id: string }[] };
}

export class World {
  readonly office: Office;
  readonly boundaries: number[] = [];
  readonly known = new Map<string, string[]>(); // ids by the first word of their path
  openapi: OpenApi = { paths: {} };
  ann_card = '';
  ben_card = '';
  application = '';
  debrief = '';
  #stages: Stage[] = [];
  #neighbours: string[] = []; // applications

  constructor(
    engine: Engine,
    readonly seal: SealMode,
    readonly variant: Variant,
  ) {
    this.office = new Office(engine);
  }

  /** Marks the beginning of a step; times of different steps never fall on the same millisecond. */
  async step(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 3));
    this.boundaries.push(Date.now());
  }

  remember(kind: string, id: string): string {
    this.known.set(kind, [...(this.known.get(kind) ?? []), id]);
    return id;
  }

  async must(person: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Record<string, unknown>> {
    const answer = await this.ask(person, { method, path, body, headers });
    if (answer.status >= 300) throw new Error(`${person} ${method} ${path} gave ${answer.status}: ${answer.text}`);
    return answer.text ? (answer.json() as Record<string, unknown>) : {};
  }

  async ask(person: string, question: Question): Promise<Answer> {
    return this.office.send(person, question);
  }

  async begin(): Promise<void> {
    await this.step();
    await this.office.open();
    this.openapi = openapi();
    for (const [name, role] of [['hana', 'hiring_manager'], ['rita', 'recruiter'], ['ann', 'interviewer'], ['ben', 'interviewer'], ['tom', 'interviewer'], ['olga', 'interviewer'], ['fay', 'fairness_officer']] as const)
      this.remember('people', await this.office.add_person(name, [role]));
    await this.#make_job();
    this.application = await this.#apply('Cleo Candidate', 'cleo@example.test');
    const { interview, cards } = await this.#book(this.application, ['ann', 'ben']);
    this.remember('interviews', interview);
    [this.ann_card, this.ben_card] = cards as [string, string];
    await this.#make_open_neighbour();
    await this.#add_file_and_reference();
  }

  async #make_job(): Promise<void> {
    const made = await this.ask('admin', { method: 'POST', path: '/guides', raw: { type: 'application/json', bytes: guide } });
    const guide_id = this.remember('guides', (made.json() as { id: string }).id);
    this.#stages = (await this.must('admin', 'GET', `/guides/${guide_id}`)).stages as Stage[];
    const ids = this.office.ids;
    const team = [['hana', 'hiring_manager'], ['rita', 'recruiter'], ['ann', 'interviewer'], ['ben', 'interviewer'], ['tom', 'interviewer']].map(([name, role]) => ({ person_id: ids.get(name!), role }));
    const job = await this.must('admin', 'POST', '/jobs', { guide_id, title: 'Test engineer', placeholder_values: { Company: 'Probe & Co' }, seal: this.seal, team });
    await this.must('admin', 'POST', `/jobs/${this.remember('jobs', job.id as string)}/publication`, {});
  }

  async #apply(name: string, email: string): Promise<string> {
    const candidate = this.remember('candidates', (await this.must('admin', 'POST', '/candidates', { name, email })).id as string);
    return this.remember('applications', (await this.must('admin', 'POST', '/applications', { job_id: this.known.get('jobs')![0], candidate_id: candidate })).id as string);
  }

  async #book(application_id: string, interviewers: string[]): Promise<{ interview: string; cards: string[] }> {
    const booked = await this.must('rita', 'POST', '/interviews', {
      application_id, stage_id: this.#stages[0]!.id, interviewer_ids: interviewers.map((each) => this.office.ids.get(each)), starts_at: '2031-03-01T10:00:00Z',
    });
    const cards = (booked.scorecards as { id: string }[]).map((each) => this.remember('scorecards', each.id));
    return { interview: booked.id as string, cards };
  }

  /** Another candidate, whose cards are in and the same in both worlds: what is sorted or averaged has a neighbour. */
  async #make_open_neighbour(): Promise<void> {
    await this.step();
    const application = await this.#apply('Dora Candidate', 'dora@example.test');
    const { interview, cards } = await this.#book(application, ['ann', 'ben']);
    this.remember('interviews', interview);
    for (const [at, name] of ['ann', 'ben'].entries()) {
      await this.must(name, 'PUT', `/scorecards/${cards[at]}/draft`, this.#content(3, 3, 'Seen by all'), { 'If-Match': '*' });
      await this.must(name, 'POST', `/scorecards/${cards[at]}/submission`, {});
    }
  }

  /** Twenty more, each met by two of the three interviewers, and all of their cards in: enough for figures, and the same in both worlds. One card more would make a whole step of ann's. */
  async add_rated_neighbours(): Promise<void> {
    await this.step();
    const pairs = [['ann', 'ben'], ['ben', 'tom'], ['tom', 'ann']] as const;
    for (let at = 0; at < 20; ++at) {
      const panel = pairs[at % 3]!;
      const application = await this.#apply(`Neighbour ${at}`, `neighbour${at}@example.test`);
      this.#neighbours.push(application);
      const { cards } = await this.#book(application, [...panel]);
      for (const [turn, name] of panel.entries()) {
        const content = { ...this.#content(1 + ((at * 2 + turn) % 4), 3, 'Seen by all'), ratings: this.#stages[0]!.scorecard.items.map((item, index) => ({ item_id: item.id, score: 1 + ((at + turn + index * 3) % 4), evidence: 'Seen' })) };
        await this.must(name, 'PUT', `/scorecards/${cards[turn]}/draft`, content, { 'If-Match': '*' });
        await this.must(name, 'POST', `/scorecards/${cards[turn]}/submission`, {});
      }
    }
  }

  /** Elia is rated by two and owed by one for good: only what is owed keeps ann's card out of figures. */
  async ann_and_hana_rate_another(): Promise<void> {
    await this.step();
    const application = await this.#apply('Elia Candidate', 'elia@example.test');
    this.#neighbours.unshift(application);
    const { cards } = await this.#book(application, ['ann', 'ben', 'hana']);
    for (const [name, card, content] of [['ann', cards[0], this.#own_content()], ['hana', cards[2], this.#content(3, 3, 'Seen by all')]] as const) {
      await this.must(name, 'PUT', `/scorecards/${card}/draft`, content, { 'If-Match': '*' });
      await this.must(name, 'POST', `/scorecards/${card}/submission`, {});
    }
  }

  /** All of them are hired, have left since, and are looked at again: Elia first, whose review would stand in a whole step; Cleo last. */
  async everybody_is_looked_at_again(): Promise<void> {
    await this.step();
    for (const [at, application_id] of this.#neighbours.entries()) {
      await this.must('hana', 'POST', `/applications/${application_id}/decision`, { outcome: 'hire', reason: 'Careful' });
      await this.must('rita', 'POST', `/applications/${application_id}/stage`, { phase: 'offer' });
      await this.must('rita', 'POST', '/outcomes', { application_id, month: 6, has_left: true, performance: 1 + (at % 4), levels: [{ place: 0, level: 1 + ((at * 3) % 4) }] });
    }
    await this.hire_is_looked_at_again();
  }

  /** What candidates say of themselves, the same in both worlds: ten women and ten men who are rated, and Cleo, whose card is sealed. */
  async candidates_say_who_they_are(): Promise<void> {
    await this.step();
    const said = [...Array(20).keys()].map((at) => `neighbour${at}@example.test,${at % 2 ? 'Male' : 'Female'},White`);
    const raw = file_body('said.csv', Buffer.from(['email,sex,race_ethnicity', ...said, 'cleo@example.test,Female,White'].join('\n')));
    const answer = await this.ask('fay', { method: 'POST', path: '/self-identifications', raw });
    if (answer.status !== 200) throw new Error(`self-identification gave ${answer.status}: ${answer.text}`);
  }

  async #add_file_and_reference(): Promise<void> {
    await this.step();
    const raw = file_body('resume.txt', Buffer.from('Found races for ten years.'));
    const file = await this.ask('rita', { method: 'POST', path: `/candidates/${this.known.get('candidates')![0]}/files`, raw });
    this.remember('files', (file.json() as { id: string }).id);
    const reference = await this.must('hana', 'POST', `/applications/${this.application}/references`, { name: 'Rob Referee', relation: 'Former lead', answers: [], ratings: [] });
    this.remember('references', reference.id as string);
  }

  #content(score: number, recommendation: number, words: string): Record<string, unknown> {
    const stage = this.#stages[0]!;
    return {
      ratings: stage.scorecard.items.map((item) => ({ item_id: item.id, score, evidence: words })),
      recommendation,
      notes: words,
      questions: stage.questions.map((question, index) => ({ question_id: question.id, asked: score > 2, areas_covered: [], follow_ups_used: [], seconds: score * 60, note: words, ...(index === 1 && { filled: filled_by(score, words) }) })),
    };
  }

  #own_content(): Record<string, unknown> {
    return this.variant === 'one' ? this.#content(4, 4, 'HIDDENONE') : this.#content(1, 1, 'HIDDENTWO '.repeat(40));
  }

  /** World one has a draft, world two none yet. Ann asks once in either. */
  async ann_drafts_in_one_world(): Promise<void> {
    await this.step();
    if (this.variant === 'one') await this.must('ann', 'PUT', `/scorecards/${this.ann_card}/draft`, this.#own_content(), { 'If-Match': '*' });
    else await this.must('ann', 'GET', `/scorecards/${this.ann_card}`);
  }

  async ann_drafts(): Promise<void> {
    await this.step();
    await this.must('ann', 'PUT', `/scorecards/${this.ann_card}/draft`, this.#own_content(), { 'If-Match': '*' });
  }

  /** Before or after what somebody else does: when a sealed card came in is nobody's to know. */
  async ann_submits(): Promise<void> {
    await this.step();
    await this.#submit_or_look(this.variant === 'one');
    await this.step();
    await this.must('rita', 'PATCH', `/interviews/${this.known.get('interviews')![0]}`, { location: 'Room 4' }, { 'If-Match': '*' });
    await this.step();
    await this.#submit_or_look(this.variant === 'two');
  }

  async #submit_or_look(is_submission: boolean): Promise<void> {
    if (is_submission) await this.must('ann', 'POST', `/scorecards/${this.ann_card}/submission`, {}, { 'Idempotency-Key': anns_key });
    else await this.must('ann', 'GET', `/scorecards/${this.ann_card}`);
  }

  /** Only world two has an amended card afterwards. */
  async ann_amends_in_one_world(): Promise<void> {
    await this.step();
    const { ratings } = this.#content(2, 2, 'HIDDENTWO, thought over');
    if (this.variant === 'two') await this.must('ann', 'POST', `/scorecards/${this.ann_card}/amendment`, { reason: 'HIDDENTWO', ratings, recommendation: 2 });
    else await this.must('ann', 'GET', `/scorecards/${this.ann_card}`);
  }

  /** What became of a hire stands beside what was forecast, which comes out of cards. */
  async hire_is_looked_at_again(): Promise<void> {
    await this.step();
    await this.must('hana', 'POST', `/applications/${this.application}/decision`, { outcome: 'hire', reason: 'Careful' });
    await this.must('rita', 'POST', `/applications/${this.application}/stage`, { phase: 'offer' });
    const review = await this.must('rita', 'POST', '/outcomes', { application_id: this.application, month: 6, has_left: true, levels: [{ place: 0, level: 2 }] });
    this.remember('outcomes', review.id as string);
  }

  async application_moves(): Promise<void> {
    await this.step();
    await this.must('rita', 'POST', `/applications/${this.application}/stage`, { stage_id: this.#stages[1]!.id });
    await this.must('rita', 'POST', `/applications/${this.application}/rejection`, { reason: 'Position filled' });
    await this.must('rita', 'POST', `/applications/${this.application}/reopening`, { reason: 'Position open again' });
  }

  async ben_is_excused(): Promise<void> {
    await this.step();
    await this.must('hana', 'POST', `/scorecards/${this.ben_card}/excuse`, { reason: 'Ben fell ill' });
  }

  async debrief_opens(): Promise<void> {
    await this.step();
    const opened = await this.must('hana', 'POST', '/debriefs', { application_id: this.application, facilitator_id: this.office.ids.get('hana') });
    this.debrief = this.remember('debriefs', opened.id as string);
    await this.must('ann', 'POST', `/debriefs/${this.debrief}/votes`, { recommendation: 3 });
    await this.must('hana', 'POST', `/debriefs/${this.debrief}/votes`, { recommendation: 2 });
  }

  async debrief_closes(): Promise<void> {
    await this.step();
    await this.must('hana', 'POST', `/debriefs/${this.debrief}/rounds`, { round: 'after' });
    await this.must('ann', 'POST', `/debriefs/${this.debrief}/votes`, { recommendation: 3 });
    await this.must('hana', 'POST', `/debriefs/${this.debrief}/votes`, { recommendation: 3, reason: 'Convinced' });
    await this.must('hana', 'POST', `/debriefs/${this.debrief}/closure`, {});
  }

  async decision_falls(): Promise<void> {
    await this.step();
    await this.must('hana', 'POST', `/applications/${this.application}/decision`, { outcome: 'hold', reason: 'We wait for the second talk' });
  }
}

// People's cards as the record's queries read them. A card counts for the person its author speaks for, or, for
// somebody without a device, when it says that it is about them.
import { type Card, type Cards } from '#journal';
import {
  DIET,
  type DietCard,
  type Facts,
  ME,
  type MeCard,
  type RecordView,
  dietCard,
  hasPhone,
  meCard,
  person,
  personOf,
  saysNothing,
} from '#record';

export class CardFacts implements Facts {
  readonly #cards: Cards;
  readonly #view: RecordView;
  #mes: Map<string, MeCard> | null = null;
  #diets: readonly DietCard[] | null = null;

  constructor(cards: Cards, view: RecordView) {
    this.#cards = cards;
    this.#view = view;
  }

  /** Cards have come or gone, or who speaks for whom has changed. */
  forget(): void {
    this.#mes = null;
    this.#diets = null;
  }

  me(id: string): MeCard | undefined {
    this.#mes ??= this.#readMes();
    return this.#mes.get(id);
  }

  diets(): readonly DietCard[] {
    this.#diets ??= this.#readDiets();
    return this.#diets;
  }

  #readMes(): Map<string, MeCard> {
    const newest = new Map<string, { counter: number; card: MeCard }>();
    for (const card of this.#cards.all()) {
      const read = card.name === ME ? meCard.read(card.value) : undefined;
      if (!read || !this.#speaksFor(card, read.person)) continue;
      const known = newest.get(read.person);
      if (!known || card.counter > known.counter)
        newest.set(read.person, { counter: card.counter, card: read });
    }
    return new Map([...newest].map(([id, { card }]) => [id, card]));
  }

  /** One for each person who gave a name with it, and every one that came without. */
  #readDiets(): readonly DietCard[] {
    const named = new Map<string, { counter: number; diet: DietCard }>();
    const out: DietCard[] = [];
    for (const card of this.#cards.all()) {
      const diet = card.name === DIET ? dietCard.read(card.value) : undefined;
      if (!diet) continue;
      if (diet.person === undefined) {
        if (!saysNothing(diet)) out.push(diet);
      } else if (this.#speaksFor(card, diet.person)) {
        const known = named.get(diet.person);
        if (!known || card.counter > known.counter) named.set(diet.person, { counter: card.counter, diet });
      }
    }
    for (const { diet } of named.values()) if (!saysNothing(diet)) out.push(diet);
    return out;
  }

  #speaksFor(card: Card, id: string): boolean {
    if (personOf(this.#view, card.author) === id) return true;
    return card.about === id && this.#view.get(person, id) !== undefined && !hasPhone(this.#view, id);
  }
}

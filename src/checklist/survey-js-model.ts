/** Text of a form: in one language, or in both, English the default. */
export type SurveyJsText =
  | string
  | {
      /** The English text. */
      readonly default: string
      /** The Indonesian text. */
      readonly id: string
    }

/** One choice of a question: the value that is stored, and what the assessor reads. */
export interface SurveyJsChoice {
  /** A mark, or a rating. */
  readonly value: string | number
  /** What stands beside the box. */
  readonly text: SurveyJsText
}

/** A check of SurveyJS: the expression must hold. */
export interface SurveyJsValidator {
  /** Says that it is an expression. */
  readonly type: 'expression'
  /** The expression. */
  readonly expression: string
  /** What is said when it does not hold. */
  readonly text: SurveyJsText
}

/** What every question has. */
export interface SurveyJsItem {
  /** The id of the item. */
  readonly name: string
  /** The text of the item; a critical one says so. */
  readonly title: SurveyJsText
  /** How to judge it and what can be observed. */
  readonly description?: SurveyJsText
  /** Always: not observed is an answer, a skipped question none. */
  readonly isRequired: true
  /** There is room for evidence at every item. */
  readonly showCommentArea: true
  /** What stands above it. */
  readonly commentText: SurveyJsText
  /** The check for evidence, where it is required. */
  readonly validators?: readonly SurveyJsValidator[]
}

/** A question with all its choices beside each other or in a list. */
export interface SurveyJsChoices extends SurveyJsItem {
  /** Boxes for words, a list for a scale of more than eleven numbers. */
  readonly type: 'radiogroup' | 'dropdown'
  /** The choices. */
  readonly choices: readonly SurveyJsChoice[]
}

/** A question with a scale of at most eleven numbers. */
export interface SurveyJsRating extends SurveyJsItem {
  /** Says that it is a scale. */
  readonly type: 'rating'
  /** The numbers, and beside them what is no number, so that a skipped scale is never a zero. */
  readonly rateValues: readonly SurveyJsChoice[]
}

/** One item of a checklist as a question of SurveyJS. */
export type SurveyJsQuestion = SurveyJsChoices | SurveyJsRating

/** One group of a checklist. */
export interface SurveyJsPanel {
  /** Says that it holds questions. */
  readonly type: 'panel'
  /** A name of its own. */
  readonly name: string
  /** The heading of the group. */
  readonly title: SurveyJsText
  /** Its items. */
  readonly elements: readonly SurveyJsQuestion[]
}

/** A question by itself, or a group of them. */
export type SurveyJsElement = SurveyJsQuestion | SurveyJsPanel

/** A form of SurveyJS, as plain JSON for `new Model(form)`. */
export interface SurveyJsForm {
  /** The name of the checklist. */
  readonly title: SurveyJsText
  /** The language of the form where it is Indonesian alone; English is the default of SurveyJS. */
  readonly locale?: 'id'
  /** The items without a group, then the groups. */
  readonly elements: readonly SurveyJsElement[]
}

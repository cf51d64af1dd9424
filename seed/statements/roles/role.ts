import type { EntityId } from '../../../store/records.ts';

/** A role that a text states of a person. Offsets are into the run's text and enclose the title. */
export interface Role {
  readonly person: EntityId;
  readonly organisation: EntityId | null;
  readonly title: string;
  readonly run: number;
  readonly start: number;
  readonly end: number;
  readonly rule: RoleRule;
  /** Whether the text says that it is over: « ancien », « ex- », « de 2004 à 2011 ». */
  readonly isFormer: boolean;
  /** Of a ministry that only the title names and no catalogue lists: its name. */
  readonly found: { readonly name: string } | null;
}

/**
 * `role-after-name`: « X, directrice de Y », « X (directrice de Y) ». `role-before-name`: « la directrice de Y, X ».
 * `role-joined-to-name`: « le directeur général X ». `role-by-appointment`: « X a été nommé directeur de Y ».
 * `role-of-pronoun`: « Elle est également présidente de Y ». `role-respectively`: « X et Y, respectivement … ».
 * `role-shared`: « X et Y, députés de Z », « les députés X et Y ».
 * `role-meant-by-title`: « X est venu. Le directeur de Y a ajouté … ».
 * `role-arabic`: « رئيس المنظمة فلان », « فلان، رئيس المنظمة ».
 */
export type RoleRule =
  | 'role-after-name'
  | 'role-before-name'
  | 'role-joined-to-name'
  | 'role-by-appointment'
  | 'role-of-pronoun'
  | 'role-respectively'
  | 'role-shared'
  | 'role-meant-by-title'
  | 'role-arabic';

/** A role of whoever the rule found it for. */
export interface FoundRole extends Omit<Role, 'person' | 'run' | 'isFormer'> {
  /** Whether the verb that states it says that it is over: « il fut directeur, puis président ». */
  readonly isOver?: boolean;
}

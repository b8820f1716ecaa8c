import type { Typography } from '../../../../core/typography/typography'

let chosen: Typography | undefined

/** From now on typed signs become those of this typography; without, they stay straight. Nothing that is written already changes. */
export function chooseTypography(typography: Typography | undefined): void {
  chosen = typography
}

/** The typography that signs are typed in. */
export function chosenTypography(): Typography | undefined {
  return chosen
}

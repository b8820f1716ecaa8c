import { useRef, useState } from 'react'
import type { RefObject } from 'react'
import { isSecondOf, readTypedTime, typedTimeOf, zoneOf } from '../../../../core/publishing/publish-time'
import type { TypedTime } from '../../../../core/publishing/publish-time'
import type { RemoteBinding } from '../../../../core/publishing/remote-binding'
import type { Site } from '../../../../core/publishing/site'
import { momentOf } from './publish-time-field'

interface TypedMoment {
  readonly text: string
  readonly typed: TypedTime
  readonly isSecond: boolean
  /** The moment that is meant; undefined where none is typed. */
  readonly at: string | undefined
  /** It is not the one for which the article is scheduled already. */
  readonly isNew: boolean
  readonly isMissing: boolean
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly onText: (text: string) => void
  readonly onSecond: (isSecond: boolean) => void
  /** Somebody wants to schedule, and there is no time yet. */
  readonly ask: () => void
  /** Types a moment, in the time of the site. */
  readonly fillIn: (at: string) => void
  /** Says what is typed in the time of another site: the moment stays. */
  readonly moveTo: (site: Site) => void
}

/** The time that is typed in the zone of a site; until then, the one for which the article is scheduled there. */
export function useTypedMoment(site: Site, remote: RemoteBinding | undefined): TypedMoment {
  const zone = zoneOf(site.timeZone)
  const scheduledFor = remote?.status === 'scheduled' ? remote.publishedAt : undefined
  const [typedText, setText] = useState<string>()
  const [chosenSecond, setSecond] = useState<boolean>()
  const [isMissing, setMissing] = useState(false)
  const inputRef = useRef<HTMLInputElement>(null)
  const text = typedText ?? (scheduledFor === undefined ? '' : typedTimeOf(scheduledFor, zone))
  const typed = readTypedTime(text, zone)
  const isSecond = chosenSecond ?? (scheduledFor !== undefined && isSecondOf(typed, scheduledFor))
  const at = momentOf(typed, isSecond)
  const type = (moment: string, itsZone: string) => {
    const itsText = typedTimeOf(moment, itsZone)
    setText(itsText)
    setSecond(isSecondOf(readTypedTime(itsText, itsZone), moment))
  }
  return {
    text,
    typed,
    isSecond,
    at,
    isNew: at !== undefined && (scheduledFor === undefined || Date.parse(at) !== Date.parse(scheduledFor)),
    isMissing,
    inputRef,
    onText: setText,
    onSecond: setSecond,
    ask: () => {
      setMissing(true)
      inputRef.current?.focus()
    },
    fillIn: (moment) => {
      type(moment, zone)
      inputRef.current?.focus()
    },
    moveTo: (other) => {
      const itsZone = zoneOf(other.timeZone)
      if (typedText !== undefined && at !== undefined && itsZone !== zone) type(at, itsZone)
    }
  }
}

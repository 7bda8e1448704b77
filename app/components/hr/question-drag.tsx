import { closestCenter, DndContext, PointerSensor, useSensor, useSensors, type DragEndEvent, type Modifier } from '@dnd-kit/core'
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useNavigation, useSubmit } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { IconGrip } from '../ui/icons'
import { dragPlaceId, dragRowId } from './drag-places'

interface QuestionDragProps {
  readonly revision: number
  readonly ids: readonly string[]
}

/**
 * Dragging, on top of a list that works without it: puts a handle into the place that each row keeps for it, and asks for the
 * same move as “move to number”. For pointers alone, and silent: keyboards and screen readers have the buttons.
 */
export function QuestionDrag({ revision, ids }: QuestionDragProps) {
  const submit = useSubmit()
  const isBusy = useNavigation().state !== 'idle'
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }))
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || over.id === active.id) return
    submit({ revision, itemId: String(active.id), to: 'number', number: ids.indexOf(String(over.id)) + 1 }, { method: 'post', preventScrollReset: true })
  }
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} modifiers={[upAndDown]} onDragEnd={drop} accessibility={silent}>
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy} disabled={isBusy}>
        {ids.map((id) => <Handle key={id} id={id} />)}
      </SortableContext>
    </DndContext>
  )
}

const upAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0 })
const nothing = () => undefined
const silent = { announcements: { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing }, screenReaderInstructions: { draggable: '' }, restoreFocus: false }

/** The row is not of this component: it is moved from outside, through its style, for as long as the drag lasts. */
function Handle({ id }: { id: string }) {
  const { t } = useTranslation('questionnaire')
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({ id })
  const [place, setPlace] = useState<HTMLElement | null>(null)
  useLayoutEffect(() => {
    setNodeRef(document.getElementById(dragRowId(id)))
    setPlace(document.getElementById(dragPlaceId(id)))
  }, [id, setNodeRef])
  useLayoutEffect(() => {
    const row = document.getElementById(dragRowId(id))
    if (!row) return
    row.style.transform = CSS.Translate.toString(transform) ?? ''
    row.style.transition = transition ?? ''
    row.toggleAttribute('data-dragged', isDragging)
  }, [id, transform, transition, isDragging])
  return place && createPortal(<span className="drag-handle" aria-hidden="true" title={t('arrange.drag')} {...listeners}><IconGrip /></span>, place)
}

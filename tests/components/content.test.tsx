// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Alert } from '~/components/ui/alert'
import { Breadcrumb } from '~/components/ui/breadcrumb'
import { Card } from '~/components/ui/card'
import { MainContent } from '~/components/ui/main-content'
import { PageHeading } from '~/components/ui/page-heading'
import { ProgressMeter } from '~/components/ui/progress-meter'
import { Receipt } from '~/components/ui/receipt'
import { SiteHeader } from '~/components/ui/site-header'
import { SiteNavigation } from '~/components/ui/site-navigation'
import { SkipLink } from '~/components/ui/skip-link'
import { StatusMessage } from '~/components/ui/status-message'
import { StepIndicator } from '~/components/ui/step-indicator'
import { SummaryList } from '~/components/ui/summary-list'
import { Table } from '~/components/ui/table'
import { Tabs } from '~/components/ui/tabs'
import { TaskList } from '~/components/ui/task-list'
import { Veil } from '~/components/ui/veil'

afterEach(cleanup)

describe('the frame of a page', () => {
  it('lets the keyboard skip to the content', () => {
    render(
      <>
        <SkipLink>Gå til indhold</SkipLink>
        <MainContent>
          <PageHeading title="Stillinger" />
        </MainContent>
      </>,
    )

    expect(screen.getByRole('link', { name: 'Gå til indhold' }).getAttribute('href')).toBe(`#${screen.getByRole('main').id}`)
    expect(screen.getByRole('heading', { level: 1, name: 'Stillinger' })).toBeTruthy()
  })

  it('names the way home and marks the page one is on', () => {
    const navigation = <SiteNavigation label="Hovedmenu" items={[{ href: '/hr', label: 'Rekrutteringer', current: true }, { href: '/banks', label: 'Banker' }]} />
    render(<SiteHeader organisation="Nordby" homeHref="/" homeLabel="Nordby, til forsiden" navigation={navigation} logo={{ src: '/logo.svg' }} />)

    expect(screen.getByRole('link', { name: /^Nordby.*til forsiden$/ }).getAttribute('href')).toBe('/')
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Rekrutteringer')
  })

  it('shows the way back up', () => {
    render(<Breadcrumb label="Sti" items={[{ label: 'Rekrutteringer', href: '/hr' }, { label: 'Jurist' }]} />)
    const items = within(screen.getByRole('navigation', { name: 'Sti' })).getAllByRole('listitem')

    expect(items.map((item) => [item.textContent, item.getAttribute('aria-current')])).toEqual([
      ['Rekrutteringer', null],
      ['Jurist', 'page'],
    ])
  })
})

describe('lists', () => {
  it('tabs are links with one current', () => {
    render(<Tabs label="Stadier" items={[{ href: '?a', label: 'Åbne', count: 0, current: true }, { href: '?b', label: 'Kladder' }]} />)

    expect(within(screen.getByRole('navigation', { name: 'Stadier' })).getByRole('link', { current: 'page' }).textContent).toBe('Åbne (0)')
  })

  it('a task says its state, and one that cannot be done yet is no link', () => {
    const done = { title: 'Spørgsmål 1', href: '/1', status: { kind: 'success', text: 'Besvaret' } } as const
    const later = { title: 'Send', status: { kind: 'neutral', text: 'Kan ikke begyndes endnu' } } as const
    render(<TaskList label="Opgaver" items={[done, later]} />)

    expect(screen.getByRole('link', { name: 'Spørgsmål 1', description: 'Besvaret' }).getAttribute('href')).toBe('/1')
    expect(screen.getAllByRole('link')).toHaveLength(1)
    expect(screen.getByText('Kan ikke begyndes endnu')).toBeTruthy()
  })

  it('a step says its state in words', () => {
    render(
      <StepIndicator
        label="Trin"
        text="Trin 2 af 2"
        steps={[
          { label: 'Læs', href: '/1', state: 'done', stateText: 'Udført' },
          { label: 'Svar', href: '/2', state: 'current', stateText: 'I gang' },
        ]}
      />,
    )

    expect(screen.getByRole('link', { current: 'step' }).textContent).toBe('2Svar I gang')
    expect(screen.getByRole('link', { name: 'Læs Udført' })).toBeTruthy()
  })

  it('a summary row has a link that says what it changes', () => {
    render(<SummaryList items={[{ term: 'Navn', value: 'Anna', action: { href: '/name', label: 'Ret', about: 'navn' } }]} />)

    expect(screen.getByRole('term').textContent).toBe('Navn')
    expect(screen.getByRole('link', { name: 'Ret navn' })).toBeTruthy()
  })

  it('a table has a name, headed columns and rows, and can be scrolled by keyboard', () => {
    const columns = [
      { key: 'number', header: 'Kandidat', cell: (row: { number: string }) => row.number, rowHeader: true },
      { key: 'mean', header: 'Gennemsnit', cell: () => '4,2', align: 'right' },
    ] as const
    render(<Table label="Rangorden" columns={columns} rows={[{ number: '4821' }]} rowKey={(row) => row.number} />)

    expect(screen.getByRole('region', { name: 'Rangorden' }).tabIndex).toBe(0)
    expect(screen.getByRole('table', { name: 'Rangorden' })).toBeTruthy()
    expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual(['Kandidat', 'Gennemsnit'])
    expect(screen.getByRole('rowheader', { name: '4821' })).toBeTruthy()
  })

  it('a card is one link, its title', () => {
    render(<Card title="Jurist" href="/posts/1" headingLevel={3} />)

    expect(within(screen.getByRole('heading', { level: 3 })).getByRole('link', { name: 'Jurist' })).toBeTruthy()
  })
})

describe('messages', () => {
  it('say their kind in words', () => {
    render(<Alert kind="warning" kindText="Advarsel" title="En anden har rettet" role="alert" />)

    expect(screen.getByRole('alert').textContent).toBe('Advarsel: En anden har rettet')
  })

  it('keep the status region in place, so that a change in it is read aloud', () => {
    const { rerender } = render(<StatusMessage />)
    const region = screen.getByRole('status')

    rerender(<StatusMessage>Gemt kl. 14.32</StatusMessage>)

    expect(screen.getByRole('status')).toBe(region)
    expect(region.textContent).toBe('Gemt kl. 14.32')
  })

  it('tell progress in words and as a bar', () => {
    render(<ProgressMeter label="Dine bedømmelser" value={12} max={40} text="12 af 40 svar" />)
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Dine bedømmelser' })

    expect([bar.value, bar.max]).toEqual([12, 40])
    expect(screen.getByText('12 af 40 svar')).toBeTruthy()
  })

  it('show where words were veiled, and the code to keep', () => {
    render(
      <>
        <Veil label="sløret" explanation="et navn" />
        <Receipt codeLabel="Kode" code="TRKM-9VWX" />
      </>,
    )

    expect(screen.getByText('[sløret]', { exact: false }).textContent).toBe('[sløret] et navn')
    expect(screen.getByRole('definition').textContent).toBe('TRKM-9VWX')
  })
})

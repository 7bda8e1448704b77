import type { ReactElement } from 'react'
import { Alert } from '~/components/ui/alert'
import { AnchorList } from '~/components/ui/anchor-list'
import { Badge } from '~/components/ui/badge'
import { Breadcrumb } from '~/components/ui/breadcrumb'
import { Button } from '~/components/ui/button'
import { ButtonGroup } from '~/components/ui/button-group'
import { ButtonLink } from '~/components/ui/button-link'
import { Card } from '~/components/ui/card'
import { Checkbox } from '~/components/ui/checkbox'
import { CheckboxGroup } from '~/components/ui/checkbox-group'
import { DateTimeField } from '~/components/ui/date-time-field'
import { DemoBanner } from '~/components/ui/demo-banner'
import { Details } from '~/components/ui/details'
import { Dialog } from '~/components/ui/dialog'
import { DraftMark } from '~/components/ui/draft-mark'
import { EmptyState } from '~/components/ui/empty-state'
import { ErrorSummary } from '~/components/ui/error-summary'
import { IconArrowLeft, IconArrowRight, IconPrint } from '~/components/ui/icons'
import { LanguageSwitcher } from '~/components/ui/language-switcher'
import { MainContent } from '~/components/ui/main-content'
import { PageHeading } from '~/components/ui/page-heading'
import { ProgressMeter } from '~/components/ui/progress-meter'
import { RadioGroup } from '~/components/ui/radio-group'
import { RatingScale } from '~/components/ui/rating-scale'
import { Receipt } from '~/components/ui/receipt'
import { ScoreLayout } from '~/components/ui/score-layout'
import { SelectField } from '~/components/ui/select-field'
import { SiteFooter } from '~/components/ui/site-footer'
import { SiteHeader } from '~/components/ui/site-header'
import { SiteNavigation } from '~/components/ui/site-navigation'
import { SkipLink } from '~/components/ui/skip-link'
import { StatusMessage } from '~/components/ui/status-message'
import { StepIndicator } from '~/components/ui/step-indicator'
import { SummaryList } from '~/components/ui/summary-list'
import { Table } from '~/components/ui/table'
import { Tabs } from '~/components/ui/tabs'
import { Tag } from '~/components/ui/tag'
import { TaskList } from '~/components/ui/task-list'
import { TextAreaField } from '~/components/ui/text-area-field'
import { TextField } from '~/components/ui/text-field'
import { Veil } from '~/components/ui/veil'

const ignore = () => undefined
const yesNo = [
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nej' },
]
const levels = [
  { value: 1, label: 'Ikke belyst' },
  { value: 2 },
  { value: 3, label: 'Tilstrækkeligt' },
  { value: 4 },
  { value: 5, label: 'Overbevisende' },
]
const counter = { limit: 200, template: 'Ord: {count} af {limit}', overTemplate: 'Ord: {count} af {limit} – {over} for mange' }
const people = [
  { number: '4821', mean: '4,2', status: 'Indstillet' },
  { number: '1907', mean: '3,8', status: 'Ikke indstillet' },
]

/** Every component in its states: what the axe test walks through, and what one looks at after a change. */
export const gallery: Record<string, ReactElement> = {
  shell: (
    <>
      <SkipLink>Gå til indhold</SkipLink>
      <DemoBanner>Dette er en demonstration. Alle personer og svar er opdigtede.</DemoBanner>
      <SiteHeader
        organisation="Nordby Kommune"
        product="Anonym rekruttering"
        homeHref="/"
        homeLabel="Nordby Kommune, til forsiden"
        account={<span>Karen Holm, HR</span>}
        language={
          <LanguageSwitcher
            label="Sprog"
            current="da"
            languages={[
              { code: 'da', label: 'Dansk' },
              { code: 'en', label: 'English' },
            ]}
            returnTo="/hr?tab=open"
          />
        }
        navigation={
          <SiteNavigation
            label="Hovedmenu"
            items={[
              { href: '/hr', label: 'Rekrutteringer', current: true },
              { href: '/hr/banks', label: 'Spørgsmålsbanker' },
              { href: '/hr/protocols', label: 'Udvælgelsesnotater' },
            ]}
          />
        }
      />
      <MainContent>
        <Breadcrumb label="Sti" items={[{ label: 'Rekrutteringer', href: '/hr' }, { label: 'Sagsbehandler, Borgerservice' }]} />
        <PageHeading
          title="Sagsbehandler til Borgerservice"
          caption="Borger- og Kulturforvaltningen"
          lead="Opslaget er åbent til og med 3. december 2026 kl. 10.00."
          status={<Badge kind="success">Åben</Badge>}
          actions={
            <ButtonGroup>
              <ButtonLink href="/x" variant="secondary">
                Se som ansøger
              </ButtonLink>
            </ButtonGroup>
          }
        />
      </MainContent>
      <SiteFooter
        label="Om siden"
        organisation="Nordby Kommune"
        links={[
          { href: '/about/how', label: 'Sådan foregår det' },
          { href: '/about/privacy', label: 'Dine oplysninger' },
          { href: '/about/accessibility', label: 'Tilgængelighed' },
        ]}
      >
        <p>Rådhuspladsen 1, 9999 Nordby</p>
      </SiteFooter>
    </>
  ),
  actions: (
    <>
      <ButtonGroup>
        <Button>Gem og fortsæt</Button>
        <Button variant="secondary">Gem kladde</Button>
        <Button variant="tertiary">Fortryd</Button>
        <Button variant="warning">Slet rekrutteringen</Button>
      </ButtonGroup>
      <ButtonGroup>
        <Button disabledReason="Spørgsmålene dækker endnu ikke kvalifikationen ”Skriftlighed”.">Offentliggør</Button>
        <ButtonLink href="/x" disabledReason="Åbner, når alle bedømmelser er afgivet.">
          Se rangordenen
        </ButtonLink>
      </ButtonGroup>
      <ButtonGroup>
        <ButtonLink href="/back" variant="secondary" icon={<IconArrowLeft />}>
          Forrige svar
        </ButtonLink>
        <ButtonLink href="/next" icon={<IconArrowRight />}>
          Næste svar
        </ButtonLink>
        <Button variant="tertiary" type="button" icon={<IconPrint />}>
          Udskriv kvitteringen
        </Button>
      </ButtonGroup>
    </>
  ),
  dialog: (
    <Dialog
      id="publish"
      title="Vil du offentliggøre opslaget?"
      open
      onClose={ignore}
      closeLabel="Luk"
      actions={
        <ButtonGroup>
          <Button>Ja, offentliggør</Button>
          <Button variant="secondary" type="button">
            Nej, gå tilbage
          </Button>
        </ButtonGroup>
      }
    >
      <p>Spørgsmål, vægte og bedømmelsesskalaer kan ikke ændres bagefter.</p>
    </Dialog>
  ),
  'error-summary': (
    <>
      <ErrorSummary
        title="Ret disse 2 fejl"
        errors={[
          { href: '#email', message: 'Skriv en e-mailadresse, vi kan svare på' },
          { href: '#kind', message: 'Vælg, om stillingen er fast' },
        ]}
      />
      <TextField name="email" label="E-mail" type="email" error="Skriv en e-mailadresse, vi kan svare på" autoComplete="email" defaultValue="anna@" />
      <RadioGroup name="kind" legend="Er stillingen fast?" options={yesNo} error="Vælg, om stillingen er fast" inline />
    </>
  ),
  fields: (
    <>
      <TextField name="title" label="Stillingens titel" hint="Som den står i opslaget." width="xl" />
      <TextField name="weight" label="Vægt i procent" width="xxs" suffixText="%" inputMode="numeric" defaultValue="25" />
      <TextField name="phone" label="Telefon" optionalText="valgfrit" type="tel" width="s" />
      <SelectField
        name="department"
        label="Forvaltning"
        options={[
          { value: '', label: 'Vælg' },
          { value: 'bkf', label: 'Borger- og Kulturforvaltningen' },
        ]}
      />
      <DateTimeField name="deadline" kind="datetime-local" label="Ansøgningsfrist" defaultValue="2026-12-03T10:00" />
      <DateTimeField name="day" kind="date" label="Tiltrædelse" />
      <TextAreaField
        name="answer"
        largeLabel
        label="Fortæl om en sag, hvor du måtte give en borger et afslag. Hvad gjorde du?"
        hint="Skriv ikke dit navn eller din arbejdsplads."
        counter={{ ...counter, count: 12 }}
        defaultValue={'Jeg begyndte med at lytte.\nDerefter forklarede jeg reglerne.'}
      />
      <TextAreaField name="long" label="Hvordan prioriterer du?" rows={4} counter={{ ...counter, count: 214 }} error="Svaret er 14 ord for langt. Alt, du har skrevet, er gemt." />
      <RadioGroup
        name="cv"
        legend="Hvordan bruges CV?"
        hint="Det står i opslaget."
        defaultValue="none"
        options={[
          { value: 'none', label: 'CV bruges ikke', hint: 'Ansøgerne bedømmes alene på svarene.' },
          { value: 'after', label: 'CV hentes efter indstillingen' },
        ]}
      />
      <CheckboxGroup
        name="qualifications"
        legend="Hvilke kvalifikationer dækker spørgsmålet?"
        defaultValues={['law']}
        options={[
          { value: 'law', label: 'Lovbundet sagsbehandling' },
          { value: 'dialogue', label: 'Borgerdialog' },
          { value: 'writing', label: 'Skriftlighed' },
        ]}
      />
      <Checkbox name="notice" label="Jeg har læst, hvordan bedømmelsen foregår" error="Sæt kryds for at gå videre" />
    </>
  ),
  rating: (
    <ScoreLayout
      anchorsLabel="Bedømmelsesskala"
      anchors={
        <>
          <h2>Bedømmelsesskala</h2>
          <AnchorList
            items={[
              { level: 1, text: 'Beskriver ikke en konkret sag, eller viser ikke hensyn til borgeren.' },
              { level: 3, text: 'Beskriver en konkret sag og forklarer afgørelsen, så borgeren kan forstå den.' },
              { level: 5, text: 'Viser, hvordan reglerne blev forklaret, hvordan borgeren blev hørt, og hvad der blev lært.' },
            ]}
          />
        </>
      }
      answer={
        <>
          <p className="muted">Kandidat 4821</p>
          <h2>Fortæl om en sag, hvor du måtte give en borger et afslag.</h2>
          <div className="answer-text">
            Jeg ringede først til borgeren og fortalte, hvem jeg var: <Veil label="sløret" />. Vi gennemgik sagen sammen.
            {'\n\n'}Bagefter skrev jeg en kort begrundelse uden fagsprog.
          </div>
          <RatingScale
            legend="Din bedømmelse"
            name="score"
            hint="Tryk 1–5 på tastaturet, eller 0, hvis svaret ikke kan bedømmes."
            levels={levels}
            notRated={{ value: 'cannot-judge', label: 'Kan ikke bedømmes' }}
            defaultValue="3"
          />
        </>
      }
    />
  ),
  'rating with an error': (
    <RatingScale legend="Bedøm" name="other" levels={[1, 2, 3, 4, 5].map((value) => ({ value }))} lowLabel="Lavest" highLabel="Højest" error="Vælg et trin" />
  ),
  messages: (
    <>
      <Alert kind="info" title="Opslaget er offentliggjort" kindText="Information">
        <p>Ansøgere kan nu svare.</p>
      </Alert>
      <Alert kind="success" title="Svaret er gemt" kindText="Gennemført" />
      <Alert kind="warning" title="En anden har rettet siden" kindText="Advarsel" role="alert">
        <p>Se begge udgaver, før du gemmer.</p>
      </Alert>
      <Alert kind="error" kindText="Fejl">
        Fristen er udløbet.
      </Alert>
      <StatusMessage>Gemt kl. 14.32</StatusMessage>
      <StatusMessage />
      <p>
        <Badge>Ikke begyndt</Badge> <Badge kind="info">Kladde</Badge> <Badge kind="success">Klar</Badge> <Badge kind="warning">Mangler</Badge>{' '}
        <Badge kind="error">Fejl</Badge> <Tag>Borgerdialog</Tag> <Tag href="/tag">Skriftlighed</Tag>
      </p>
      <DraftMark>Forhåndsvisning</DraftMark>
      <ProgressMeter label="Dine bedømmelser" value={12} max={40} text="12 af 40 svar" />
      <Details summary="Hvad sker der med mine svar?">
        <p>Udvalget læser dem uden at vide, hvem du er.</p>
      </Details>
      <Details summary="Hvad må jeg ikke skrive?" open>
        <p>Navn, alder og arbejdsplads.</p>
      </Details>
      <EmptyState title="Der er ingen åbne stillinger" action={<ButtonLink href="/new">Opret rekruttering</ButtonLink>}>
        <p>Kom tilbage senere.</p>
      </EmptyState>
      <Receipt codeLabel="Din kvitteringskode" code="TRKM-9VWX-HJ4P">
        <p>Skriv koden ned. Den er den eneste vej tilbage til dine svar.</p>
      </Receipt>
    </>
  ),
  lists: (
    <>
      <Tabs
        label="Rekrutteringer"
        items={[
          { href: '?tab=draft', label: 'Kladder', count: 2, current: true },
          { href: '?tab=open', label: 'Åbne', count: 4 },
          { href: '?tab=done', label: 'Afsluttede' },
        ]}
      />
      <StepIndicator
        label="Trin i ansøgningen"
        text="Trin 2 af 4"
        steps={[
          { label: 'Læs opslaget', href: '/1', state: 'done', stateText: 'Udført' },
          { label: 'Svar på spørgsmålene', href: '/2', state: 'current', stateText: 'I gang' },
          { label: 'Tjek svarene', href: '/3', state: 'error', stateText: 'Et svar er for langt' },
          { label: 'Send', state: 'upcoming', stateText: 'Ikke begyndt' },
        ]}
      />
      <TaskList
        label="Spørgsmål"
        items={[
          { title: 'Spørgsmål 1: Borgerdialog', href: '/1', hint: '184 af 200 ord', status: { kind: 'success', text: 'Besvaret' } },
          { title: 'Spørgsmål 2: Prioritering', href: '/2', hint: 'Ca. 15 minutter', status: { kind: 'info', text: 'Begyndt' } },
          { title: 'Send ansøgningen', status: { kind: 'neutral', text: 'Kan ikke begyndes endnu' } },
        ]}
      />
      <SummaryList
        items={[
          { term: 'Navn', value: 'Anna Jensen', action: { href: '/identity', label: 'Ret', about: 'navn' } },
          { term: 'Fortæl om en sag', value: 'Jeg begyndte med at lytte.', action: { href: '/1', label: 'Ret', about: 'svar 1' } },
          { term: 'Telefon', value: <span className="muted">Ikke oplyst</span> },
        ]}
      />
      <Table
        label="Rangorden"
        columns={[
          { key: 'number', header: 'Kandidat', cell: (row) => row.number, rowHeader: true },
          { key: 'mean', header: 'Vægtet gennemsnit', cell: (row) => row.mean, align: 'right' },
          { key: 'status', header: 'Indstilling', cell: (row) => row.status },
        ]}
        rows={people}
        rowKey={(row) => row.number}
      />
      <ul className="card-grid">
        <li>
          <Card title="Sagsbehandler til Borgerservice" href="/posts/1" meta="Borger- og Kulturforvaltningen" footer="Frist: 3. december 2026 kl. 10.00">
            <p>Fast stilling, 37 timer.</p>
          </Card>
        </li>
        <li>
          <Card title="Social- og sundhedsassistent" href="/posts/2" meta="Sundhedsforvaltningen" footer="Frist: 10. december 2026 kl. 12.00" />
        </li>
        <li>
          <Card title="Leder af Børnehuset Solsikken" meta="Børneforvaltningen" />
        </li>
      </ul>
      <dl className="definition-inline">
        <dt>Arbejdssted</dt>
        <dd>Rådhuset</dd>
        <dt>Timer</dt>
        <dd>37 om ugen</dd>
      </dl>
      <div className="panel panel--muted">
        <p>Et roligt felt.</p>
      </div>
    </>
  ),
}

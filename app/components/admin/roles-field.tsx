import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useTranslation } from '~/i18n/translation'
import { organisationRoles } from '~/domain/access/capabilities'
import { CheckboxGroup } from '../ui/checkbox-group'

type RolesFieldProps = Omit<ComponentPropsWithoutRef<typeof CheckboxGroup>, 'legend' | 'options'>

/** The roles an account may have; whoever serves on committees needs none of them. */
export const RolesField = forwardRef<HTMLInputElement, RolesFieldProps>(function RolesField(props, ref) {
  const { t } = useTranslation('admin')
  const options = organisationRoles.map((role) => ({ value: role, label: t(`roles.${role}`), hint: t(`roleHints.${role}`) }))
  return <CheckboxGroup legend={t('roles.legend')} hint={t('roles.hint')} options={options} ref={ref} {...props} />
})

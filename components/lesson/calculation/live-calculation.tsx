'use client';

/**
 * A calculated figure whose inputs can be moved, by hand or by what the text and the quiz ask to be shown.
 */
import { useEffect, useState } from 'react';
import { Button } from '@/components/controls/button';
import { useLocale } from '@/components/i18n/locale';
import { type Calculation, type InputValues, initialValues } from '@/content/calculation';
import { onInputs } from '../moment-bus';
import { CalculationView } from './calculation-view';
import { calculationMessages } from './messages';
import { ResetPlace } from './reset-place';
import { Sliders } from './sliders';

export function LiveCalculation({ calculation }: { readonly calculation: Calculation }) {
  const locale = useLocale();
  const initial = initialValues(calculation);
  const [values, setValues] = useState<InputValues>(initial);
  useEffect(
    () => onInputs(calculation.id, ({ inputs }) => setValues({ ...initialValues(calculation), ...inputs })),
    [calculation],
  );
  const moved = calculation.inputs.some(({ id }) => values[id] !== initial[id]);
  return (
    <CalculationView calculation={calculation} calculated={calculation.calculate(values)} locale={locale}>
      <Sliders
        inputs={calculation.inputs}
        values={values}
        locale={locale}
        onChange={(id, value) => setValues({ ...values, [id]: value })}
      />
      <ResetPlace>
        <Button onClick={() => setValues(initial)} disabled={!moved} className="px-4 max-sm:h-12">
          {calculationMessages[locale].reset}
        </Button>
      </ResetPlace>
    </CalculationView>
  );
}

'use client';

/**
 * The name of a component. It is changed everywhere at once, when the field is left, so that half a name is never one.
 */
import { useEffect, useId, useState } from 'react';
import { useLocale } from '@/components/i18n/locale';
import { nameFits } from '../document/acts';
import { useDraft, useLab } from '../lab-context';
import { labMessages } from '../messages';
import { labelOf } from './labels';
import { inputStyle } from './style';

export function NameField({ id }: { readonly id: string }) {
  const locale = useLocale();
  const words = labMessages[locale];
  const lab = useLab();
  const { document } = useDraft();
  const [name, setName] = useState(id);
  useEffect(() => setName(id), [id]);
  const field = useId();
  const fits = nameFits(document, id, name);
  const rename = () => fits && lab.act({ kind: 'rename', id, name });
  return (
    <div className="py-1">
      <div className="grid grid-cols-[1fr_minmax(0,8rem)] items-center gap-2">
        <label htmlFor={field} className="text-ui font-medium">
          {labelOf('id', locale)}
        </label>
        <input
          id={field}
          className={inputStyle}
          value={name}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={!fits}
          aria-describedby={`${field}-notes`}
          onChange={(event) => setName(event.target.value)}
          onBlur={rename}
          onKeyDown={(event) => event.key === 'Enter' && rename()}
        />
      </div>
      <p id={`${field}-notes`} className="text-[12.5px] font-medium text-error-text">
        {fits ? '' : words.nameTaken}
      </p>
    </div>
  );
}

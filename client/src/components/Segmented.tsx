import { useId } from 'react';
import style from './Segmented.module.css';

/** One of a few, all in sight: radio buttons that look like one control. */
export function Segmented<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly name: string; readonly title?: string }[];
  onChange: (value: Value) => void;
}) {
  const group = useId();
  return (
    <fieldset className={style.group}>
      <legend className={style.label}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={style.option} title={option.title}>
          <input
            type="radio"
            name={group}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.name}</span>
        </label>
      ))}
    </fieldset>
  );
}

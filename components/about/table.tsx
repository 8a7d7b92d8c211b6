/**
 * A table of numbers that scrolls by itself where the page is narrow. The first column names the row.
 */
import { ScrollRegion } from '@/components/ui/scroll-region';

interface NumbersTableProps {
  label: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** Language of the row names, where it is not the page's. */
  namesLang?: string;
}

const cell = 'py-1.5 pr-6 align-top';

export function NumbersTable({ label, columns, rows, namesLang }: NumbersTableProps) {
  return (
    <ScrollRegion label={label}>
      <table className="w-full min-w-[30rem] border-collapse text-left text-caption tabular-nums">
        <thead>
          <tr className="border-b border-rule2 text-ink2">
            {columns.map((name) => (
              <th key={name} scope="col" className={`${cell} font-normal`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...values]) => (
            <tr key={name} className="border-b border-rule">
              <th scope="row" lang={namesLang} className={`${cell} font-medium`}>
                {name}
              </th>
              {values.map((value, index) => (
                <td key={columns[index + 1]} className={`${cell} text-ink2`}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

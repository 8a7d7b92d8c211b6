'use client';

/**
 * What there is to say of what is chosen: its settings, how it does now, and the configuration that it stands for.
 */
import { useState } from 'react';
import { useLocale } from '@/components/i18n/locale';
import { SettingsPanel } from './form/settings-panel';
import { labMessages } from './messages';
import { NowPanel } from './now-panel';
import { RealLifePanel } from './real-life/real-life-panel';
import { ViewTabs } from './run/view-tabs';
import { RunCost } from './run-cost';

const tabs = ['settings', 'now', 'realLife'] as const;
type Tab = (typeof tabs)[number];

export function SidePanel({ onConnectTo }: { readonly onConnectTo: (id: string) => void }) {
  const words = labMessages[useLocale()];
  const [tab, setTab] = useState<Tab>('settings');
  return (
    <>
      <ViewTabs
        label={words.about}
        tabs={tabs.map((id) => ({ id, label: words[id] }))}
        chosen={tab}
        onChoose={(id) => setTab(tabs.find((one) => one === id) ?? 'settings')}
      >
        {tab === 'settings' && <SettingsPanel onConnectTo={onConnectTo} />}
        {tab === 'now' && <NowPanel />}
        {tab === 'realLife' && <RealLifePanel />}
      </ViewTabs>
      <RunCost />
    </>
  );
}

/**
 * Makes a lesson's text from its MDX: bundled on the server and evaluated there, with the lesson kit as the one module
 * that it may import. Nothing of this reaches the browser.
 */
import 'server-only';
import { bundleMDX } from 'mdx-bundler';
import * as React from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import remarkGfm from 'remark-gfm';
import { createKit, kitNames, type LessonKit } from '@/components/lesson/kit';
import { proseElements } from '@/components/lesson/kit/prose';
import type { Locale } from '../model';
import { lessonFile, lessonFolder, readLessonText } from './files';
import { markFirstTerms } from './first-terms';
import { loadLessonContext } from './lesson-context';
import { type Outline, readOutline } from './outline';

export interface LessonFrontmatter {
  /** One sentence for search engines and previews. */
  readonly description?: string;
  /** Reading time, without play. */
  readonly minutes?: number;
}

interface MdxModule {
  readonly default: React.ComponentType<{ components: object }>;
}

interface Bundle {
  readonly code: string;
  readonly outline: Outline;
  readonly frontmatter: LessonFrontmatter;
}

/** The name under which the evaluated text finds the kit. */
const kitName = 'LessonKit';

async function bundle(locale: Locale, slug: string): Promise<Bundle> {
  const file = lessonFile(slug, `${locale}.mdx`);
  let outline: Outline = { sections: [], hasTitle: false };
  const keepOutline = () => (tree: Parameters<typeof readOutline>[0]) => {
    outline = readOutline(tree, file);
  };
  const { code, frontmatter, errors } = await bundleMDX<LessonFrontmatter>({
    source: await readLessonText(slug, `${locale}.mdx`),
    cwd: lessonFolder(slug),
    globals: { '@lesson-kit': { varName: kitName, namedExports: [...kitNames], defaultExport: false } },
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [...(options.remarkPlugins ?? []), remarkGfm, keepOutline, () => markFirstTerms],
    }),
    esbuildOptions: (options) => ({ ...options, target: ['es2022'], minify: false }),
  });
  if (errors.length > 0) throw new Error(`${file}: ${errors.map((error) => error.text).join('; ')}`);
  return { code, outline, frontmatter };
}

function evaluate(code: string, kit: LessonKit): MdxModule {
  const scope = { React, ReactDOM: {}, _jsx_runtime: jsxRuntime, [kitName]: kit };
  return new Function(...Object.keys(scope), code)(...Object.values(scope)) as MdxModule;
}

/** A lesson in one language, ready to render; made once for a page and its metadata. */
export const loadLesson = React.cache(async (locale: Locale, slug: string) => {
  const { code, outline, frontmatter } = await bundle(locale, slug);
  const kit = createKit(await loadLessonContext(locale, slug, outline.sections));
  const Content = evaluate(code, kit).default;
  return {
    ...outline,
    frontmatter,
    content: React.createElement(Content, { components: { ...proseElements, ...kit } }),
  };
});

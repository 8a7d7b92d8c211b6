/**
 * Sends an address without a language to the reader's: the one chosen before, else what the browser prefers.
 */
import { type NextRequest, NextResponse } from 'next/server';
import { localeCookie, preferredLocale } from '@/components/i18n/negotiate';
import { inLocale, isLocale } from '@/components/i18n/paths';

export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  if (isLocale(pathname.split('/')[1] ?? '')) return NextResponse.next();
  const remembered = request.cookies.get(localeCookie)?.value ?? '';
  const locale = isLocale(remembered) ? remembered : preferredLocale(request.headers.get('accept-language'));
  const target = request.nextUrl.clone();
  target.pathname = inLocale(pathname, locale);
  const response = NextResponse.redirect(target);
  response.headers.set('vary', 'accept-language, cookie');
  return response;
}

/** Everything but Next's own files, route handlers, files with an extension, and scratch pages. */
export const config = { matcher: ['/((?!_next/|api/|scratch/|.*\\.[^/]*$).*)'] };

/**
 * Sends an address without a language to the reader's: the one chosen before, else what the browser prefers.
 */
import { type NextRequest, NextResponse } from 'next/server';
import { localeCookie, localeHeader, preferredLocale } from '@/components/i18n/negotiate';
import { embedPath, inLocale, isLocale } from '@/components/i18n/paths';
import type { Locale } from '@/content/model';

export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const asked = askedLocale(request);
  const named = pathname.split('/')[1] ?? '';
  if (asked === null && isLocale(named)) return goOn(request, named);
  const remembered = request.cookies.get(localeCookie)?.value ?? '';
  const known = isLocale(remembered) ? remembered : preferredLocale(request.headers.get('accept-language'));
  const locale = asked ?? known;
  const target = request.nextUrl.clone();
  target.pathname = inLocale(pathname, locale);
  const response = NextResponse.redirect(target);
  response.headers.set('vary', 'accept-language, cookie');
  return response;
}

/** The page that stands for an unknown address has no other way to learn its language. */
function goOn(request: NextRequest, locale: Locale): NextResponse {
  const headers = new Headers(request.headers);
  headers.set(localeHeader, locale);
  return NextResponse.next({ request: { headers } });
}

/** A frame on another site may ask for a language: the one of the address gives way to it. */
function askedLocale({ nextUrl }: NextRequest): Locale | null {
  const asked = nextUrl.searchParams.get('lang') ?? '';
  const isEmbed = nextUrl.pathname.split('/').at(-1) === 'embed';
  return isEmbed && isLocale(asked) && nextUrl.pathname !== embedPath(asked) ? asked : null;
}

/** Everything but Next's own files, route handlers, files with an extension, and scratch pages. */
export const config = { matcher: ['/((?!_next/|api/|scratch/|.*\\.[^/]*$).*)'] };

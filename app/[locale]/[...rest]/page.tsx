import { notFound } from 'next/navigation';

/** Any address that no other page has: the not-found page, inside the layout and in the reader's language. */
export default function Unknown() {
  notFound();
}

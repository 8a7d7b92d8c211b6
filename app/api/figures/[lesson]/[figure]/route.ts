import { embeddableFigure, embeddableFigures } from '@/content/load/embeddable';

export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = embeddableFigures;

interface Context {
  params: Promise<{ lesson: string; figure: string }>;
}

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { lesson, figure } = await params;
  return Response.json(await embeddableFigure(lesson, figure));
}

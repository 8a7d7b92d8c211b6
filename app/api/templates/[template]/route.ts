import { embeddableTemplate, embeddableTemplates } from '@/content/load/embeddable';

export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = () => embeddableTemplates;

interface Context {
  params: Promise<{ template: string }>;
}

export async function GET(_: Request, { params }: Context): Promise<Response> {
  return Response.json(await embeddableTemplate((await params).template));
}
